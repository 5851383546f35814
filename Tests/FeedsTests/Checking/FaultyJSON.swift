import Findings
import Feeds

/// What is wrong with JSON Feeds.
enum FaultyJSON {
  static let feed: [FaultyDocument] = [
    FaultyDocument(
      name: "a comma too many", document: Specimen.json().replacing("\"Come and see\"", with: "\"Come and see\","), rule: "json-syntax",
      severity: .error, line: 12),
    FaultyDocument(
      name: "half a document", document: String(Specimen.json().prefix(150)), rule: "json-syntax", severity: .error, line: 5),
    FaultyDocument(name: "a list", document: "[]", rule: "json-no-object", severity: .error, line: 1),
    FaultyDocument(
      name: "a byte order mark", document: "\u{FEFF}" + Specimen.json(), rule: "byte-order-mark-in-json", severity: .error, line: 1),
    FaultyDocument(
      name: "a version that never was", document: Specimen.json(version: "\"version\": \"1.1\""), rule: "json-version", severity: .error,
      line: 2),
    FaultyDocument(
      name: "version 1.0", document: Specimen.json(version: "\"version\": \"https://jsonfeed.org/version/1\""), rule: "json-version-1.0",
      severity: .hint, line: 2),
    FaultyDocument(
      name: "language in version 1.0",
      document: Specimen.json(feed: "\"language\": \"en\"", version: "\"version\": \"https://jsonfeed.org/version/1\""),
      rule: "member-of-1.1",
      severity: .warning, line: 6),
    FaultyDocument(
      name: "no version", document: Specimen.json(version: "\"language\": \"en\""), rule: "member-missing", severity: .error, line: 1),
    FaultyDocument(
      name: "version not first",
      document: Specimen.json(version: "\"language\": \"en\", \"version\": \"https://jsonfeed.org/version/1.1\""),
      rule: "json-version-first", severity: .hint, line: 2),
    FaultyDocument(
      name: "no title", document: Specimen.json(title: "\"description\": \"a\""), rule: "member-missing", severity: .error, line: 1),
    FaultyDocument(
      name: "no home page", document: Specimen.json(home: "\"description\": \"a\""), rule: "member-recommended", severity: .warning, line: 1
    ),
    FaultyDocument(
      name: "a relative address", document: Specimen.json(home: "\"home_page_url\": \"/\""), rule: "address-relative", severity: .error,
      line: 4),
    FaultyDocument(
      name: "a member twice", document: Specimen.json(feed: "\"title\": \"Again\""), rule: "member-repeated", severity: .error, line: 6),
    FaultyDocument(name: "null", document: Specimen.json(feed: "\"icon\": null"), rule: "member-null", severity: .error, line: 6),
    FaultyDocument(
      name: "a number for a text", document: Specimen.json(title: "\"title\": 5"), rule: "member-type", severity: .error, line: 3),
    FaultyDocument(
      name: "a member that JSON Feed does not have", document: Specimen.json(feed: "\"homepage\": \"a\""), rule: "member-unknown",
      severity: .warning, line: 6),
    FaultyDocument(
      name: "a language that is none", document: Specimen.json(feed: "\"language\": \"english language\""), rule: "language-tag",
      severity: .error, line: 6),
    FaultyDocument(
      name: "expired is false", document: Specimen.json(feed: "\"expired\": false"), rule: "json-expired", severity: .hint, line: 6),
    FaultyDocument(
      name: "the next page is this one", document: Specimen.json(feed: "\"next_url\": \"https://www.example.edu/news.json\""),
      rule: "json-next-url", severity: .error, line: 6),
    FaultyDocument(
      name: "an author who is nobody", document: Specimen.json(feed: "\"authors\": [{}]"), rule: "json-author-empty", severity: .error,
      line: 6),
    FaultyDocument(
      name: "an author who is a text", document: Specimen.json(feed: "\"authors\": [\"Ann\"]"), rule: "member-type", severity: .error,
      line: 6),
    FaultyDocument(
      name: "author without authors", document: Specimen.json(feed: "\"author\": {\"name\": \"Ann\"}"), rule: "member-deprecated",
      severity: .hint, line: 6),
    FaultyDocument(
      name: "a hub nowhere", document: Specimen.json(feed: "\"hubs\": [{\"type\": \"WebSub\"}]"), rule: "member-missing", severity: .error,
      line: 6),
    FaultyDocument(
      name: "a hub of an unknown type",
      document: Specimen.json(feed: "\"hubs\": [{\"type\": \"push\", \"url\": \"https://hub.example.org/\"}]"),
      rule: "json-hub-type", severity: .warning, line: 6),
    FaultyDocument(
      name: "a hub and no address of the feed",
      document: Specimen.json(
        feed: "\"hubs\": [{\"type\": \"WebSub\", \"url\": \"https://hub.example.org/\"}]", own: "\"description\": \"a\""),
      rule: "hub-without-self", severity: .error, line: 6, also: ["member-recommended"]),
    FaultyDocument(
      name: "an extension with a dot", document: Specimen.json(feed: "\"_a.b\": {\"about\": \"a\"}"), rule: "extension-name",
      severity: .error,
      line: 6),
    FaultyDocument(
      name: "an extension that is no object", document: Specimen.json(feed: "\"_views\": 5"), rule: "extension-type", severity: .error,
      line: 6),
    FaultyDocument(
      name: "an extension without about", document: Specimen.json(feed: "\"_views\": {}"), rule: "extension-about", severity: .hint, line: 6
    ),
  ]

