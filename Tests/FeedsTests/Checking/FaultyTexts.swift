import Findings
import Feeds

/// What is wrong with bytes, characters and markup, whatever the format.
enum FaultyTexts {
  static let all: [FaultyDocument] = [
    FaultyDocument(name: "empty", document: " \n ", rule: "document-empty", severity: .error, line: nil),
    FaultyDocument(
      name: "a blank line before the declaration", document: "\n" + Specimen.rss(), rule: "blank-before-declaration", severity: .error,
      line: 1,
      also: ["not-well-formed"]),
    FaultyDocument(
      name: "a warning of PHP before the declaration", document: "Warning: x in y on line 2\n" + Specimen.rss(),
      rule: "blank-before-declaration", severity: .error, line: 1, also: ["not-well-formed"]),
    FaultyDocument(
      name: "a byte order mark", document: "\u{FEFF}" + Specimen.rss(), rule: "byte-order-mark", severity: .warning, line: 1),
    FaultyDocument(
      name: "no declaration", document: Specimen.rss(declaration: "<!-- none -->"), rule: "no-declaration", severity: .hint, line: 1),
    FaultyDocument(
      name: "no encoding", document: Specimen.rss(declaration: "<?xml version=\"1.0\"?>"), rule: "no-encoding", severity: .hint, line: 1),
    FaultyDocument(
      name: "it says GB2312 and is UTF-8",
      document: Specimen.rss(title: "<title>新闻网</title>", declaration: "<?xml version=\"1.0\" encoding=\"GB2312\"?>"),
      rule: "encoding-wrong", severity: .error, line: 1),
    FaultyDocument(
      name: "an encoding that nobody knows", document: Specimen.rss(declaration: "<?xml version=\"1.0\" encoding=\"utf8mb4\"?>"),
      rule: "encoding-wrong", severity: .error, line: 1),
    FaultyDocument(
      name: "an element left open", document: Specimen.rss("<category>Campus"), rule: "not-well-formed", severity: .error, line: 14),
    FaultyDocument(
      name: "a lone ampersand", document: Specimen.rss("<category>R&D</category>"), rule: "not-well-formed", severity: .error, line: 13),
    FaultyDocument(
      name: "an entity of HTML", document: Specimen.rss("<category>a&nbsp;b</category>"), rule: "not-well-formed", severity: .error,
      line: 13),
    FaultyDocument(
      name: "a control character", document: Specimen.rss("<category>a\u{B}b</category>"), rule: "not-well-formed", severity: .error,
      line: 13),
    FaultyDocument(
      name: "a reference to a control character", document: Specimen.rss("<category>a&#11;b</category>"), rule: "not-well-formed",
      severity: .error, line: 13),
    FaultyDocument(
      name: "an undeclared prefix", document: Specimen.rss("<dc:subject>Campus</dc:subject>"), rule: "not-well-formed", severity: .error,
      line: 13),
    FaultyDocument(
      name: "the same attribute twice", document: Specimen.rss("<category domain=\"a\" domain=\"b\">x</category>"), rule: "not-well-formed",
      severity: .error, line: 13),
    FaultyDocument(
      name: "text behind the end", document: Specimen.rss() + "<!-- fine -->\nServed in 0.2 s", rule: "not-well-formed", severity: .error,
      line: 19),
    FaultyDocument(
      name: "an entity of its own",
      document: Specimen.rss(
        "<category>&a;</category>", declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE rss [<!ENTITY a \"b\">]>"),
      rule: "not-well-formed", severity: .error, line: 13, also: ["doctype"]),
    FaultyDocument(
      name: "a control character of C1", document: Specimen.rss("<category>a\u{92}b</category>"), rule: "control-character",
      severity: .warning, line: 13),
    FaultyDocument(
      name: "a replacement character", document: Specimen.rss("<category>a\u{FFFD}b</category>"), rule: "replacement-character",
      severity: .warning, line: 13),
    FaultyDocument(
      name: "a line separator", document: Specimen.rss("<category>a\u{2028}b</category>"), rule: "invisible-character", severity: .hint,
      line: 13),
    FaultyDocument(
      name: "a document type", document: Specimen.rss(declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE rss>"),
      rule: "doctype",
      severity: .warning, line: 1),
    FaultyDocument(
      name: "a page", document: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html><body/></html>", rule: "document-unknown",
      severity: .error, line: 1),
    FaultyDocument(
      name: "a title escaped twice", document: Specimen.rss(itemTitle: "<title>R&amp;amp;D</title>"), rule: "escaped-twice",
      severity: .warning, line: 10),
    FaultyDocument(
      name: "a title with a quotation mark escaped twice", document: Specimen.atom(entryTitle: "<title>&amp;#8220;Open&amp;#8221;</title>"),
      rule: "escaped-twice", severity: .warning, line: 11),
    FaultyDocument(
      name: "HTML in a title", document: Specimen.rss(itemTitle: "<title>An &#x3C;em>open&#x3C;/em> day</title>"),
      rule: "markup-in-plain-text", severity: .warning, line: 10),
    FaultyDocument(
      name: "named references in a title", document: Specimen.rss(itemTitle: "<title>Research &amp; more</title>"), rule: "hex-reference",
      severity: .hint, line: 10),
    FaultyDocument(
      name: "a namespace nearly right",
      document: Specimen.rss("<dc:subject>a</dc:subject>", root: " xmlns:dc=\"https://purl.org/dc/elements/1.1/\""),
      rule: "namespace-nearly-right", severity: .error, line: 2),
    FaultyDocument(
      name: "a namespace without its slash",
      document: Specimen.rss("<m:title>a</m:title>", root: " xmlns:m=\"http://search.yahoo.com/mrss\""),
      rule: "namespace-nearly-right", severity: .error, line: 2),
    FaultyDocument(
      name: "a namespace nobody knows", document: Specimen.rss("<x:y>a</x:y>", root: " xmlns:x=\"https://example.edu/ns\""),
      rule: "namespace-unknown", severity: .hint, line: 2),
    FaultyDocument(
      name: "an unusual prefix", document: Specimen.rss("<d:subject>a</d:subject>", root: " xmlns:d=\"http://purl.org/dc/elements/1.1/\""),
      rule: "namespace-prefix", severity: .hint, line: 2),
    FaultyDocument(
      name: "somebody else's prefix", document: Specimen.rss("<dc:y>a</dc:y>", root: " xmlns:dc=\"https://example.edu/ns\""),
      rule: "namespace-other-prefix", severity: .warning, line: 2),
    FaultyDocument(
      name: "a namespace nobody uses", document: Specimen.rss(root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""),
      rule: "namespace-unused", severity: .hint, line: 2),
  ]
}
