public import Findings
public import Feeds
public import Foundation
import Importing

/// Finds documents on disk and checks them one at a time: feeds, lists of feeds, mail.
public struct DocumentChecking: Sendable {
  private let files: DocumentFiles
  private let options: CheckOptions
  private let mail: MailChecking

  /// A checking with paths taken from this folder.
  public init(relativeTo folder: URL, _ options: CheckOptions, mail: MailChecking = MailChecking()) {
    files = DocumentFiles(relativeTo: folder)
    self.options = options
    self.mail = mail
  }

  /// Checks a file, or every feed and list of feeds below a folder.
  ///
  /// - Throws: `Failure` when there is no such file, it cannot be read, or a folder holds nothing to check.
  public func check(path: String) async throws(Failure) -> [CheckedDocument] {
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
      checked.append(try await check(document.bytes, name: name))
    }
    return checked
  }

  /// Checks bytes from anywhere.
  ///
  /// - Throws: `Failure` when it is mail that cannot be read.
  public func check(_ bytes: Data, name: String) async throws(Failure) -> CheckedDocument {
    let isMail = options.format?.isMail ?? MailChecking.isMail(bytes, name: name)
    return isMail ? try await mail.check(bytes, name: name) : CheckedDocument(name: name, report: DocumentCheck.run(bytes, options))
  }

  private static let endings: Set<String> = ["atom", "json", "jsonfeed", "opml", "rdf", "rss", "xml"]
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
