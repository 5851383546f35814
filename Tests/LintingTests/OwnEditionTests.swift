import Findings
import Foundation
import Linting
import TestSupport
import Testing

/// The editions that Tidings renders itself, as they were looked at and committed.
@Suite struct OwnEditionTests {
  private static let folder = Peer.root.appending(path: "Tests/DigestsTests/Golden")

  @Test(arguments: ["english", "chinese", "mixed", "arabic", "oneArticle", "headlines", "wholeText", "notes"])
  func anEditionIsLintClean(name: String) throws {
    let mail = try #require(LintedMail(message: Data(contentsOf: Self.folder.appending(path: "\(name).eml"))))
    let findings = try MailLint.run(mail).findings.filter { $0.severity != .hint }
    #expect(findings.isEmpty, "\(findings.map { "\($0.rule): \($0.problem)" })")
  }
}
