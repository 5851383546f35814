import Markup
public import Model

/// The page that shows people which feeds there are, and browsers and readers where (autodiscovery).
///
/// Its links are relative: it stands beside the feeds, on a server as well as on the disk that they were just written to.
public struct IndexPage {
  /// The document's name in `public/`.
  public static let fileName = "index.html"

  private let feeds: [Feed]
  private let publication: Publication
  private let hasEditions: Bool
  private let phrases: PagePhrases

  /// The page of these feeds, in the order given.
  ///
  /// - Parameter hasEditions: whether newsletters were sent that everybody can read, so that there is an `EditionsPage`.
  public init(_ feeds: [Feed], of publication: Publication, hasEditions: Bool = false) {
    self.feeds = feeds
    self.publication = publication
    self.hasEditions = hasEditions
    phrases = PagePhrases(language: publication.language)
  }

  /// The page as HTML; the same feeds make the same text.
  public func html() -> String {
    PageParts.html(language: publication.language, head: head(), body: body())
  }

  private func head() -> Element {
    let title = phrases.heading(publication.title)
    let list = PageParts.tag("link", [("rel", "alternate"), ("type", "text/x-opml"), ("title", phrases.allFeeds), ("href", "feeds.opml")])
    return PageParts.head(
      title: title, description: publication.description?.string ?? title, brand: publication.brand,
      links: feeds.flatMap(PageParts.discovery) + [list])
  }

  private func body() -> Element {
    let main = PageParts.tag(
      "main", [],
      [
        PageParts.tag("h1", [], text: phrases.heading(publication.title)),
        PageParts.tag("p", [("class", "lead")], text: phrases.explanation),
      ] + FeedGroup.groups(of: feeds).flatMap(listed) + [
        PageParts.tag(
          "p", [],
          [PageParts.tag("a", [("href", "feeds.opml"), ("type", "text/x-opml")], text: phrases.allFeeds)])
      ] + pastNewsletters())
    let footer = PageParts.tag("footer", [], [PageParts.tag("a", [("href", publication.homePage.string)], text: publication.title.string)])
    return PageParts.tag("body", [], [main, footer])
  }

  private func pastNewsletters() -> [Element] {
    guard hasEditions else { return [] }
    return [PageParts.tag("p", [], [PageParts.tag("a", [("href", EditionsPage.fileName)], text: phrases.pastNewsletters)])]
  }

  /// Feeds that were made for the values of one field stand under a heading, so that the others are not lost among them.
  private func listed(_ group: FeedGroup) -> [Element] {
    let heading = group.field.map { [PageParts.tag("h2", [("class", "group")], text: phrases.heading($0))] } ?? []
    return heading + [PageParts.tag("ul", [("class", "feeds")], group.feeds.map { listed($0, under: group.field == nil ? "h2" : "h3") })]
  }

  private func listed(_ feed: Feed, under heading: String) -> Element {
    let isForeign = feed.definition.language != publication.language
    return PageParts.tag(
      "li", isForeign ? [("lang", feed.definition.language.string)] : [],
      [
        PageParts.tag(heading, [], [PageParts.tag("a", [("href", feed.pageName)], text: feed.definition.title.string)]),
        PageParts.tag("p", [], text: feed.definition.description.string),
        PageParts.tag("p", [("class", "formats")], feed.formats.map { link($0, of: feed) }),
      ])
  }

  private func link(_ format: FeedFormat, of feed: Feed) -> Element {
    PageParts.tag("a", [("href", feed.fileName(of: format)), ("type", format.mediaType)], text: format.displayName)
  }
}
