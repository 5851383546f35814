public import Foundation
public import Model

/// A folder with a `tidings.yaml`, and beside it the feeds and newsletters that the publication offers.
public struct PublicationFolder: Hashable, Sendable {
  /// Where it is.
  public let url: URL

  /// The folder at a place; whether it is a publication is seen when its definitions are read.
  public init(_ url: URL) {
    self.url = url
  }

  /// The publication that a folder belongs to: the nearest one with a `tidings.yaml`, from here upward.
  ///
  /// Throws when there is none.
  public static func find(from start: URL) throws(ConfigurationError) -> PublicationFolder {
    var folder = start.standardizedFileURL
    // No real path has that many parts; the bound only keeps a strange URL from going round for ever.
    for _ in 0..<256 {
      if FileKind(at: folder.appending(path: PublicationFile.name)) != .missing { return PublicationFolder(folder) }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent == folder { break }
      folder = parent
    }
    throw ConfigurationError(problems: [
      ConfigurationProblem(
        file: PublicationFile.name, message: "not found in \(start.path(percentEncoded: false)) or any folder above it",
        suggestion: "start one with 'tidings init', or name one with --publication")
    ])
  }

  /// The file or folder of a path that the definitions name, such as the store's or a source's.
  public func url(of path: String) -> URL {
    path.hasPrefix("/") ? URL(filePath: path) : url.appending(path: path)
  }

  /// The folder of a newsletter's design.
  public func templates(of newsletter: Slug) -> URL {
    url.appending(path: "templates/\(newsletter)")
  }

  /// Reads everything that the folder defines.
  ///
  /// Throws when anything is wrong, with all that is: no definition is ever left out silently.
  public func definitions() throws(ConfigurationError) -> Definitions {
    let log = ProblemLog()
    guard FileKind(at: url) == .folder else {
      throw ConfigurationError(problems: [
        ConfigurationProblem(
          file: url.path(percentEncoded: false), message: "there is no such folder", suggestion: "give the folder that tidings.yaml is in")
      ])
    }
    let publication = DefinitionFile(name: PublicationFile.name, folder: self, log: log)
      .read(keys: PublicationFile.all)
      .flatMap { PublicationFile.publication($0, in: self) }
    let feeds = FeedsFolder(folder: self, log: log).feeds(publicationLanguage: publication?.language)
    let newsletters = TemplatesFolder(folder: self, log: log).newsletters(publicationLanguage: publication?.language)
    if let error = log.error { throw error }
    guard let publication else {
      throw ConfigurationError(problems: [ConfigurationProblem(file: PublicationFile.name, message: "cannot be used")])
    }
    return Definitions(publication: publication, feeds: feeds, newsletters: newsletters)
  }
}
