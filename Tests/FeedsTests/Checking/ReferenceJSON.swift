/// JSON Feed 1.1 and lists of feeds in OPML 2.0.
enum ReferenceJSON {
  private static func attachment(_ more: String = "") -> String {
    "\"attachments\": [{\"url\": \"https://www.example.edu/a.mp3\", \"mime_type\": \"audio/mpeg\"\(more)}]"
  }

  static let all: [ReferenceRule] = [
    ReferenceRule(
      "JSON", "UTF-8 without a byte order mark, and JSON",
      broken: [
        "json: a byte order mark", "json: an encoding that JSON does not have", "json: a comma too many", "json: half a document",
        "json: a list",
      ], found: ["byte-order-mark-in-json", "encoding-of-json", "json-syntax", "json-no-object"], kept: Specimen.json()),
    ReferenceRule(
      "JSON", "version is the first member, and 1.1",
      broken: ["json: a version that never was", "json: version 1.0", "json: no version", "json: version not first"],
      found: ["json-version", "json-version-1.0", "member-missing", "json-version-first"], kept: Specimen.json()),
    ReferenceRule(
      "JSON", "title and items are required, home_page_url and feed_url too on the web", broken: ["json: no title", "json: no home page"],
      found: ["member-missing", "member-recommended"], kept: Specimen.json()),
    ReferenceRule(
      "JSON", "Addresses are whole; feed_url is where the feed is, next_url another page of it",
      broken: [
        "json: a relative address", "json: feed_url that leads elsewhere", "json: an archive of another feed",
        "json: the next page is this one",
        "json: an archive before itself",
      ], found: ["address-relative", "self-elsewhere", "json-next-url"],
      kept: Specimen.json(feed: "\"next_url\": \"https://www.example.edu/news-2.json\"")),
    ReferenceRule(
      "JSON", "Members have the type that they should, once, never null",
      broken: ["json: null", "json: a number for a text", "json: a member twice", "json: a tag that is a number"],
      found: ["member-null", "member-type", "member-repeated"], kept: Specimen.json("\"tags\": [\"a\", \"b/c\"]")),
    ReferenceRule(
      "JSON", "Members are known, or extensions: _name objects with about, without a dot",
      broken: [
        "json: a member that JSON Feed does not have", "json: an attachment with a misspelt member", "json: an extension with a dot",
        "json: an extension that is no object", "json: an extension without about",
      ], found: ["member-unknown", "extension-name", "extension-type", "extension-about"],
      kept: Specimen.json(feed: "\"_views\": {\"about\": \"https://www.example.edu/views\", \"count\": 3}")),
    ReferenceRule(
      "JSON", "language is a tag, expired is true or absent", broken: ["json: a language that is none", "json: expired is false"],
      found: ["language-tag", "json-expired"], kept: Specimen.json(feed: "\"language\": \"zh-Hans\", \"expired\": true")),
    ReferenceRule(
      "JSON", "authors are objects with a name, url or avatar; author is of 1.0, language of 1.1",
      broken: [
        "json: an author who is nobody", "json: an author who is a text", "json: author without authors", "json: language in version 1.0",
      ], found: ["json-author-empty", "member-type", "member-deprecated", "member-of-1.1"],
      kept: Specimen.json(feed: "\"authors\": [{\"name\": \"Ann\"}], \"author\": {\"name\": \"Ann\"}")),
    ReferenceRule(
      "JSON", "An item has an id: a string, not empty, never used twice",
      broken: ["json: no id", "json: an empty id", "json: a number for an id", "json: an id twice"],
      found: ["member-missing", "value-missing", "json-id-number", "json-id-repeated"],
      kept: Specimen.json(behind: ", {\"id\": \"2\", \"content_text\": \"\"}")),
    ReferenceRule(
      "JSON", "An item has content_html or content_text, and HTML in the first alone",
      broken: ["json: no content", "json: HTML in the text"], found: ["json-content-missing", "json-markup-in-text"],
      kept: Specimen.json(content: "\"content_text\": \"\"")),
    ReferenceRule(
      "JSON", "Dates are of RFC 3339, and in order", broken: ["json: a date of RSS", "json: changed before it was published"],
      found: ["date-rfc3339", "json-modified-before-published"],
      kept: Specimen.json("\"date_published\": \"2026-05-02T10:00:00+08:00\", \"date_modified\": \"2026-05-02T10:00:00Z\"")),
    ReferenceRule(
      "JSON", "An attachment has url and mime_type, its sizes are numbers, encrypted where the feed is",
      broken: [
        "json: an attachment without a type", "json: an attachment with its size as a text", "json: an attachment of less than nothing",
        "json: an attachment without encryption",
      ], found: ["member-missing", "member-type", "value-range", "enclosure-unencrypted"],
      kept: Specimen.json(attachment(", \"size_in_bytes\": 5, \"duration_in_seconds\": 2.5"))),
    ReferenceRule(
      "JSON", "A hub has a type that readers know and an address",
      broken: ["json: a hub nowhere", "json: a hub of an unknown type"], found: ["member-missing", "json-hub-type"],
      kept: Specimen.json(feed: "\"hubs\": [{\"type\": \"WebSub\", \"url\": \"https://hub.example.org/\"}]")),
    ReferenceRule(
      "OPML", "<opml version=\"2.0\"> with a head, a body, and outlines in the body alone",
      broken: [
        "opml: no version", "opml: version 3", "opml: no head", "opml: nothing in it", "opml: an outline in the head",
        "opml: an outline beside the body", "opml: an attribute that OPML does not have",
      ], found: ["opml-version", "opml-part", "opml-empty", "element-unknown", "element-misplaced", "attribute-unknown"],
      kept: Specimen.opml(body: "<outline text=\"a\"><outline text=\"b\"/></outline>")),
    ReferenceRule(
      "OPML", "The head has a title, dates of RFC 822, an owner, and no docs",
      broken: [
        "opml: no title", "opml: a date of Atom", "opml: an element that OPML does not have", "opml: an owner without an address",
        "opml: docs", "opml: open lines in words", "opml: a window beyond the screen",
      ], found: ["element-recommended", "date-rfc822", "element-unknown", "email-address", "opml-docs", "opml-expansion", "value-number"],
      kept: Specimen.opml(
        head:
          "<dateCreated>Sat, 18 Jun 2005 12:11:52 GMT</dateCreated><ownerEmail>ann@example.edu</ownerEmail><expansionState>1, 3</expansionState><windowTop>61</windowTop>"
      )),
    ReferenceRule(
      "OPML", "An outline has a text; one of a feed also type, xmlUrl and title, once",
      broken: [
        "opml: an outline without text", "opml: a feed without an address", "opml: a feed without a type", "opml: a feed without a title",
        "opml: a relative address", "opml: a feed twice", "opml: a link nowhere", "opml: text in an outline",
        "opml: a feed of a version that never was",
      ],
      found: [
        "outline-text", "outline-address", "outline-type", "outline-title", "address-relative", "outline-repeated", "outline-url",
        "text-unexpected", "value-choice",
      ],
      kept: Specimen.opml(
        body: "<outline type=\"link\" text=\"b\" url=\"https://www.example.edu/\"/><outline text=\"c\" type=\"oy-vey\"/>")),
  ]
}
