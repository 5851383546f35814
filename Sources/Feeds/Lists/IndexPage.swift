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
  private let phrases: IndexPhrases

  /// The page of these feeds, in the order given.
  public init(_ feeds: [Feed], of publication: Publication) {
    self.feeds = feeds
    self.publication = publication
    phrases = IndexPhrases(language: publication.language)
  }

  /// The page as HTML; the same feeds make the same text.
  public func html() -> String {
    let page = tag("html", [("lang", publication.language.string), ("dir", publication.language.isRightToLeft ? "rtl" : "ltr")])
    page.append(.element(head()))
    page.append(.element(body()))
    return HTMLSerializer.html(Document(nodes: [.doctype("DOCTYPE html"), .element(page)]))
  }

  private func head() -> Element {
    let title = phrases.heading(publication.title)
    return tag(
      "head", [],
      [
        tag("meta", [("charset", "utf-8")]),
        tag("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        tag("meta", [("name", "color-scheme"), ("content", "light dark")]),
        tag("title", [], text: title),
        tag("meta", [("name", "description"), ("content", publication.description?.string ?? title)]),
      ] + icon() + feeds.flatMap(discovery) + [
        tag("link", [("rel", "alternate"), ("type", "text/x-opml"), ("title", phrases.allFeeds), ("href", "feeds.opml")]),
        tag("style", [], text: IndexStyle.css(publication.brand)),
      ])
  }

  private func icon() -> [Element] {
    publication.brand.icon.map { [tag("link", [("rel", "icon"), ("href", $0.string)])] } ?? []
  }

  /// One link per format; the title is what a reader offers the choice by.
  private func discovery(_ feed: Feed) -> [Element] {
    formats(of: feed).map { format in
      tag(
        "link",
        [
          ("rel", "alternate"), ("type", format.mediaType), ("title", "\(feed.definition.title) (\(format.displayName))"),
          ("href", feed.fileName(of: format)),
        ])
    }
  }

  private func body() -> Element {
    let main = tag(
      "main", [],
      [
        tag("h1", [], text: phrases.heading(publication.title)),
        tag("p", [("class", "lead")], text: phrases.explanation),
        tag("ul", [("class", "feeds")], feeds.map(listed)),
        tag(
          "p", [],
          [tag("a", [("href", "feeds.opml"), ("type", "text/x-opml")], text: phrases.allFeeds)]),
      ])
    let footer = tag("footer", [], [tag("a", [("href", publication.homePage.string)], text: publication.title.string)])
    return tag("body", [], [main, footer])
  }

  private func listed(_ feed: Feed) -> Element {
    let isForeign = feed.definition.language != publication.language
    return tag(
      "li", isForeign ? [("lang", feed.definition.language.string)] : [],
      [
        tag("h2", [], text: feed.definition.title.string),
        tag("p", [], text: feed.definition.description.string),
        tag("p", [("class", "formats")], formats(of: feed).map { link($0, of: feed) }),
      ])
  }

  private func link(_ format: FeedFormat, of feed: Feed) -> Element {
    tag("a", [("href", feed.fileName(of: format)), ("type", format.mediaType)], text: format.displayName)
  }

  private func formats(of feed: Feed) -> [FeedFormat] {
    FeedFormat.allCases.filter(feed.definition.formats.contains)
  }

  private func tag(_ name: String, _ attributes: [(String, String)], _ children: [Element] = []) -> Element {
    let lines = children.flatMap { [Node.text("\n"), .element($0)] }
    return Element(name, attributes: attributes.map { Attribute($0.0, $0.1) }, children: lines)
  }

  private func tag(_ name: String, _ attributes: [(String, String)], text: String) -> Element {
    Element(name, attributes: attributes.map { Attribute($0.0, $0.1) }, children: [.text(text)])
  }
}
