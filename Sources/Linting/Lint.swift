import Findings
import Markup

/// The linting of one mail: what is known of it, and what has been found.
final class Lint {
  let page: LintedPage
  let mail: LintedMail
  let options: LintOptions
  private let log = FindingLog()

  init(_ page: LintedPage, of mail: LintedMail, _ options: LintOptions) {
    self.page = page
    self.mail = mail
    self.options = options
  }

  /// Notes a finding about an element.
  func report(_ rule: CheckRule, at element: Element, _ problem: String) {
    let place = CheckPlace(
      name: "<\(element.name)>", position: page.position(of: element), in: mail.message.map { _ in "text/html" }, specification: "")
    log.report(rule, at: place, problem)
  }

  /// Notes a finding about the mail as a whole.
  func report(_ rule: CheckRule, _ problem: String) {
    report(rule, of: "mail", problem)
  }

  /// Notes a finding about a part of the mail that is no element, such as a header field.
  func report(_ rule: CheckRule, of part: String, _ problem: String) {
    log.report(rule, at: CheckPlace(name: part, position: nil, specification: ""), problem)
  }

  /// All that was found.
  var findings: CheckReport { log.report(on: mail.message == nil ? .html : .eml) }
}
