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
    let findings = try MailLint.run(mail).findings
    // Whatever is known of a picture's size is said; the other hints are about programs that show less.
    let needless = findings.filter { $0.severity != .hint || $0.rule == "image-height" }
    #expect(needless.isEmpty, "\(needless.map { "\($0.rule): \($0.problem)" })")
  }
}
