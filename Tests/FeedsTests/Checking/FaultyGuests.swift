import Findings
import Feeds

/// What is wrong at the seams: between formats and their guests, between a feed and the pages and files around it.
enum FaultyGuests {
  static let all: [FaultyDocument] = [
    FaultyDocument(
      name: "a style sheet in XSLT",
      document: Specimen.rss(declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><?xml-stylesheet type=\"text/xsl\" href=\"a.xsl\"?>"),
      rule: "stylesheet-xslt", severity: .hint, line: 1),
    FaultyDocument(
      name: "a script in the channel",
      document: Specimen.rss(channel: "<script xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://www.example.edu/a.js\"/>"),
      rule: "script-in-feed", severity: .warning, line: 8),
    FaultyDocument(
      name: "xml:base on rss", document: Specimen.rss(root: " xml:base=\"https://www.example.edu/\""), rule: "base-in-rss",
      severity: .warning, line: 2),
    FaultyDocument(
      name: "xml:base with a space", document: Specimen.atom(root: " xml:base=\"invalid iri\""), rule: "address-malformed",
      severity: .error, line: 2),
    FaultyDocument(
      name: "an enclosure without encryption",
      document: Specimen.rss("<enclosure url=\"http://www.example.edu/a.mp3\" type=\"audio/mpeg\" length=\"2\"/>"),
      rule: "enclosure-unencrypted", severity: .warning, line: 13),
    FaultyDocument(
      name: "an enclosure without encryption",
      document: Specimen.atom("<link rel=\"enclosure\" href=\"http://www.example.edu/a\" length=\"1\"/>"),
      rule: "enclosure-unencrypted", severity: .warning, line: 15),
    FaultyDocument(
      name: "an attachment without encryption",
      document: Specimen.json("\"attachments\": [{\"url\": \"http://www.example.edu/a.mp3\", \"mime_type\": \"audio/mpeg\"}]"),
      rule: "enclosure-unencrypted", severity: .warning, line: 10),
    FaultyDocument(
      name: "media without encryption",
      document: Specimen.rss(
        "<media:content url=\"http://www.example.edu/a.mp3\" medium=\"audio\"/>", root: " xmlns:media=\"http://search.yahoo.com/mrss/\""),
      rule: "enclosure-unencrypted", severity: .warning, line: 13),
    FaultyDocument(
      name: "an enclosure without a length", document: Specimen.atom("<link rel=\"enclosure\" href=\"https://www.example.edu/a\"/>"),
      rule: "enclosure-length", severity: .hint, line: 15),
    FaultyDocument(
      name: "a self link to a page", document: Specimen.atom("<link rel=\"self\" type=\"text/html\" href=\"https://www.example.edu/1\"/>"),
      rule: "self-type", severity: .warning, line: 15),
    FaultyDocument(
      name: "a self link to Atom in RSS", document: Specimen.rss().replacing("application/rss+xml", with: "application/atom+xml"),
      rule: "self-type", severity: .warning, line: 7),
    FaultyDocument(
      name: "a relation that is a path", document: Specimen.atom("<link rel=\"/foo\" href=\"https://www.example.edu/f\"/>"),
      rule: "relation-malformed", severity: .error, line: 15),
    FaultyDocument(
      name: "the next page is this one", document: Specimen.atom(feed: "<link rel=\"next\" href=\"https://www.example.edu/news.atom\"/>"),
      rule: "archive-of-itself", severity: .error, line: 8),
    FaultyDocument(
      name: "a namespace declared on an item",
      document: Specimen.rss("<dc:subject xmlns:dc=\"http://purl.org/dc/elements/1.1/\">a</dc:subject>"),
      rule: "namespace-inside", severity: .hint, line: 13),
    FaultyDocument(
      name: "an id that can be written in another way", document: Specimen.atom(entryID: "<id>HTTP://www.Example.edu:80/a</id>"),
      rule: "id-not-normalized", severity: .hint, line: 10),
    FaultyDocument(
      name: "a guid that is a plain number", document: Specimen.rss(guid: "<guid isPermaLink=\"false\">123456</guid>"),
      rule: "guid-plain-number", severity: .hint, line: 12),
    FaultyDocument(
      name: "an author who is only an address", document: Specimen.rss("<author>ann@example.edu</author>"), rule: "contact-form",
      severity: .hint, line: 13),
    FaultyDocument(
      name: "an author's name with an address",
      document: Specimen.atom(author: "<author><name>Ann Lee &lt;ann@example.edu&gt;</name></author>"), rule: "name-holds-address",
      severity: .warning, line: 6),
    FaultyDocument(
      name: "a title in HTML", document: Specimen.atom(entryTitle: "<title type=\"html\">R&amp;amp;D</title>"), rule: "title-as-html",
      severity: .hint, line: 11),
    FaultyDocument(
      name: "a part of a page as text/html", document: Specimen.atom("<content type=\"text/html\">Some &lt;b>bold&lt;/b> text</content>"),
      rule: "content-type-html", severity: .warning, line: 15),
    FaultyDocument(
      name: "text beside a drawing",
      document: Specimen.atom("<content type=\"image/svg+xml\">text <svg xmlns=\"http://www.w3.org/2000/svg\"/></content>"),
      rule: "text-unexpected", severity: .warning, line: 15),
    FaultyDocument(
      name: "a source without an id",
      document: Specimen.atom("<source><title>All</title><updated>2026-05-01T10:00:00Z</updated></source>"), rule: "element-recommended",
      severity: .warning, line: 15),
    FaultyDocument(
      name: "HTML escaped twice in XHTML",
      document: Specimen.atom(
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">Some &lt;b>bold&lt;/b> text</div></content>"),
      rule: "html-escaped-twice", severity: .warning, line: 15),
    FaultyDocument(
      name: "a docs address by ftp", document: Specimen.rss(channel: "<docs>ftp://www.example.edu/rss</docs>"), rule: "address-not-web",
      severity: .error, line: 8),
    FaultyDocument(
      name: "an empty category", document: Specimen.rss("<category/>"), rule: "value-empty", severity: .warning, line: 13),
    FaultyDocument(
      name: "a reference to a control character of C1", document: Specimen.rss("<category>it&#146;s</category>"),
      rule: "control-character", severity: .warning, line: 13),
    FaultyDocument(
      name: "an escaped control character", document: Specimen.json("\"title\": \"a\\u000bb\""), rule: "control-character",
      severity: .warning, line: 10),
    FaultyDocument(
      name: "the end of a CDATA section in text", document: Specimen.rss("<category>a ]]> b</category>"), rule: "not-well-formed",
      severity: .error, line: 13),
    FaultyDocument(
      name: "a category said twice",
      document: Specimen.rss(
        "<category>a</category>\n<dc:subject>a</dc:subject>", root: " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""), rule: "same-twice",
      severity: .warning, line: 14),
    FaultyDocument(
      name: "HTML that is too deep",
      document: Specimen.rss("<description>" + String(repeating: "&lt;div>", count: 1000) + "</description>"), rule: "html-unreadable",
      severity: .warning, line: 13, also: ["html-markup"]),
  ]
}
