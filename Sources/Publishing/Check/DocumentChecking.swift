public import Feeds
public import Foundation
import Importing

/// Finds documents on disk and checks them one at a time.
public struct DocumentChecking: Sendable {
  private let files: DocumentFiles
  private let options: CheckOptions

  /// A checking with paths taken from this folder.
  public init(relativeTo folder: URL, _ options: CheckOptions) {
    files = DocumentFiles(relativeTo: folder)
    self.options = options
  }

  /// Checks a file, or every feed and list of feeds below a folder.
  ///
  /// - Throws: `Failure` when there is no such file, it cannot be read, or a folder holds nothing to check.
  public func check(path: String) throws(Failure) -> [CheckedDocument] {
    try Self.refuseMail(path)
    let found = try files.find(path, endings: Self.endings)
    guard !found.isEmpty else {
      throw Failure(
        path, why: "there is no feed and no list of feeds in this folder",
        remedy: "Looked at are files that end in \(Self.endings.sorted().joined(separator: ", ")); name another file itself.", blame: .input
      )
    }
    var checked: [CheckedDocument] = []
    let isFolder = found.count > 1 || found[0].url.lastPathComponent != URL(filePath: path).lastPathComponent
    for file in found {
      let document = try files.read(file)
      let name = isFolder ? "\(path.hasSuffix("/") ? path : path + "/")\(file.name)" : path
      checked.append(CheckedDocument(name: name, report: DocumentCheck.run(document.bytes, options)))
    }
    return checked
  }

  /// Checks bytes from anywhere.
  public func check(_ bytes: Data, name: String) -> CheckedDocument {
    CheckedDocument(name: name, report: DocumentCheck.run(bytes, options))
  }

  private static let endings: Set<String> = ["atom", "json", "jsonfeed", "opml", "rdf", "rss", "xml"]

  /// Mail is another subject; it is better to say so than to call it no feed.
  private static func refuseMail(_ path: String) throws(Failure) {
    guard ["eml", "html", "htm", "mjml"].contains(URL(filePath: path).pathExtension.lowercased()) else { return }
    throw Failure(
      path, why: "HTML mail and .eml files are not checked yet", remedy: "Give a feed (RSS, Atom, JSON Feed) or a list of feeds (OPML).",
      blame: .input)
  }
}

/// A document, and what was found in it.
public struct CheckedDocument: Hashable, Sendable {
  /// Its path, its address, or what else it is known by.
  public let name: String
  /// What was found.
  public let report: CheckReport

  /// A document with its findings.
  public init(name: String, report: CheckReport) {
    self.name = name
    self.report = report
  }
}
