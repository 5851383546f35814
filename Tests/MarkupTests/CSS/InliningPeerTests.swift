import Foundation
import Markup
import TestSupport
import Testing

/// Thirty mails, as people and generators write them, look in Chromium as they did before; css-inline and premailer say the same but for
/// what we mean to differ in.
@Suite struct InliningPeerTests {
  private static let folder = Peer.root.appending(path: "Tests/MarkupTests/Fixtures/Inlining")

  /// What differs, and why.
  ///
  /// `seen` and `bare` are ours against the page before, with its style sheets and without; the others are our
  /// style attributes against theirs.
  private static let meant: [String: [String: String]] = [
    "at-rules": ["bare": "what @supports says stays in <style>"],
    "bootstrap-like": ["premailer": "it does not apply `*`, nor what follows `:not([…])`"],
    "case-and-space": ["premailer": "its selectors heed the case of types, and it drops the FONT's colour"],
    "chinese": ["bare": ":lang() stays in <style>"],
    "css-errors": [
      "bare": "a rule with a block in it stays in <style>", "css-inline": "it goes on otherwise behind a bad declaration",
      "premailer": "it inlines a rule with a block in it",
    ],
    "escapes": ["css-inline": "it puts single quotes in place of quotes inside a string", "premailer": "it knows no escaped colon"],
    "fallbacks": ["css-inline": "it keeps the last of equal properties only", "premailer": "it keeps the last of equal properties only"],
    "hover": ["bare": ":link, ::before and ::first-line stay in <style>", "css-inline": "it inlines :link"],
    "hybrid-like": [
      "bare": "the document's colour schemes stay in <style>", "css-inline": "it inlines the colour schemes, but nothing into <tbody>",
      "premailer": "it does not apply `*`, and lets an attribute win over `!important`",
    ],
    "important": ["premailer": "it lets an attribute win over `!important` (peterbe/premailer #273)"],
    "inline-styles": ["css-inline": "it refuses a page with a bad declaration in an attribute"],
    "is-where": ["css-inline": "it has neither :is() nor :where()", "premailer": "it has neither :is() nor :where()"],
    "media": ["css-inline": "it inlines what <style media> says", "premailer": "it fails where @media stands in @media"],
    "media-important": ["seen": "`p` in @media loses to `.c` before, and cannot win over others and lose to it; it is told"],
    "mjml-like": ["bare": "the columns stand in @media"],
    "mso": [
      "seen": "the height for Outlook gives a picture an aspect ratio", "bare": "what Outlook must not see stays in <style>",
      "css-inline": "it inlines what Outlook must not see", "premailer": "it inlines what Outlook must not see",
    ],
    "opt-outs": [
      "bare": "what opts out stays in <style>", "css-inline": "it does not know our attribute",
      "premailer": "it does not know our attribute",
    ],
    "post-like": ["bare": "::after stays in <style>", "premailer": "it has no :last-child and no :empty"],
    "right-to-left": ["premailer": "it puts attributes in front of types"],
    "shorthand": ["premailer": "it loses the order of shorthands and longhands"],
    "specificity": ["premailer": "it does not apply `*` and :not(), and drops the order of equals"],
    "tailwind-like": [
      "bare": "custom properties stay in <style>", "css-inline": "it inlines custom properties", "premailer": "it knows no escaped names",
    ],
    "university-digest": [
      "seen": "`.foot a` in @media loses to a style attribute before, and cannot win over others and lose to it; it is told",
      "bare": "what holds in the dark and for Chinese stays in <style>", "premailer": "it has neither :first-of-type nor :last-of-type",
    ],
    "variables": [
      "bare": "custom properties stay in <style>", "css-inline": "it inlines custom properties", "premailer": "it shortens colours",
    ],
    "word-like": ["css-inline": "it inlines :link", "premailer": "it drops the unit of nothing, and inlines :link"],
  ]

  @Test func everyMailLooksAsItDid() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).map { String($0.dropLast(".html".count)) }
    let folder = try TemporaryFolder()
    for name in names {
      let html = try String(contentsOf: Self.folder.appending(path: "\(name).html"), encoding: .utf8)
      try folder.write(Data(html.utf8), "\(name).html")
      try folder.write(Data(CSSInliner().inline(html).html.utf8), "\(name).out.html")
    }
    let outcome = try Peer.python("compare_inlining.py", [folder.url.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let reports = try outcome.text.split(separator: "\n").map { try JSONDecoder().decode(Report.self, from: Data($0.utf8)) }
    #expect(reports.count >= 25 && Set(reports.map(\.name)) == Set(names))
    for report in reports {
      #expect(Set(report.differences.keys) == Set((Self.meant[report.name] ?? [:]).keys), "\(report.name): \(report.differences)")
    }
  }

  private struct Report: Decodable {
    let name: String
    /// The first lines of each kind of difference that there is.
    let differences: [String: [String]]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      name = try container.decode(String.self, forKey: Key(stringValue: "name"))
      var differences: [String: [String]] = [:]
      for key in container.allKeys where key.stringValue != "name" {
        let lines = try container.decode([String].self, forKey: key)
        if !lines.isEmpty { differences[key.stringValue] = Array(lines.prefix(5)) }
      }
      self.differences = differences
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
