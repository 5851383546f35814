import Findings

extension CheckRule {
  static let rssNamespace = CheckRule(
    "rss-namespace", .error, "RSS 2.0, Extending RSS", "Remove xmlns=\"…\": the elements of RSS 2.0 are in no namespace.")
  static let rssVersion = CheckRule("rss-version", .error, "RSS 2.0, What is RSS?", "Write <rss version=\"2.0\">.")
  static let rssObsolete = CheckRule("rss-obsolete", .hint, "RSS 2.0", "Write RSS 2.0: what was right in 0.9x is right in it, too.")
  static let channelMissing = CheckRule("channel-missing", .error, "RSS 2.0, Required channel elements", "Put one <channel> into <rss>.")
  static let itemOutside = CheckRule("item-outside-channel", .error, "RSS 2.0, Elements of <item>", "Move the items into the channel.")
  static let metadataBehindItems = CheckRule(
    "metadata-behind-items", .warning, "RSS Best Practices Profile, channel",
    "Move it in front of the items: readers that stream have read them by then.")
  static let itemEmpty = CheckRule(
    "item-empty", .error, "RSS 2.0, Elements of <item>", "Give it a title or a description; all else is optional.")
  static let itemWithoutLink = CheckRule(
    "item-without-link", .hint, "RSS Best Practices Profile, item", "Add the address of the page, unless there is none.")
  static let guidNoAddress = CheckRule(
    "guid-not-address", .error, "RSS Best Practices Profile, guid",
    "Write isPermaLink=\"false\": unless it says so, a guid must be the page's address.")
  static let guidPlainNumber = CheckRule(
    "guid-plain-number", .hint, "RSS Best Practices Profile, guid",
    "Leave it to items that were public under it; give new ones a name that no other site has, such as tag:example.edu,2026-05:news/1.")
  static let baseInRSS = CheckRule(
    "base-in-rss", .warning, "RSS Best Practices Profile, Relative URLs", "Write whole addresses: readers of RSS pay no heed to xml:base.")
  static let scriptInFeed = CheckRule(
    "script-in-feed", .warning, "RSS 2.0, RFC 4287 §6",
    "Remove it, and link a page for people: readers stumble over it, and no validator lets it pass.")
  static let guidRepeated = CheckRule(
    "guid-repeated", .error, "RSS Best Practices Profile, guid",
    "Give every item a guid of its own: readers show one of them, or both again and again.")
  static let guidMissing = CheckRule(
    "guid-missing", .warning, "RSS Best Practices Profile, guid",
    "Add a permanent guid: without it readers guess, and show old items as new.")
  static let authorTwice = CheckRule(
    "author-and-creator", .warning, "RSS Best Practices Profile, author",
    "Keep author if there is an e-mail address, and dc:creator if there is none.")
  static let dateTwice = CheckRule("date-twice", .warning, "RSS Best Practices Profile, pubDate", "Keep pubDate.")
  static let sameTwice = CheckRule("same-twice", .warning, "RSS Best Practices Profile, Namespace elements", "Keep the element of RSS.")
  static let enclosureRepeated = CheckRule(
    "enclosure-repeated", .warning, "RSS Best Practices Profile, enclosure",
    "Keep one; name further files in media:content: many readers take the first or the last alone.")
  static let contentBeforeDescription = CheckRule(
    "content-before-description", .warning, "RSS Best Practices Profile, content:encoded",
    "Put description in front of content:encoded: some readers show what comes last.")
  static let imageTitle = CheckRule(
    "image-title", .warning, "RSS Best Practices Profile, image", "Give the image the title of the channel.")
  static let imageLink = CheckRule("image-link", .warning, "RSS Best Practices Profile, image", "Give the image the link of the channel.")
  static let hourRepeated = CheckRule("skip-repeated", .warning, "RSS 2.0, skipHours, skipDays", "Name each hour and day once.")
  static let hour24 = CheckRule("skip-hour-24", .warning, "RSS Best Practices Profile, skipHours", "Write 0 for midnight.")
  static let rssRare = CheckRule("rss-avoid", .hint, "RSS Best Practices Profile", "Leave it out: no reader does anything with it.")
  static let rdfOrder = CheckRule("rdf-items", .error, "RSS 1.0 §5.3.5, §5.5", "Name every item once in <items>, by its rdf:about.")
}
