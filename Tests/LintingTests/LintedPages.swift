import Findings
import Linting

/// Mails to lint, small but for what a test is about without a fault.
enum LintedPages {
  /// A mail without a fault, with this in its body and its head.
  static func page(_ body: String, head: String = "") -> String {
    """
    <!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Campus Weekly</title>
    <meta name="viewport" content="width=device-width,initial-scale=1">\(head)</head><body>
    <div style="display:none;max-height:0;overflow:hidden">Three findings, two prizes and a garden that is open on Sunday</div>
    <div role="article" aria-label="Campus Weekly" lang="en" dir="ltr" style="font-size:16px;line-height:1.5;color:#222222">
    <h1>Campus Weekly</h1>\(body)
    <p>Example University, 12 Garden Street, Exampleton 12345. <a href="https://example.edu/leave" style="padding:12px">Unsubscribe</a></p>
    </div></body></html>
    """
  }

  /// What is found in a page.
  static func findings(_ html: String, _ options: LintOptions = LintOptions()) throws -> [CheckFinding] {
    try MailLint.run(LintedMail(html: html), options).findings
  }
}