  static let items: [FaultyDocument] = [
    FaultyDocument(name: "no id", document: Specimen.json(id: "\"title\": \"a\""), rule: "member-missing", severity: .error, line: 8),
    FaultyDocument(name: "an empty id", document: Specimen.json(id: "\"id\": \"\""), rule: "value-missing", severity: .error, line: 9),
    FaultyDocument(
      name: "a number for an id", document: Specimen.json(id: "\"id\": 12"), rule: "json-id-number", severity: .error, line: 9),
    FaultyDocument(
      name: "an id twice", document: Specimen.json(behind: ", {\"id\": \"tag:example.edu,2026:1\", \"content_text\": \"\"}"),
      rule: "json-id-repeated", severity: .error, line: 13),
    FaultyDocument(
      name: "no content", document: Specimen.json(content: "\"summary\": \"a\""), rule: "json-content-missing", severity: .error, line: 8),
    FaultyDocument(
      name: "HTML in the text", document: Specimen.json(content: "\"content_text\": \"<p>Come</p>\""), rule: "json-markup-in-text",
      severity: .warning, line: 11),
    FaultyDocument(
      name: "a date of RSS", document: Specimen.json("\"date_published\": \"Sat, 02 May 2026 10:00:00 GMT\""), rule: "date-rfc3339",
      severity: .error, line: 10),
    FaultyDocument(
      name: "changed before it was published",
      document: Specimen.json("\"date_published\": \"2026-05-02T10:00:00Z\", \"date_modified\": \"2026-05-01T10:00:00Z\""),
      rule: "json-modified-before-published", severity: .warning, line: 10),
    FaultyDocument(
      name: "a tag that is a number", document: Specimen.json("\"tags\": [\"a\", 5]"), rule: "member-type", severity: .error, line: 10),
    FaultyDocument(
      name: "an attachment without a type", document: Specimen.json("\"attachments\": [{\"url\": \"https://www.example.edu/a\"}]"),
      rule: "member-missing", severity: .error, line: 10),
    FaultyDocument(
      name: "an attachment with its size as a text",
      document: Specimen.json(
        "\"attachments\": [{\"url\": \"https://www.example.edu/a\", \"mime_type\": \"audio/mpeg\", \"size_in_bytes\": \"5\"}]"),
      rule: "member-type", severity: .error, line: 10),
    FaultyDocument(
      name: "an attachment of less than nothing",
      document: Specimen.json(
        "\"attachments\": [{\"url\": \"https://www.example.edu/a\", \"mime_type\": \"audio/mpeg\", \"size_in_bytes\": -5}]"),
      rule: "value-range", severity: .error, line: 10),
    FaultyDocument(
      name: "an attachment with a misspelt member",
      document: Specimen.json("\"attachments\": [{\"url\": \"https://www.example.edu/a\", \"mime_type\": \"audio/mpeg\", \"size\": 5}]"),
      rule: "member-unknown", severity: .warning, line: 10),
    FaultyDocument(
      name: "references in a title", document: Specimen.json("\"title\": \"R&amp;D\""), rule: "escaped-twice", severity: .warning, line: 10),
  ]
}
