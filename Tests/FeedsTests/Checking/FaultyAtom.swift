import Findings
import Feeds

/// What is wrong with Atom.
enum FaultyAtom {
  static let feed: [FaultyDocument] = [
    FaultyDocument(
      name: "Atom 0.3", document: Specimen.atom().replacing("http://www.w3.org/2005/Atom", with: "http://purl.org/atom/ns#"),
      rule: "atom-namespace", severity: .error, line: 2, also: ["namespace-nearly-right"]),
    FaultyDocument(
      name: "no namespace", document: Specimen.atom().replacing(" xmlns=\"http://www.w3.org/2005/Atom\"", with: ""), rule: "atom-namespace",
      severity: .error, line: 2),
    FaultyDocument(
      name: "a prefix on Atom's own elements",
      document: Specimen.atom().replacing("xmlns=", with: "xmlns:atom=").replacing(/<(\/?)([a-z])/) { "<\($0.1)atom:\($0.2)" },
      rule: "atom-prefix", severity: .warning, line: 2),
    FaultyDocument(name: "no id", document: Specimen.atom(id: ""), rule: "element-missing", severity: .error, line: 2),
    FaultyDocument(name: "no title", document: Specimen.atom(title: ""), rule: "element-missing", severity: .error, line: 2),
    FaultyDocument(name: "no updated", document: Specimen.atom(updated: ""), rule: "element-missing", severity: .error, line: 2),
    FaultyDocument(
      name: "two ids", document: Specimen.atom(feed: "<id>tag:example.edu,2026:other</id>"), rule: "element-repeated", severity: .error,
      line: 8),
    FaultyDocument(name: "no author anywhere", document: Specimen.atom(author: ""), rule: "author-missing", severity: .error, line: 9),
    FaultyDocument(
      name: "an author without a name", document: Specimen.atom(author: "<author><email>a@example.edu</email></author>"),
      rule: "element-missing", severity: .error, line: 6),
    FaultyDocument(
      name: "an author with half an address", document: Specimen.atom(author: "<author><name>A</name><email>a at b</email></author>"),
      rule: "email-address", severity: .error, line: 6),
    FaultyDocument(
      name: "an id that is no IRI", document: Specimen.atom(id: "<id>news</id>"), rule: "id-malformed", severity: .error, line: 3),
    FaultyDocument(
      name: "a tag without a date", document: Specimen.atom(id: "<id>tag:example.edu:news</id>"), rule: "id-odd", severity: .warning,
      line: 3),
    FaultyDocument(
      name: "a UUID that is too short", document: Specimen.atom(id: "<id>urn:uuid:1225c695-cfb8</id>"), rule: "id-odd",
      severity: .warning, line: 3),
    FaultyDocument(
      name: "an id with a line end", document: Specimen.atom(id: "<id>\ntag:example.edu,2026:feed</id>"), rule: "white-space",
      severity: .warning, line: 3),
    FaultyDocument(
      name: "an id that is the feed's address", document: Specimen.atom(id: "<id>https://www.example.edu/news.atom</id>"),
      rule: "id-is-address", severity: .hint, line: 3),
    FaultyDocument(
      name: "a date with a space", document: Specimen.atom(updated: "<updated>2026-05-02 10:00:00Z</updated>"), rule: "date-rfc3339",
      severity: .error, line: 5),
    FaultyDocument(
      name: "a date without a zone", document: Specimen.atom(updated: "<updated>2026-05-02T10:00:00</updated>"), rule: "date-rfc3339",
      severity: .error, line: 5),
    FaultyDocument(
      name: "a date with a small z", document: Specimen.atom(updated: "<updated>2026-05-02T10:00:00z</updated>"), rule: "date-rfc3339",
      severity: .error, line: 5),
    FaultyDocument(
      name: "a zone without a colon", document: Specimen.atom(updated: "<updated>2026-05-02T10:00:00+0800</updated>"), rule: "date-rfc3339",
      severity: .error, line: 5),
    FaultyDocument(
      name: "a day alone", document: Specimen.atom(updated: "<updated>2026-05-02</updated>"), rule: "date-rfc3339", severity: .error,
      line: 5),
    FaultyDocument(
      name: "31 April", document: Specimen.atom(updated: "<updated>2026-04-31T10:00:00Z</updated>"), rule: "date-rfc3339", severity: .error,
      line: 5),
    FaultyDocument(
      name: "a feed older than its entry", document: Specimen.atom(updated: "<updated>2026-05-01T10:00:00Z</updated>"),
      rule: "feed-updated",
      severity: .warning, line: 5),
    FaultyDocument(
      name: "a feed as new as its build", document: Specimen.atom(updated: "<updated>2026-05-09T10:00:00Z</updated>"),
      rule: "feed-updated-later", severity: .hint, line: 5),
    FaultyDocument(name: "no self link", document: Specimen.atom(links: ""), rule: "self-missing", severity: .warning, line: 2),
    FaultyDocument(
      name: "a relative self link", document: Specimen.atom(links: "<link rel=\"self\" href=\"news.atom\"/>"), rule: "self-relative",
      severity: .error, line: 7, also: ["address-needs-base"]),
    FaultyDocument(
      name: "a link without href", document: Specimen.atom(feed: "<link rel=\"via\"/>"), rule: "attribute-missing", severity: .error,
      line: 8),
    FaultyDocument(
      name: "a link with a relation that nobody registered",
      document: Specimen.atom(feed: "<link rel=\"homepage\" href=\"https://www.example.edu/\"/>"), rule: "relation-unknown",
      severity: .hint,
      line: 8),
    FaultyDocument(
      name: "a link with a length in words",
      document: Specimen.atom("<link rel=\"enclosure\" href=\"https://www.example.edu/a\" length=\"big\"/>"), rule: "value-number",
      severity: .error, line: 15),
    FaultyDocument(
      name: "two alternates of a kind",
      document: Specimen.atom(
        feed:
          "<link type=\"text/html\" href=\"https://www.example.edu/a\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"https://www.example.edu/b\"/>"
      ),
      rule: "alternate-repeated", severity: .error, line: 9),
    FaultyDocument(
      name: "a language that is none", document: Specimen.atom(root: " xml:lang=\"en_GB\""), rule: "language-tag", severity: .error, line: 2
    ),
    FaultyDocument(
      name: "a category without a term", document: Specimen.atom("<category label=\"a\"/>"), rule: "attribute-missing", severity: .error,
      line: 15),
    FaultyDocument(
      name: "a relative scheme", document: Specimen.atom("<category term=\"a\" scheme=\"tags\"/>"), rule: "address-relative",
      severity: .error,
      line: 15),
    FaultyDocument(
      name: "an element that Atom does not have", document: Specimen.atom("<pubDate>2026</pubDate>"), rule: "element-unknown",
      severity: .error, line: 15),
    FaultyDocument(
      name: "an attribute that Atom does not have",
      document: Specimen.atom("<link url=\"x\" href=\"https://www.example.edu/z\" rel=\"via\"/>"),
      rule: "attribute-unknown", severity: .error, line: 15),
    FaultyDocument(
      name: "metadata behind the entries", document: Specimen.atom(behind: "<subtitle>a</subtitle>"), rule: "metadata-behind-entries",
      severity: .warning, line: 17),
    FaultyDocument(
      name: "an empty generator", document: Specimen.atom(feed: "<generator uri=\"https://www.example.edu/\"/>"), rule: "value-missing",
      severity: .error, line: 8),
    FaultyDocument(
      name: "an icon that is relative", document: Specimen.atom(feed: "<icon>/a.png</icon>"), rule: "address-needs-base",
      severity: .warning,
      line: 8),
  ]

