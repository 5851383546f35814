import Markup
import Model

/// What an RSS channel says of itself, before its items.
extension RSSWriter {
  /// Writes all of it.
  mutating func channel() throws {
    try xml.textElementHex("title", feed.definition.title.string)
    try xml.element("link", feed.publication.homePage.string)
    try xml.textElementHex("description", feed.definition.description.string)
    try xml.element("language", feed.definition.language.string)
    try addresses()
    try xml.textElementHex("copyright", feed.publication.rights?.string)
    try publisher()
    try xml.element("lastBuildDate", dates.rfc822(feed.updated))
    try categories(feed.categories)
    try xml.element("generator", Software.name)
    try xml.element("docs", "https://www.rssboard.org/rss-specification")
    try advice()
    try image()
    if let podcast = feed.definition.podcast { try podcastChannel(podcast) }
  }

  /// Links to itself, to the other formats, to the licence and to the hubs: RSS has no such elements, Atom's are the custom.
  private mutating func addresses() throws {
    try xml.link("atom:link", rel: "self", href: feed.address(of: .rss), type: FeedFormat.rss.mediaType)
    for twin in feed.twins(of: .rss) {
      try xml.link("atom:link", rel: "alternate", href: feed.address(of: twin), type: twin.mediaType)
    }
    if let license = feed.publication.license { try xml.link("atom:link", rel: "license", href: license.string) }
    for hub in feed.hubs { try xml.link("atom:link", rel: "hub", href: hub.string) }
    try xml.history(of: feed, as: .rss, link: "atom:link")
  }

  /// The profile wants an address in `managingEditor`; a publisher without one stands in `dc:creator`.
  private mutating func publisher() throws {
    if let contact = feed.publication.publisher.rssContact {
      try xml.textElementHex("managingEditor", contact)
    } else {
      try xml.textElementHex("dc:creator", feed.publication.publisher.name.string)
    }
    try xml.textElementHex("webMaster", feed.publication.webMaster?.rssContact)
  }

  /// When to fetch, which nobody needs to do again with an archive; hours and days are those of GMT, each once and in order.
  private mutating func advice() throws {
    if feed.history.isArchive { return }
    try cloud()
    try xml.element("ttl", feed.minutes.map(String.init))
    let advice = feed.definition.fetching
    try list("skipHours", "hour", advice.hoursWithoutNews.sorted().map(String.init))
    let days = WeeklySchedule.Weekday.allCases.filter(advice.daysWithoutNews.contains).map { "\($0)" }
    try list("skipDays", "day", days.map { $0.prefix(1).uppercased() + $0.dropFirst() })
    guard let updates = feed.updates else { return }
    try xml.element("sy:updatePeriod", updates.period.rawValue)
    try xml.element("sy:updateFrequency", String(updates.times))
    try xml.element("sy:updateBase", updates.base.map(dates.rfc3339))
  }

  /// Where readers ask to be told of changes; the procedure has no name in the kind that is plain HTTP.
  private mutating func cloud() throws {
    guard let cloud = feed.cloud else { return }
    try xml.element(
      "cloud",
      attributes: [
        "domain": cloud.address.host, "port": String(cloud.port), "path": cloud.path, "registerProcedure": "", "protocol": "http-post",
      ])
  }

  private mutating func list(_ name: StaticString, _ entry: StaticString, _ values: [String]) throws {
    guard !values.isEmpty else { return }
    try xml.start(name)
    for value in values { try xml.element(entry, value) }
    try xml.end()
  }

  /// The channel's picture, at most 144 by 400 pixels (RSS 2.0, `image`); the title and link must be the channel's.
  private mutating func image() throws {
    guard let picture = feed.publication.brand.rssImage else { return }
    try xml.start("image")
    try xml.element("url", picture.url.string)
    try xml.textElementHex("title", feed.definition.title.string)
    try xml.element("link", feed.publication.homePage.string)
    try xml.element("width", picture.width.map(String.init))
    try xml.element("height", picture.height.map(String.init))
    try xml.end()
  }
}

extension Brand {
  /// The icon, which feed readers scale, or else the logo if it is known to fit.
  fileprivate var rssImage: Image? {
    if let icon { return Image(url: icon) }
    guard let logo, let width = logo.width, let height = logo.height, width <= 144, height <= 400 else { return nil }
    return logo
  }
}
