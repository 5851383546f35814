import Foundation
import Linting
import Testing

/// A mail with one fault, and the rule that finds it.
struct FaultyMail: CustomTestStringConvertible, Sendable {
  let rule: String
  let mail: LintedMail
  var options = LintOptions()

  var testDescription: String { rule }

  /// A page with this in its body and head.
  init(_ rule: String, _ body: String, head: String = "", options: LintOptions = LintOptions()) {
    self.rule = rule
    self.options = options
    mail = LintedMail(html: LintedPages.page(body, head: head))
  }

  /// A whole page.
  init(_ rule: String, page: String) {
    self.rule = rule
    mail = LintedMail(html: page)
  }

  /// A page with a subject.
  init(_ rule: String, subject: String) {
    self.rule = rule
    mail = LintedMail(html: LintedPages.page(""), subject: subject)
  }

  /// A message with lines of its header put in, or others left out.
  init(_ rule: String, message: Data) {
    self.rule = rule
    mail = LintedMail(message: message) ?? LintedMail(html: "")
  }
}
