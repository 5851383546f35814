import Findings
import Feeds
import Foundation
import Testing

/// A document of the shape of one of the W3C feed validator's test cases, what the validator expects of it, and what we find.
///
/// The documents are our own; the paths are those below `testcases` in https://github.com/rubys/feedvalidator, whose comments name what is
/// expected: `Expect: NotBlank{…}`, or with a `!` what must not be said. Where the name of a case says it all, the name was believed.
struct ValidatorCase: Sendable, CustomTestStringConvertible {
  /// What the validator says.
  enum Verdict: Sendable {
    /// A fault, which we call by this rule.
    case fault(String)
    /// No fault.
    case right
    /// A fault, which we do not call one, for this reason.
    case faultToThemAlone(String)
    /// No fault, but this rule of ours is broken, for this reason.
    case faultToUsAlone(String, because: String)
  }

  let path: String
  let verdict: Verdict
  let document: String

  init(_ path: String, _ verdict: Verdict, _ document: String) {
    self.path = path
    self.verdict = verdict
    self.document = document
  }

  var testDescription: String { path }
}

/// We agree with the W3C's validator, but for what is named here.
@Suite struct ValidatorAgreementTests {
  static let all = ValidatorAtom.all + ValidatorAtom.content + ValidatorRSS.all + ValidatorRSS.modules

  @Test(arguments: all)
  func whatTheValidatorSays(case known: ValidatorCase) {
    let report = DocumentCheck.run(Data(known.document.utf8))
    let shown = report.findings.map(FaultTests.shown).joined(separator: "\n")
    let faults = Set(report.findings.filter { $0.severity != .hint }.map(\.rule))
    switch known.verdict {
    case .fault(let rule): #expect(report.findings.contains { $0.rule == rule }, "\(shown)")
    case .right, .faultToThemAlone: #expect(faults.isEmpty, "\(shown)")
    case .faultToUsAlone(let rule, _): #expect(faults == [rule], "\(shown)")
    }
  }

  @Test func theCasesAreMany() {
    #expect(Self.all.count >= 150)
    #expect(Self.all.count == Set(Self.all.map(\.path)).count)
  }
}
