/// RSS 2.0 with the Best Practices Profile, its modules, and podcasts.
enum ReferenceRSS {
  private static let dc = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  private static let image =
    "<image><url>https://www.example.edu/a.png</url><title>News</title><link>https://www.example.edu/</link><width>144</width><height>400</height></image>"

  static let all: [ReferenceRule] = [
    ReferenceRule(
      "RSS", "<rss version=\"2.0\"> in no namespace, with a channel",
      broken: ["rss: no version", "rss: a version that never was", "rss: RSS 0.92", "rss: RSS in a namespace", "rss: no channel"],
      found: ["rss-version", "rss-obsolete", "rss-namespace", "channel-missing"], kept: Specimen.rss()),
    ReferenceRule(
      "RSS", "title, link and description of the channel are required, once",
      broken: ["rss: no title", "rss: no link", "rss: no description", "rss: an empty title", "rss: two titles"],
      found: ["element-missing", "value-missing", "element-repeated"], kept: Specimen.rss(description: "<description/>")),
    ReferenceRule(
      "RSS", "What is said of the channel stands in front of the items", broken: ["rss: metadata behind the items"],
      found: ["metadata-behind-items"], kept: Specimen.rss(channel: "<language>en</language>")),
    ReferenceRule(
      "RSS", "No element and no attribute that RSS does not have",
      broken: ["rss: an element that RSS does not have", "rss: an element in small letters", "rss: an attribute that RSS does not have"],
      found: ["element-unknown", "attribute-unknown"], kept: Specimen.rss("<category domain=\"https://www.example.edu/t\">a/b</category>")),
    ReferenceRule(
      "RSS", "language is a tag of RFC 5646", broken: ["rss: a language that is none", "rss: an underscore in the language"],
      found: ["language-tag"], kept: Specimen.rss(channel: "<language>zh-Hans-CN</language>")),
    ReferenceRule(
      "RSS", "managingEditor, webMaster and author are mail@host (Real Name)",
      broken: [
        "rss: an editor without an address", "rss: a webmaster with half an address", "rss: an author without an address",
        "rss: an author who is only an address",
      ], found: ["contact", "contact-form"],
      kept: Specimen.rss("<author>ann@example.edu (Ann Lee)</author>", channel: "<webMaster>it@example.edu (IT)</webMaster>")),
    ReferenceRule(
      "RSS", "docs is an address of the web", broken: ["rss: a docs address by ftp"], found: ["address-not-web"],
      kept: Specimen.rss(channel: "<docs>https://www.rssboard.org/rss-specification</docs>")),
    ReferenceRule(
      "RSS", "cloud has a domain, port, path, procedure and protocol",
      broken: ["rss: a cloud without a path", "rss: a cloud of an unknown kind"],
      found: ["attribute-missing", "value-choice"],
      kept: Specimen.rss(
        channel: "<cloud domain=\"example.edu\" port=\"443\" path=\"/n\" registerProcedure=\"\" protocol=\"http-post\"/>")),
    ReferenceRule(
      "RSS", "ttl is a number of minutes", broken: ["rss: ttl in words", "rss: ttl of nothing"], found: ["value-number", "value-range"],
      kept: Specimen.rss(channel: "<ttl>60</ttl>")),
    ReferenceRule(
      "RSS", "image has the channel's title and link, and is at most 144 × 400",
      broken: [
        "rss: an image that is too wide", "rss: an image with another title", "rss: an image with another link",
        "rss: an image without an address",
      ], found: ["value-range", "image-title", "image-link", "element-missing"], kept: Specimen.rss(channel: image)),
    ReferenceRule(
      "RSS", "skipHours are 0 to 23, skipDays English, each once",
      broken: ["rss: the hour 25", "rss: the hour 24", "rss: an hour twice", "rss: a day in German"],
      found: ["value-range", "skip-hour-24", "skip-repeated", "value-choice"],
      kept: Specimen.rss(channel: "<skipHours><hour>0</hour><hour>23</hour></skipHours><skipDays><day>Sunday</day></skipDays>")),
    ReferenceRule("RSS", "No textInput and no rating", broken: ["rss: a rating"], found: ["rss-avoid"], kept: Specimen.rss()),
    ReferenceRule(
      "RSS", "Dates are of RFC 822: four digits, English, a zone by number, the right weekday",
      broken: [
        "rss: the wrong weekday", "rss: a zone by name", "rss: no zone", "rss: a year of two digits", "rss: a zone of one letter",
        "rss: no seconds", "rss: a date of Atom", "rss: a month in German", "rss: the hour 24 of a date", "rss: 30 February",
        "rss: before there were feeds", "rss: a date to come",
      ],
      found: [
        "date-weekday", "date-zone", "date-two-digit-year", "date-military-zone", "date-without-seconds", "date-rfc822", "date-implausible",
        "date-in-future",
      ], kept: Specimen.rss("<pubDate>Thu, 29 Feb 2024 10:00:00 +0800</pubDate>")),
    ReferenceRule(
      "RSS", "An item has a title or a description", broken: ["rss: neither title nor description"], found: ["item-empty"],
      kept: Specimen.rss("<description>a</description>", itemTitle: "")),
    ReferenceRule(
      "RSS", "Links are there, whole, and of characters that may stand in them",
      broken: [
        "rss: a relative link", "rss: an item without a link", "rss: a link with a space", "rss: a link with a bad escape",
        "rss: a link without a host", "rss: a link in Chinese", "rss: xml:base on rss",
      ], found: ["address-relative", "item-without-link", "address-malformed", "address-beyond-ascii", "base-in-rss"],
      kept: Specimen.rss(itemLink: "<link>https://www.example.edu/%E6%96%B0?a=1&#x26;b=2#c</link>")),
    ReferenceRule(
      "RSS", "description is the summary, in front of content:encoded", broken: ["rss: content before the description"],
      found: ["content-before-description"],
      kept: Specimen.rss(
        "<description>a</description><content:encoded>&lt;p&gt;a&lt;/p&gt;</content:encoded>",
        root: " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")),
    ReferenceRule(
      "RSS", "author or dc:creator, never both; so with dates, languages and categories",
      broken: ["rss: author and creator", "rss: two dates", "rss: language said twice", "rss: a category said twice"],
      found: ["author-and-creator", "date-twice", "same-twice"],
      kept: Specimen.rss("<dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator>", root: dc)),
    ReferenceRule(
      "RSS", "guid is always there, not empty, unique, and an address unless it says isPermaLink=\"false\"",
      broken: [
        "rss: no guid", "rss: an empty guid", "rss: a guid twice", "rss: a guid that claims to be a page", "rss: isPermaLink in capitals",
        "rss: a guid that is a plain number",
      ], found: ["guid-missing", "value-missing", "guid-repeated", "guid-not-address", "value-choice", "guid-plain-number"],
      kept: Specimen.rss(guid: "<guid>https://www.example.edu/1</guid>")),
    ReferenceRule(
      "RSS", "One enclosure, with url, length and type, encrypted where the feed is",
      broken: [
        "rss: two enclosures", "rss: an enclosure without a length", "rss: an enclosure with a length in words",
        "rss: an enclosure of no media type", "rss: an enclosure without encryption",
      ], found: ["enclosure-repeated", "attribute-missing", "value-number", "media-type", "enclosure-unencrypted"],
      kept: Specimen.rss("<enclosure url=\"https://www.example.edu/a.mp3\" length=\"0\" type=\"audio/mpeg\"/>")),
    ReferenceRule(
      "RSS", "source has an address", broken: ["rss: a source without an address"], found: ["attribute-missing"],
      kept: Specimen.rss("<source url=\"https://other.example/rss\">Other</source>")),
    ReferenceRule(
      "RSS", "An item is in the channel", broken: ["rss: an item outside the channel"], found: ["item-outside-channel"],
      kept: Specimen.rss()),
    ReferenceRule(
      "RSS", "atom:link rel=\"self\" is there, once, whole, of the right type, and where the feed is",
      broken: ["rss: no self link", "rss: two self links", "rss: a self link to Atom in RSS", "rss: a self link that leads elsewhere"],
      found: ["self-missing", "self-repeated", "self-type", "self-elsewhere"],
      kept: Specimen.rss(
        channel: "<atom:link rel=\"alternate\" type=\"application/atom+xml\" href=\"https://www.example.edu/news.atom\"/>")),
    ReferenceRule(
      "modules", "sy, slash and dc have the values of their specifications",
      broken: ["rss: a wrong period", "rss: an update that never comes", "rss: comments in words", "rss: a date that is none"],
      found: ["value-choice", "value-range", "value-number", "date-w3c"],
      kept: Specimen.rss(
        channel: "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>",
        root: " xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"")),
    ReferenceRule(
      "modules", "media:content has an address, a known medium and a description; names are spelt right",
      broken: [
        "rss: media of a wrong medium", "rss: media nowhere", "rss: a picture without a description", "rss: a thumbnail nowhere",
        "rss: a misspelt element of a module", "rss: media without encryption",
      ],
      found: [
        "value-choice", "media-without-address", "media-without-alt", "attribute-missing", "extension-unknown", "enclosure-unencrypted",
      ],
      kept: Specimen.rss(
        "<media:content url=\"https://www.example.edu/a.jpg\" medium=\"image\"><media:description type=\"plain\">A</media:description></media:content>",
        root: " xmlns:media=\"http://search.yahoo.com/mrss/\"")),
    ReferenceRule(
      "podcast", "A podcast has an image, a language, a category and explicit; an episode a guid",
      broken: [
        "rss: a podcast without a picture", "rss: a podcast without a language", "rss: a podcast without a category",
        "rss: an episode without a guid",
      ], found: ["podcast-incomplete", "podcast-episode"], kept: podcast),
    ReferenceRule(
      "podcast", "Categories are those of Apple's list",
      broken: [
        "rss: a category that Apple does not have", "rss: a category in small letters", "rss: a narrower category of another one",
      ], found: ["podcast-category"], kept: podcast),
    ReferenceRule(
      "podcast", "explicit, duration, episode and image have the values that Apple names, once",
      broken: [
        "rss: a podcast that is perhaps explicit", "rss: explicit said twice", "rss: a picture of a podcast as text",
        "rss: a duration in words", "rss: a seventh and a half episode",
      ], found: ["value-choice", "podcast-repeated", "attribute-missing", "itunes-duration", "value-number"], kept: podcast),
    ReferenceRule(
      "podcast", "podcast:guid is a UUID, a transcript has a type, a sound bite a time",
      broken: [
        "rss: a podcast's name that is no UUID", "rss: a transcript of no type", "rss: a sound bite that starts in words",
      ], found: ["podcast-guid", "attribute-missing", "value-decimal"],
      kept: Specimen.rss(
        channel: "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>",
        root: " xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"")),
  ]

  private static let podcast = Specimen.rss(
    "<enclosure url=\"https://www.example.edu/a.mp3\" type=\"audio/mpeg\" length=\"2\"/><itunes:duration>1:02:03</itunes:duration><itunes:episode>7</itunes:episode>",
    channel: FaultyPodcasts.show, root: " xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"")
}
