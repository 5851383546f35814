import Foundation
import Markup
import Model

/// Reads how an entry hangs together with what others have published: its source, what it answers, where it is talked about.
enum FeedRelations {
  /// How many links of a kind are taken; a real entry has a handful.
  private static let mostLinks = 20

  /// What an item of RSS or an entry of Atom says.
  static func relations(of item: Element, base: WebAddress) -> Relations {
    Relations(
      source: source(of: item, base: base), via: references("via", of: item, base: base),
      related: references("related", of: item, base: base), inReplyTo: replyTarget(of: item, base: base),
      discussion: discussion(of: item, base: base))
  }

  /// The address that a feed gives as its own.
  static func address(of feed: Element, base: WebAddress) -> WebAddress? {
    links("self", of: feed).first.flatMap { target(of: $0, base: base) }
  }

  private static func links(_ rel: String, of element: Element) -> [Element] {
    element.childElements.filter { link in
      link.relation == rel
        && (FeedNamespace.atom.matches(link.name, in: link.namespace, named: "link") || link.namespace == nil && link.name == "link")
    }
  }

  private static func target(of link: Element, base: WebAddress) -> WebAddress? {
    link["href"].flatMap { link.base(inside: base).resolving($0) }
  }

  private static func references(_ rel: String, of item: Element, base: WebAddress) -> [Reference] {
    links(rel, of: item).prefix(mostLinks).compactMap { link in
      target(of: link, base: base).map { url in
        Reference(
          url: url, title: link["title"].flatMap { PlainText($0) }, mediaType: link["type"].flatMap { MediaType($0) },
          language: link["hreflang"].flatMap { LanguageTag($0) })
      }
    }
  }

  /// RSS has a title and an address (RSS 2.0, `source`), Atom the head of a whole feed (RFC 4287 §4.2.11).
  private static func source(of item: Element, base: WebAddress) -> SourceFeed? {
    if let source = item.child(.rss, "source"), let feed = source["url"].flatMap({ base.resolving($0) }) {
      return PlainText(FeedTitle.settled(source.trimmedText)).map { SourceFeed(title: $0, feed: feed) }
    }
    guard let source = item.child(.atom, "source") else { return nil }
    let page = links("alternate", of: source).first.flatMap { target(of: $0, base: base) }
    let title = source.child(.atom, "title").flatMap { AtomText.read($0) }?.plain ?? page.flatMap { PlainText($0.host) }
    return title.map { title in
      SourceFeed(
        title: title, id: source.text(.atom, "id").flatMap { ArticleID($0) }, feed: Self.address(of: source, base: base), page: page,
        updated: source.text(.atom, "updated").flatMap { DateReading($0, in: .gmt)?.date },
        authors: source.children(.atom, "author").prefix(FeedCredits.mostPeople).compactMap(AtomReader.author),
        rights: source.child(.atom, "rights").flatMap { AtomText.read($0) }?.plain)
    }
  }

  /// RFC 4685 §3; an answer without `ref`, which faulty feeds have, is known by its address.
  private static func replyTarget(of item: Element, base: WebAddress) -> ReplyTarget? {
    guard let element = item.child(.threading, "in-reply-to") else { return nil }
    let page = target(of: element, base: base)
    return (element["ref"] ?? page?.string).flatMap { ArticleID($0) }.map { ReplyTarget(id: $0, page: page) }
  }

  /// The page and the feed of the comments; how many there are is left out, because it changes while the article does not.
  private static func discussion(of item: Element, base: WebAddress) -> Discussion? {
    let replies = links("replies", of: item)
    let isPage = { (link: Element) in link["type"]?.contains("html") == true }
    let page =
      item.text(.rss, "comments").flatMap { base.resolving($0) } ?? replies.first(where: isPage).flatMap { target(of: $0, base: base) }
    let stated = item.text(.commentAPI, "commentRss") ?? item.text(.commentAPI, "commentRSS")
    let feed = stated.flatMap { base.resolving($0) } ?? replies.first { !isPage($0) }.flatMap { target(of: $0, base: base) }
    return Discussion(page: page, feed: feed)
  }
}
