public import Findings
import Markup
public import Model

/// Lints a mail: whether every program shows it, every reader can read it, and no filter distrusts it.
///
/// Nothing is fetched and nothing is changed; the same mail and options always have the same findings.
public enum MailLint {
  /// The addresses on the web that a mail links to, each once, in order.
  ///
  /// - Throws: `ParseError` when the page cannot be read.
  public static func addresses(in mail: LintedMail) throws -> [WebAddress] {
    var seen: Set<WebAddress> = []
    let links = try HTMLParser.document(mail.html).root?.descendants.filter { $0.name == "a" || $0.name == "area" } ?? []
    return links.compactMap { $0["href"].flatMap { WebAddress($0.trimmed) } }.filter { seen.insert($0).inserted }
  }

  /// What is wrong with a mail, and how to mend it.
  ///
  /// - Throws: `ParseError` when the page cannot be read, `CSSError` when its style sheets would take too much work.
  public static func run(_ mail: LintedMail, _ options: LintOptions = LintOptions()) throws -> CheckReport {
    let lint = Lint(try LintedPage(mail.html), of: mail, options)
    SizeCheck(lint: lint).run()
    ContentCheck(lint: lint).run()
    StructureCheck(lint: lint).run()
    LanguageCheck(lint: lint).run()
    OrderCheck(lint: lint).run()
    ImageCheck(lint: lint).run()
    LinkCheck(lint: lint).run()
    TextCheck(lint: lint).run()
    SpamCheck(lint: lint).run()
    EnvelopeCheck(lint: lint).run()
    DutyCheck(lint: lint).run()
    SupportCheck(lint: lint).run()
    if let message = mail.message { MessageCheck(lint: lint, message: message).run() }
    return lint.findings
  }
}