  static let entries: [FaultyDocument] = [
    FaultyDocument(
      name: "an entry without an id", document: Specimen.atom(entryID: ""), rule: "element-missing", severity: .error, line: 9),
    FaultyDocument(
      name: "an entry without updated", document: Specimen.atom(entryUpdated: ""), rule: "element-missing", severity: .error, line: 9),
    FaultyDocument(
      name: "an id twice",
      document: Specimen.atom(
        behind:
          "<entry><id>tag:example.edu,2026:1</id><title>B</title><updated>2026-05-02T10:00:00Z</updated><summary>b</summary><link href=\"https://www.example.edu/2\"/></entry>"
      ), rule: "id-repeated", severity: .error, line: 17, also: ["updated-repeated"]),
    FaultyDocument(
      name: "two entries changed at once",
      document: Specimen.atom(
        behind:
          "<entry><id>tag:example.edu,2026:2</id><title>B</title><updated>2026-05-02T10:00:00Z</updated><summary>b</summary><link href=\"https://www.example.edu/2\"/></entry>"
      ), rule: "updated-repeated", severity: .warning, line: 17),
    FaultyDocument(
      name: "neither content nor a link", document: Specimen.atom(entryLink: ""), rule: "alternate-missing", severity: .error, line: 9),
    FaultyDocument(
      name: "neither content nor a summary", document: Specimen.atom(text: ""), rule: "entry-without-text", severity: .hint, line: 9),
    FaultyDocument(
      name: "updated before published", document: Specimen.atom("<published>2026-05-03T10:00:00Z</published>"),
      rule: "updated-before-published", severity: .warning, line: 12),
    FaultyDocument(
      name: "a text of an unknown type", document: Specimen.atom(entryTitle: "<title type=\"text/plain\">a</title>"), rule: "text-type",
      severity: .error, line: 11),
    FaultyDocument(
      name: "elements in plain text", document: Specimen.atom(entryTitle: "<title>a <b>c</b></title>"), rule: "text-holds-elements",
      severity: .error, line: 11),
    FaultyDocument(
      name: "elements in escaped HTML", document: Specimen.atom("<content type=\"html\"><p>a</p></content>"), rule: "text-holds-elements",
      severity: .error, line: 15),
    FaultyDocument(
      name: "XHTML without a div",
      document: Specimen.atom("<content type=\"xhtml\"><p xmlns=\"http://www.w3.org/1999/xhtml\">a</p></content>"), rule: "xhtml-div",
      severity: .error, line: 15),
    FaultyDocument(
      name: "a div that is not XHTML", document: Specimen.atom("<content type=\"xhtml\"><div>a</div></content>"), rule: "xhtml-div",
      severity: .error, line: 15),
    FaultyDocument(
      name: "two divs",
      document: Specimen.atom(
        "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">a</div><div xmlns=\"http://www.w3.org/1999/xhtml\">a</div></content>"
      ), rule: "xhtml-div", severity: .error, line: 15),
    FaultyDocument(
      name: "content elsewhere and here",
      document: Specimen.atom("<content type=\"application/pdf\" src=\"https://www.example.edu/a.pdf\">a</content>"), rule: "content-src",
      severity: .error, line: 15),
    FaultyDocument(
      name: "content elsewhere without a type", document: Specimen.atom("<content src=\"https://www.example.edu/a.pdf\"/>"),
      rule: "content-src-type", severity: .warning, line: 15),
    FaultyDocument(
      name: "content elsewhere without a summary",
      document: Specimen.atom("<content type=\"application/pdf\" src=\"https://www.example.edu/a.pdf\"/>", text: ""),
      rule: "summary-missing",
      severity: .error, line: 9),
    FaultyDocument(
      name: "content that is no base64", document: Specimen.atom("<content type=\"image/png\">not base64!</content>"),
      rule: "content-base64",
      severity: .error, line: 15),
    FaultyDocument(
      name: "content of no media type", document: Specimen.atom("<content type=\"markdown\">a</content>"), rule: "media-type",
      severity: .error,
      line: 15),
    FaultyDocument(
      name: "an archive link in an entry", document: Specimen.atom("<link rel=\"next-archive\" href=\"https://www.example.edu/0\"/>"),
      rule: "history-in-entry", severity: .error, line: 15),
  ]

