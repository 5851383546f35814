import Foundation

/// What stands in one folder of the publication, by name.
struct FolderListing {
  /// The names of what is visible, sorted; hidden files are nobody's business.
  let names: [String]

  /// Lists a folder; a folder that does not exist lists nothing.
  ///
  /// A folder that is something else, cannot be listed, or seems to be spelt differently is a problem.
  init(of name: String, in folder: PublicationFolder, log: ProblemLog) {
    let url = folder.url(of: name)
    switch FileKind(at: url) {
    case .missing:
      names = []
      Self.noteMisspelling(of: name, in: folder, log: log)
    case .file, .other:
      names = []
      log.note("is not a folder", at: Place(file: name), suggestion: "move the file away")
    case .folder:
      names = Self.contents(of: url, named: name, log: log)
    }
  }

  private static func contents(of url: URL, named name: String, log: ProblemLog) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false)).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      log.note("cannot be listed: \(error.localizedDescription)", at: Place(file: name), suggestion: "check its permissions")
      return []
    }
  }

  /// Without this, a publication with `feed/` or `Feeds/` would build no feeds and say nothing.
  private static func noteMisspelling(of name: String, in folder: PublicationFolder, log: ProblemLog) {
    let neighbours: [String]
    do {
      neighbours = try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false))
    } catch {
      return log.note("cannot be listed: \(error.localizedDescription)", at: Place(file: "."))
    }
    // Anything less alike may be a folder of the publication's own.
    let misspelt = neighbours.sorted().first { [name, String(name.dropLast())].contains($0.lowercased()) }
    if let misspelt, FileKind(at: folder.url(of: misspelt)) == .folder {
      log.note("is not read", at: Place(file: misspelt), suggestion: "rename the folder to '\(name)'")
    }
  }
}
