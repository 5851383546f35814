import Findings
import Foundation
import Linting
import Testing

@Suite struct MailLintTests {
  @Test func aMailWithoutAFaultHasNoFinding() throws {
    let findings = try LintedPages.findings(LintedPages.page("<h2>News</h2><p>Text that is read.</p>"))
    #expect(findings.filter { $0.severity != .hint }.isEmpty, "\(findings)")
  }

  @Test func aMessageWithoutAFaultHasNoFinding() throws {
    let mail = try #require(LintedMail(message: Data(SpecimenMessage.text.utf8)))
    let findings = try MailLint.run(mail).findings
    #expect(findings.filter { $0.severity != .hint }.isEmpty, "\(findings)")
  }

  @Test(arguments: FaultyMail.all) func theFaultIsFoundAndMendable(faulty: FaultyMail) throws {
    let findings = try MailLint.run(faulty.mail, faulty.options).findings
    let found = try #require(findings.first { $0.rule == faulty.rule }, "\(findings.map(\.rule))")
    #expect(!found.problem.isEmpty && !found.remedy.isEmpty && !found.specification.isEmpty)
    // What is found besides may be a consequence, but no other error.
    let others = findings.filter { $0.severity == .error && $0.rule != faulty.rule }
    #expect(others.isEmpty || found.severity == .error, "\(others)")
  }

  @Test func aPublicationWithoutAPostalAddressIsToldWhereItBelongs() throws {
    let page = LintedPages.page("").replacing("12 Garden Street, Exampleton 12345", with: "Exampleton")
    func remedy(_ address: KnownAddress) throws -> String? {
      try LintedPages.findings(page, LintOptions(postalAddress: address)).first { $0.rule == "postal-address-missing" }?.remedy
    }
    #expect(try remedy(.unstated)?.contains("`postalAddress` into tidings.yaml") == true)
    #expect(try remedy(.unknown)?.contains("tidings.yaml") == false)
    #expect(try remedy(.stated("Example University, Exampleton")) == nil)
    let whole = try LintedPages.findings(LintedPages.page(""), LintOptions(postalAddress: .unstated))
    #expect(!whole.contains { $0.rule == "postal-address-missing" }, "the design has one of its own")
  }

  @Test func everyRuleHasAMailThatBreaksIt() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Linting/Rules").standardized
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let sources = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let rules = Set(sources.matches(of: /Rule\(\s*"([a-z0-9-]+)"/).map { String($0.output.1) })
    #expect(rules.count > 80)
    #expect(rules.subtracting(FaultyMail.all.map(\.rule)).sorted() == [])
  }
}
