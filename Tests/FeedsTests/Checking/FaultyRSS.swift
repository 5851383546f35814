import Findings
import Feeds

/// What is wrong with RSS.
enum FaultyRSS {
  private static let dc = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  private static let content = " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""

  static let channel: [FaultyDocument] = [
    FaultyDocument(
      name: "no version", document: Specimen.rss().replacing(" version=\"2.0\"", with: ""), rule: "rss-version", severity: .error, line: 2),
    FaultyDocument(
      name: "a version that never was", document: Specimen.rss().replacing("version=\"2.0\"", with: "version=\"3.0\""), rule: "rss-version",
      severity: .error, line: 2),
    FaultyDocument(
      name: "RSS 0.92", document: Specimen.rss().replacing("version=\"2.0\"", with: "version=\"0.92\""), rule: "rss-obsolete",
      severity: .hint,
      line: 2),
    FaultyDocument(
      name: "RSS in a namespace", document: Specimen.rss(root: " xmlns=\"http://backend.userland.com/rss2\""), rule: "rss-namespace",
      severity: .error, line: 2),
    FaultyDocument(
      name: "no channel", document: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"/>", rule: "channel-missing",
      severity: .error,
      line: 2),
    FaultyDocument(name: "no title", document: Specimen.rss(title: ""), rule: "element-missing", severity: .error, line: 3),
    FaultyDocument(name: "no link", document: Specimen.rss(link: ""), rule: "element-missing", severity: .error, line: 3),
    FaultyDocument(name: "no description", document: Specimen.rss(description: ""), rule: "element-missing", severity: .error, line: 3),
    FaultyDocument(name: "an empty title", document: Specimen.rss(title: "<title/>"), rule: "value-missing", severity: .error, line: 4),
    FaultyDocument(
      name: "two titles", document: Specimen.rss(channel: "<title>Again</title>"), rule: "element-repeated", severity: .error, line: 8),
    FaultyDocument(
      name: "an element that RSS does not have", document: Specimen.rss(channel: "<updated>today</updated>"), rule: "element-unknown",
      severity: .error, line: 8),
    FaultyDocument(
      name: "an element in small letters", document: Specimen.rss("<pubdate>Sat, 02 May 2026 10:00:00 GMT</pubdate>"),
      rule: "element-unknown",
      severity: .error, line: 13),
    FaultyDocument(
      name: "an attribute that RSS does not have", document: Specimen.rss("<category scheme=\"x\">a</category>"), rule: "attribute-unknown",
      severity: .error, line: 13),
    FaultyDocument(
      name: "a relative link", document: Specimen.rss(link: "<link>/news/</link>"), rule: "address-relative", severity: .error, line: 5),
    FaultyDocument(
      name: "a language that is none", document: Specimen.rss(channel: "<language>English (UK)</language>"), rule: "language-tag",
      severity: .error, line: 8),
    FaultyDocument(
      name: "an underscore in the language", document: Specimen.rss(channel: "<language>zh_CN</language>"), rule: "language-tag",
      severity: .error, line: 8),
    FaultyDocument(
      name: "an editor without an address", document: Specimen.rss(channel: "<managingEditor>Ann Lee</managingEditor>"), rule: "contact",
      severity: .error, line: 8),
    FaultyDocument(
      name: "a webmaster with half an address", document: Specimen.rss(channel: "<webMaster>ann@ (Ann Lee)</webMaster>"), rule: "contact",
      severity: .error, line: 8),
    FaultyDocument(
      name: "ttl in words", document: Specimen.rss(channel: "<ttl>1 hour</ttl>"), rule: "value-number", severity: .error, line: 8),
    FaultyDocument(name: "ttl of nothing", document: Specimen.rss(channel: "<ttl>0</ttl>"), rule: "value-range", severity: .error, line: 8),
    FaultyDocument(
      name: "the hour 25", document: Specimen.rss(channel: "<skipHours><hour>25</hour></skipHours>"), rule: "value-range", severity: .error,
      line: 8),
    FaultyDocument(
      name: "the hour 24", document: Specimen.rss(channel: "<skipHours><hour>24</hour></skipHours>"), rule: "skip-hour-24",
      severity: .warning, line: 8),
    FaultyDocument(
      name: "an hour twice", document: Specimen.rss(channel: "<skipHours><hour>1</hour><hour>1</hour></skipHours>"), rule: "skip-repeated",
      severity: .warning, line: 8),
    FaultyDocument(
      name: "a day in German", document: Specimen.rss(channel: "<skipDays><day>Sonntag</day></skipDays>"), rule: "value-choice",
      severity: .error, line: 8),
    FaultyDocument(
      name: "a cloud without a path",
      document: Specimen.rss(channel: "<cloud domain=\"example.edu\" port=\"80\" registerProcedure=\"\" protocol=\"http-post\"/>"),
      rule: "attribute-missing", severity: .error, line: 8),
    FaultyDocument(
      name: "a cloud of an unknown kind",
      document: Specimen.rss(channel: "<cloud domain=\"example.edu\" port=\"80\" path=\"/a\" registerProcedure=\"\" protocol=\"smtp\"/>"),
      rule: "value-choice", severity: .error, line: 8),
    FaultyDocument(
      name: "an image that is too wide",
      document: Specimen.rss(
        channel:
          "<image><url>https://www.example.edu/a.png</url><title>News</title><link>https://www.example.edu/</link><width>200</width></image>"
      ),
      rule: "value-range", severity: .error, line: 8),
    FaultyDocument(
      name: "an image with another title",
      document: Specimen.rss(
        channel: "<image><url>https://www.example.edu/a.png</url><title>Logo</title><link>https://www.example.edu/</link></image>"),
      rule: "image-title", severity: .warning, line: 8),
    FaultyDocument(
      name: "an image with another link",
      document: Specimen.rss(
        channel: "<image><url>https://www.example.edu/a.png</url><title>News</title><link>https://www.example.edu/x</link></image>"),
      rule: "image-link", severity: .warning, line: 8),
    FaultyDocument(
      name: "an image without an address",
      document: Specimen.rss(channel: "<image><title>News</title><link>https://www.example.edu/</link></image>"), rule: "element-missing",
      severity: .error, line: 8),
    FaultyDocument(
      name: "a rating", document: Specimen.rss(channel: "<rating>(PICS-1.1)</rating>"), rule: "rss-avoid", severity: .hint, line: 8),
    FaultyDocument(
      name: "no self link", document: Specimen.rss().replacing(/<atom:link[^>]*>/, with: "").replacing(/\sxmlns:atom="[^"]*"/, with: ""),
      rule: "self-missing", severity: .warning, line: 3),
    FaultyDocument(
      name: "a hub and no self link", document: Specimen.rss().replacing("rel=\"self\" type=\"application/rss+xml\"", with: "rel=\"hub\""),
      rule: "hub-without-self", severity: .error, line: 7, also: ["self-missing"]),
    FaultyDocument(
      name: "two self links", document: Specimen.rss(channel: "<atom:link rel=\"self\" href=\"https://www.example.edu/b\"/>"),
      rule: "self-repeated", severity: .warning, line: 8),
    FaultyDocument(
      name: "metadata behind the items", document: Specimen.rss(behind: "<language>en</language>"), rule: "metadata-behind-items",
      severity: .warning, line: 15),
    FaultyDocument(
      name: "language said twice", document: Specimen.rss(channel: "<language>en</language><dc:language>en</dc:language>", root: dc),
      rule: "same-twice", severity: .warning, line: 8),
  ]

