public import Foundation
public import Importing
public import Model

/// Finds the documents of a source on disk, and reads them one at a time within a limit.
public struct DocumentFiles: Sendable {
  /// No document may be larger; nothing that a person wrote is.
  public static let largestDocument = DocumentImporter.byteLimit
  /// No source may hold more files.
  static let mostFiles = 1_000_000

  private let folder: URL

  /// Relative paths are taken from this folder.
  public init(relativeTo folder: URL) {
    self.folder = folder
  }

  /// The files under a path that may hold documents of the kind, in order of their names; a path to a file is that file.
  ///
  /// Without a kind, files that may hold documents of any kind.
  /// - Throws: `Failure` when the path is not there or cannot be read.
  public func find(_ path: String, kind: SourceDefinition.Kind?) throws(Failure) -> [DocumentFile] {
    try find(path, endings: Self.endings(of: kind))
  }

  /// The files under a path whose names end so; a path to a file is that file, whatever its name.
  func find(_ path: String, endings: Set<String>) throws(Failure) -> [DocumentFile] {
    let start = URL(filePath: path, relativeTo: folder).standardizedFileURL
    let values: URLResourceValues
    do {
      values = try start.resourceValues(forKeys: [.isDirectoryKey])
    } catch {
      throw Failure(path, why: "no such file or folder", remedy: "Check the path; it is taken from \(folder.path()).", blame: .input)
    }
    guard values.isDirectory == true else { return [DocumentFile(url: start, name: start.lastPathComponent)] }
    return try filesBelow(start, endings: endings)
  }

  private func filesBelow(_ start: URL, endings: Set<String>) throws(Failure) -> [DocumentFile] {
    var unreadable: (url: URL, error: any Error)?
    let walk = FileManager.default.enumerator(
      at: start, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles],
      errorHandler: { url, error in
        unreadable = (url, error)
        return false
      })
    var found: [DocumentFile] = []
    let prefix = start.path(percentEncoded: false).count + (start.path().hasSuffix("/") ? 0 : 1)
    while let url = walk?.nextObject() as? URL {
      guard endings.contains(url.pathExtension.lowercased()), !url.hasDirectoryPath else { continue }
      found.append(DocumentFile(url: url, name: String(url.path(percentEncoded: false).dropFirst(prefix))))
      if found.count > Self.mostFiles {
        throw Failure(
          start.path(), why: "more than \(Self.mostFiles) files", remedy: "Split the source into several folders.", blame: .input)
      }
    }
    if let unreadable {
      throw Failure(
        unreadable.url.path(), why: unreadable.error.localizedDescription, remedy: "Check who may read the folder.", blame: .environment)
    }
    return found.sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) }
  }

  /// Reads a file whole; refuses what is no regular file or too large, before reading it.
  public func read(_ file: DocumentFile) throws(Failure) -> SourceDocument {
    let path = file.url.path(percentEncoded: false)
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(atPath: file.url.resolvingSymlinksInPath().path(percentEncoded: false))
    } catch {
      throw Failure(
        path, why: "cannot be read: no such file, or no permission", remedy: "Check the path and who may read it.", blame: .input)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw Failure(path, why: "is no regular file", remedy: "Give the path of a file that holds a document.", blame: .input)
    }
    if let size = attributes[.size] as? Int, size > Self.largestDocument {
      throw Self.tooLarge(path, bytes: size)
    }
    do {
      let handle = try FileHandle(forReadingFrom: file.url)
      defer { handle.closeFile() }
      let bytes = try handle.read(upToCount: Self.largestDocument + 1) ?? Data()
      if bytes.count > Self.largestDocument { throw Self.tooLarge(path, bytes: bytes.count) }
      return SourceDocument(name: file.name, bytes: bytes)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(path, why: error.localizedDescription, remedy: "Check who may read the file.", blame: .input)
    }
  }

  /// What is said of a document that is larger than any document should be.
  public static func tooLarge(_ path: String, bytes: Int) -> Failure {
    Failure(
      path, why: "\(bytes) bytes are more than a document may have (\(largestDocument))",
      remedy: "Give a single article or feed, not an archive or a recording.", blame: .input)
  }

  private static func endings(of kind: SourceDefinition.Kind?) -> Set<String> {
    switch kind {
    case .markdown: markdownEndings
    case .pages: pageEndings
    case .feed: feedEndings
    case nil: markdownEndings.union(pageEndings).union(feedEndings)
    }
  }

  private static let markdownEndings: Set<String> = ["md", "markdown"]
  private static let pageEndings: Set<String> = ["html", "htm", "xhtml", "shtml", "txt"]
  private static let feedEndings: Set<String> = ["xml", "rss", "atom", "rdf", "json"]
}

/// A document on disk that has not been read yet.
public struct DocumentFile: Hashable, Sendable {
  /// Where it is.
  public var url: URL
  /// Its path within the source; stands in reports and, where the document has no name of its own, in its origin.
  public var name: String

  /// A file of these parts.
  public init(url: URL, name: String) {
    self.url = url
    self.name = name
  }
}