  private static let fh = " xmlns:fh=\"http://purl.org/syndication/history/1.0\""
  private static let at = " xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""
  private static let thr = " xmlns:thr=\"http://purl.org/syndication/thread/1.0\""

  static let extensions: [FaultyDocument] = [
    FaultyDocument(
      name: "a complete feed with an archive",
      document: Specimen.atom(feed: "<fh:complete/><link rel=\"prev-archive\" href=\"https://www.example.edu/0\"/>", root: fh),
      rule: "complete-with-archives", severity: .error, line: 8),
    FaultyDocument(
      name: "an archive of nothing", document: Specimen.atom(feed: "<fh:archive/>", root: fh), rule: "archive-without-current",
      severity: .warning, line: 8),
    FaultyDocument(
      name: "an archive that does not say so",
      document: Specimen.atom(feed: "<link rel=\"next-archive\" href=\"https://www.example.edu/0\"/>"), rule: "archive-unmarked",
      severity: .warning, line: 2),
    FaultyDocument(
      name: "an archive before itself",
      document: Specimen.atom(feed: "<link rel=\"prev-archive\" href=\"https://www.example.edu/news.atom\"/>"), rule: "archive-of-itself",
      severity: .error, line: 8),
    FaultyDocument(
      name: "two archives before",
      document: Specimen.atom(
        feed:
          "<link rel=\"prev-archive\" href=\"https://www.example.edu/0\"/><link rel=\"prev-archive\" href=\"https://www.example.edu/1\"/>"),
      rule: "history-repeated", severity: .error, line: 8),
    FaultyDocument(
      name: "a mark with text", document: Specimen.atom(feed: "<fh:complete>yes</fh:complete>", root: fh), rule: "history-not-empty",
      severity: .error, line: 8),
    FaultyDocument(
      name: "a tombstone without a name", document: Specimen.atom(feed: "<at:deleted-entry when=\"2026-05-01T10:00:00Z\"/>", root: at),
      rule: "attribute-missing", severity: .error, line: 8),
    FaultyDocument(
      name: "a tombstone without a date", document: Specimen.atom(feed: "<at:deleted-entry ref=\"tag:example.edu,2026:0\"/>", root: at),
      rule: "attribute-missing", severity: .error, line: 8),
    FaultyDocument(
      name: "a tombstone twice",
      document: Specimen.atom(
        feed:
          "<at:deleted-entry ref=\"tag:example.edu,2026:0\" when=\"2026-05-01T10:00:00Z\"/>\n<at:deleted-entry ref=\"tag:example.edu,2026:0\" when=\"2026-05-01T10:00:00Z\"/>",
        root: at), rule: "tombstone-repeated", severity: .error, line: 9),
    FaultyDocument(
      name: "a tombstone of an entry that is there",
      document: Specimen.atom(feed: "<at:deleted-entry ref=\"tag:example.edu,2026:1\" when=\"2026-05-02T10:00:00Z\"/>", root: at),
      rule: "tombstone-of-present", severity: .warning, line: 8),
    FaultyDocument(
      name: "a tombstone of an entry that is newer",
      document: Specimen.atom(feed: "<at:deleted-entry ref=\"tag:example.edu,2026:1\" when=\"2026-05-01T10:00:00Z\"/>", root: at),
      rule: "tombstone-outdated", severity: .hint, line: 8),
    FaultyDocument(
      name: "a tombstone in an entry",
      document: Specimen.atom("<at:deleted-entry ref=\"tag:example.edu,2026:0\" when=\"2026-05-01T10:00:00Z\"/>", root: at),
      rule: "element-misplaced", severity: .error, line: 15),
    FaultyDocument(
      name: "a reply to nothing", document: Specimen.atom("<thr:in-reply-to href=\"https://www.example.edu/0\"/>", root: thr),
      rule: "attribute-missing", severity: .error, line: 15),
    FaultyDocument(
      name: "a number of replies in words", document: Specimen.atom("<thr:total>many</thr:total>", root: thr), rule: "value-number",
      severity: .error, line: 15),
    FaultyDocument(
      name: "replies with a wrong date",
      document: Specimen.atom(
        "<link rel=\"replies\" href=\"https://www.example.edu/r\" thr:count=\"1\" thr:updated=\"today\"/>", root: thr),
      rule: "date-rfc3339", severity: .error, line: 15),
  ]
}
