import Findings
import Feeds

/// What is wrong with lists of feeds.
enum FaultyOPML {
  static let all: [FaultyDocument] = [
    FaultyDocument(name: "no version", document: Specimen.opml(version: ""), rule: "opml-version", severity: .error, line: 2),
    FaultyDocument(
      name: "version 3", document: Specimen.opml(version: " version=\"3.0\""), rule: "opml-version", severity: .error, line: 2),
    FaultyDocument(
      name: "no head", document: Specimen.opml().replacing("<head>\n<title>Feeds</title>\n\n</head>", with: ""), rule: "opml-part",
      severity: .error, line: 2),
    FaultyDocument(name: "nothing in it", document: Specimen.opml(outline: ""), rule: "opml-empty", severity: .error, line: 7),
    FaultyDocument(
      name: "an outline without text", document: Specimen.opml(outline: "<outline type=\"rss\" xmlUrl=\"https://www.example.edu/a\"/>"),
      rule: "outline-text", severity: .error, line: 8),
    FaultyDocument(
      name: "a feed without an address", document: Specimen.opml(outline: "<outline type=\"rss\" text=\"a\"/>"), rule: "outline-address",
      severity: .error, line: 8),
    FaultyDocument(
      name: "a feed without a type", document: Specimen.opml(outline: "<outline text=\"a\" xmlUrl=\"https://www.example.edu/a\"/>"),
      rule: "outline-type", severity: .warning, line: 8),
    FaultyDocument(
      name: "a relative address", document: Specimen.opml(outline: "<outline type=\"rss\" text=\"a\" xmlUrl=\"/a\"/>"),
      rule: "address-relative", severity: .error, line: 8),
    FaultyDocument(
      name: "a feed twice", document: Specimen.opml(body: "<outline type=\"rss\" text=\"b\" xmlUrl=\"https://www.example.edu/news.rss\"/>"),
      rule: "outline-repeated", severity: .warning, line: 9),
    FaultyDocument(
      name: "a date of Atom", document: Specimen.opml(head: "<dateModified>2026-05-02T10:00:00Z</dateModified>"), rule: "date-rfc822",
      severity: .error, line: 5),
    FaultyDocument(
      name: "an element that OPML does not have", document: Specimen.opml(head: "<owner>a</owner>"), rule: "element-unknown",
      severity: .error, line: 5),
    FaultyDocument(
      name: "an outline in the head", document: Specimen.opml(head: "<outline text=\"a\"/>"), rule: "element-unknown", severity: .error,
      line: 5),
    FaultyDocument(
      name: "an outline beside the body", document: Specimen.opml().replacing("</opml>", with: "<outline text=\"a\"/></opml>"),
      rule: "element-misplaced", severity: .error, line: 11),
    FaultyDocument(
      name: "an attribute that OPML does not have", document: Specimen.opml(version: " version=\"2.0\" lang=\"en\""),
      rule: "attribute-unknown", severity: .error, line: 2),
    FaultyDocument(
      name: "a link nowhere", document: Specimen.opml(body: "<outline type=\"link\" text=\"a\"/>"), rule: "outline-url",
      severity: .error, line: 9),
    FaultyDocument(
      name: "text in an outline", document: Specimen.opml(body: "<outline text=\"a\">b</outline>"), rule: "text-unexpected",
      severity: .warning, line: 9),
    FaultyDocument(
      name: "a feed without a title",
      document: Specimen.opml(outline: "<outline type=\"rss\" text=\"a\" xmlUrl=\"https://www.example.edu/a\"/>"),
      rule: "outline-title", severity: .hint, line: 8),
    FaultyDocument(
      name: "docs", document: Specimen.opml(head: "<docs>http://opml.org/spec2.opml</docs>"), rule: "opml-docs", severity: .hint, line: 5),
    FaultyDocument(
      name: "open lines in words", document: Specimen.opml(head: "<expansionState>all</expansionState>"), rule: "opml-expansion",
      severity: .error, line: 5),
    FaultyDocument(
      name: "a window beyond the screen", document: Specimen.opml(head: "<windowTop>-5</windowTop>"), rule: "value-number",
      severity: .error, line: 5),
    FaultyDocument(
      name: "no title", document: Specimen.opml().replacing("<title>Feeds</title>", with: ""), rule: "element-recommended",
      severity: .warning, line: 3),
    FaultyDocument(
      name: "an owner without an address", document: Specimen.opml(head: "<ownerEmail>Ann Lee</ownerEmail>"), rule: "email-address",
      severity: .error, line: 5),
    FaultyDocument(
      name: "a feed of a version that never was",
      document: Specimen.opml(
        body: "<outline type=\"rss\" text=\"a\" title=\"a\" version=\"RSS9\" xmlUrl=\"https://www.example.edu/a\"/>"),
      rule: "value-choice", severity: .error, line: 9),
  ]
}
