import Digests
public import Findings
import Foundation
public import Linting
import Mail
public import Model

/// Lints editions as their readers get them.
public struct EditionLint: Sendable {
  private let publication: Publication

  /// A linting that looks for this publication's postal address.
  public init(publication: Publication) {
    self.publication = publication
  }

  /// What is wrong with an edition's message.
  ///
  /// - Throws: `Failure` when no message can be made of it.
  public func check(_ digest: FrozenDigest, options: LintOptions = LintOptions()) throws(Failure) -> CheckReport {
    var options = options
    let address = publication.postalAddress.map(\.string).joined(separator: " ")
    options.postalAddress = address.isEmpty ? .unstated : .stated(address)
    do {
      guard let mail = LintedMail(message: try DigestMessage.draft(digest).bytes()) else {
        throw Failure("\(digest.edition)", why: "its message has no HTML part", remedy: "Check the newsletter's design.", blame: .input)
      }
      return try MailLint.run(mail, options)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(digest.edition)", why: "\(error)", remedy: "Correct the newsletter's design.", blame: .input)
    }
  }

  /// The addresses that an edition links to.
  public func addresses(in digest: FrozenDigest) throws(Failure) -> [WebAddress] {
    do {
      return try MailLint.addresses(in: LintedMail(html: digest.html))
    } catch {
      throw Failure("\(digest.edition)", why: "\(error)", remedy: "Correct the newsletter's design.", blame: .input)
    }
  }
}

/// An error that somebody answers for: the rule, and why it does not count this time.
public struct LintException: Hashable, Sendable {
  /// The name of the rule, for example `contrast`.
  public var rule: String
  /// Why it does not count.
  public var reason: PlainText

  /// Reads `contrast=the logo is as the brand wants it`; nil without a rule or a reason.
  public init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let reason = PlainText(parts[1]),
      parts[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    else { return nil }
    rule = String(parts[0])
    self.reason = reason
  }

  /// As it stands in an edition's history.
  var line: PlainText? { PlainText("approved despite \(rule): \(reason)") }
}

extension EditionReview {
  /// Refuses a digest with errors that nobody answers for, and exceptions for which there is no error.
  func refuseErrors(in digest: FrozenDigest, despite exceptions: [LintException]) throws(Failure) {
    let report = try EditionLint(publication: publication).check(digest)
    let errors = report.findings.filter { $0.severity == .error }
    if let idle = exceptions.first(where: { exception in !errors.contains { $0.rule == exception.rule } }) {
      throw Failure(
        "\(digest.edition)", why: "has no error of the rule \(idle.rule), so there is nothing to except",
        remedy: "`tidings digest lint \(digest.edition)` names the rules of its errors.", blame: .input)
    }
    let excepted = Set(exceptions.map(\.rule))
    let blocking = errors.filter { !excepted.contains($0.rule) }
    guard let first = blocking.first else { return }
    let others = blocking.count > 1 ? ", and \(blocking.count - 1) more" : ""
    throw Failure(
      "\(digest.edition)", why: "is not fit to be sent (\(first.rule)): \(first.problem)\(others)",
      remedy: "`tidings digest lint \(digest.edition)` says how to mend it; or answer for it with --despite \"\(first.rule)=why\".",
      blame: .input)
  }
}