  static let items: [FaultyDocument] = [
    FaultyDocument(
      name: "neither title nor description", document: Specimen.rss(itemTitle: ""), rule: "item-empty", severity: .error, line: 9),
    FaultyDocument(name: "no guid", document: Specimen.rss(guid: ""), rule: "guid-missing", severity: .warning, line: 9),
    FaultyDocument(
      name: "an empty guid", document: Specimen.rss(guid: "<guid isPermaLink=\"false\"/>"), rule: "value-missing", severity: .error,
      line: 12),
    FaultyDocument(
      name: "a guid that claims to be a page", document: Specimen.rss(guid: "<guid>12345</guid>"), rule: "guid-not-address",
      severity: .error,
      line: 12),
    FaultyDocument(
      name: "isPermaLink in capitals", document: Specimen.rss(guid: "<guid isPermaLink=\"False\">https://www.example.edu/1</guid>"),
      rule: "value-choice", severity: .error, line: 12),
    FaultyDocument(
      name: "a guid twice",
      document: Specimen.rss(
        behind:
          "<item><title>B</title><link>https://www.example.edu/2</link><guid isPermaLink=\"false\">tag:example.edu,2026:1</guid></item>"),
      rule: "guid-repeated", severity: .error, line: 15),
    FaultyDocument(
      name: "an item without a link", document: Specimen.rss(itemLink: ""), rule: "item-without-link", severity: .hint, line: 9),
    FaultyDocument(
      name: "a link with a space", document: Specimen.rss(itemLink: "<link>https://www.example.edu/open day</link>"),
      rule: "address-malformed", severity: .error, line: 11),
    FaultyDocument(
      name: "a link with a bad escape", document: Specimen.rss(itemLink: "<link>https://www.example.edu/100%</link>"),
      rule: "address-malformed", severity: .error, line: 11),
    FaultyDocument(
      name: "a link without a host", document: Specimen.rss(itemLink: "<link>https:///1</link>"), rule: "address-malformed",
      severity: .error, line: 11),
    FaultyDocument(
      name: "a link in Chinese", document: Specimen.rss(itemLink: "<link>https://www.example.edu/新闻</link>"), rule: "address-beyond-ascii",
      severity: .warning, line: 11),
    FaultyDocument(
      name: "the wrong weekday", document: Specimen.rss("<pubDate>Fri, 02 May 2026 10:00:00 GMT</pubDate>"), rule: "date-weekday",
      severity: .error, line: 13),
    FaultyDocument(
      name: "a zone by name", document: Specimen.rss("<pubDate>Sat, 02 May 2026 10:00:00 CET</pubDate>"), rule: "date-zone",
      severity: .error, line: 13),
    FaultyDocument(
      name: "no zone", document: Specimen.rss("<pubDate>Sat, 02 May 2026 10:00:00</pubDate>"), rule: "date-zone", severity: .error, line: 13
    ),
    FaultyDocument(
      name: "a year of two digits", document: Specimen.rss("<pubDate>Sat, 02 May 26 10:00:00 GMT</pubDate>"), rule: "date-two-digit-year",
      severity: .warning, line: 13),
    FaultyDocument(
      name: "a zone of one letter", document: Specimen.rss("<pubDate>Sat, 02 May 2026 10:00:00 A</pubDate>"), rule: "date-military-zone",
      severity: .warning, line: 13),
    FaultyDocument(
      name: "no seconds", document: Specimen.rss("<pubDate>Sat, 02 May 2026 10:00 GMT</pubDate>"), rule: "date-without-seconds",
      severity: .hint, line: 13),
    FaultyDocument(
      name: "a date of Atom", document: Specimen.rss("<pubDate>2026-05-02T10:00:00Z</pubDate>"), rule: "date-rfc822", severity: .error,
      line: 13),
    FaultyDocument(
      name: "a month in German", document: Specimen.rss("<pubDate>Sa, 02 Mai 2026 10:00:00 GMT</pubDate>"), rule: "date-rfc822",
      severity: .error, line: 13),
    FaultyDocument(
      name: "the hour 24 of a date", document: Specimen.rss("<pubDate>Sat, 02 May 2026 24:00:00 GMT</pubDate>"), rule: "date-rfc822",
      severity: .error, line: 13),
    FaultyDocument(
      name: "30 February", document: Specimen.rss("<pubDate>30 Feb 2026 10:00:00 GMT</pubDate>"), rule: "date-rfc822", severity: .error,
      line: 13),
    FaultyDocument(
      name: "before there were feeds", document: Specimen.rss("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"), rule: "date-implausible",
      severity: .hint, line: 13),
    FaultyDocument(
      name: "an author without an address", document: Specimen.rss("<author>Ann Lee</author>"), rule: "contact", severity: .error, line: 13),
    FaultyDocument(
      name: "author and creator", document: Specimen.rss("<author>a@example.edu (Ann)</author><dc:creator>Ann</dc:creator>", root: dc),
      rule: "author-and-creator", severity: .warning, line: 13),
    FaultyDocument(
      name: "two dates", document: Specimen.rss("<pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate><dc:date>2026-05-02</dc:date>", root: dc),
      rule: "date-twice", severity: .warning, line: 13),
    FaultyDocument(
      name: "an enclosure without a length",
      document: Specimen.rss("<enclosure url=\"https://www.example.edu/a.mp3\" type=\"audio/mpeg\"/>"),
      rule: "attribute-missing", severity: .error, line: 13),
    FaultyDocument(
      name: "an enclosure with a length in words",
      document: Specimen.rss("<enclosure url=\"https://www.example.edu/a.mp3\" type=\"audio/mpeg\" length=\"2 MB\"/>"),
      rule: "value-number",
      severity: .error, line: 13),
    FaultyDocument(
      name: "an enclosure of no media type",
      document: Specimen.rss("<enclosure url=\"https://www.example.edu/a.mp3\" type=\"mp3\" length=\"2\"/>"), rule: "media-type",
      severity: .error, line: 13),
    FaultyDocument(
      name: "two enclosures",
      document: Specimen.rss(
        "<enclosure url=\"https://www.example.edu/a.mp3\" type=\"audio/mpeg\" length=\"2\"/><enclosure url=\"https://www.example.edu/b.mp3\" type=\"audio/mpeg\" length=\"2\"/>"
      ), rule: "enclosure-repeated", severity: .warning, line: 13),
    FaultyDocument(
      name: "content before the description",
      document: Specimen.rss("<content:encoded>&lt;p&gt;a&lt;/p&gt;</content:encoded>\n<description>a</description>", root: content),
      rule: "content-before-description", severity: .warning, line: 14),
    FaultyDocument(
      name: "a source without an address", document: Specimen.rss("<source>The Times</source>"), rule: "attribute-missing",
      severity: .error,
      line: 13),
    FaultyDocument(
      name: "an item outside the channel", document: Specimen.rss().replacing("</rss>", with: "<item><title>B</title></item></rss>"),
      rule: "item-outside-channel", severity: .error, line: 17),
    FaultyDocument(
      name: "an archive link in an item", document: Specimen.rss("<atom:link rel=\"prev-archive\" href=\"https://www.example.edu/0\"/>"),
      rule: "history-in-entry", severity: .error, line: 13),
  ]
}
