import ArgumentParser
import Findings
import Foundation
import Importing
import Linting
import Model
import Publishing

/// How mail is linted, and what is written of it.
struct MailLintOptions: ParsableArguments {
  @Flag(name: .long, help: "Of mail: ask for the links as well.")
  var online = false

  @Option(name: .long, help: ArgumentHelp("Of mail: the whole data of caniemail, in JSON, instead of our own table.", valueName: "file"))
  var caniemail: String?

  @Option(name: .long, help: ArgumentHelp("Of mail: write an accessibility report (WCAG 2.1, EN 301 549) to this file.", valueName: "file"))
  var report: String?

  /// The checking of files that these options describe.
  func checking(for publication: Publication?) throws -> MailChecking {
    MailChecking(try facts(), asking: online ? Assembly.web(for: publication).direct : nil)
  }

  /// What the options say of how to look.
  func facts() throws -> LintOptions {
    guard let caniemail else { return LintOptions() }
    return LintOptions(support: try support(caniemail), tellsPartialSupport: true)
  }

  private func support(_ path: String) throws(Failure) -> SupportTable {
    let here = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    let bytes = try DocumentFiles(relativeTo: here).read(DocumentFile(url: URL(filePath: path, relativeTo: here), name: path)).bytes
    do {
      return try SupportTable(caniemail: bytes)
    } catch {
      throw Failure(path, why: "\(error)", remedy: "Give the list of features as caniemail.com publishes it.", blame: .input)
    }
  }

  /// Writes the report that is asked for.
  func writeReport(on document: CheckedDocument, at date: Date) throws {
    guard let report else { return }
    let page = AccessibilityReport(name: document.name, date: date, report: document.report).html
    try FileWriting.replace(URL(filePath: report), with: Data(page.utf8))
  }
}
