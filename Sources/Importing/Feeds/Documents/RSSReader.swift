import Markup
import Model

/// Reads RSS 2.0 and its relatives: 0.9x, and 1.0, whose items stand beside the channel.
enum RSSReader {
  /// What the feed says of itself, and its items in the order of the document.
  static func read(_ document: Document, address: WebAddress) throws(ImportProblem) -> (head: FeedHead, entries: [FeedEntry]) {
    guard let root = document.root else { throw .malformed(reason: "there is no element in it", line: nil) }
    let channel = root.children(.rss, "channel").first ?? root
    let head = head(of: channel, in: root, address: address)
    return (head, root.separated(where: isItem).map { entry(of: $0, in: head) })
  }

  private static func isItem(_ element: Element) -> Bool {
    FeedNamespace.rss.matches(element.name, in: element.namespace, named: "item")
  }

  private static func head(of channel: Element, in root: Element, address: WebAddress) -> FeedHead {
    let around = channel.base(inside: root.base(inside: address))
    let link = channel.text(.rss, "link").flatMap { around.resolving($0) }
    return FeedHead(
      title: channel.text(.rss, "title").flatMap { PlainText(FeedTitle.settled($0)) },
      base: around == address ? link ?? address : around,
      language: channel.text(.rss, "language") ?? channel.text(.dublinCore, "language") ?? channel.statedLanguage ?? root.statedLanguage,
      authors: channel.text(.itunes, "author").flatMap { FeedAuthor($0) }.map { [$0.author] } ?? [],
      statesBase: around != address, feed: FeedRelations.address(of: channel, base: around), page: link,
      updated: channel.text(.rss, "lastBuildDate") ?? channel.text(.rss, "pubDate"),
      rights: (channel.text(.rss, "copyright") ?? channel.text(.dublinCore, "rights")).flatMap { PlainText(FeedTitle.settled($0)) },
      isOurs: channel.text(.rss, "generator") == "Tidings")
  }

  private static func entry(of item: Element, in head: FeedHead) -> FeedEntry {
    let base = item.base(inside: head.base)
    let link = link(of: item, base: base)
    var entry = FeedEntry(
      line: item.line == 0 ? nil : item.line, link: link, base: base == head.base && !head.statesBase ? link ?? base : base)
    entry.id = item.text(.rss, "guid") ?? item.text(.atom, "id") ?? about(item)
    entry.title = title(of: item, isPlain: head.isOurs)
    (entry.content, entry.summary) = texts(of: item)
    entry.language = item.text(.dublinCore, "language") ?? item.statedLanguage ?? head.language
    entry.authors = authors(of: item, isPlain: head.isOurs)
    entry.categories = categories(of: item)
    entry.published = publicationDates.lazy.compactMap { item.text($0.vocabulary, $0.name) }.first
    entry.updated = item.text(.atom, "updated") ?? item.text(.dublinCoreTerms, "modified")
    entry.credits = FeedCredits.credits(of: item, base: entry.base, isPlain: head.isOurs)
    entry.relations = FeedRelations.relations(of: item, base: entry.base)
    entry.episode = FeedEpisode.episode(of: item, base: entry.base)
    FeedMedia.add(of: item, to: &entry)
    return entry
  }

  /// The elements that tell when an item was published, the best first.
  private static let publicationDates: [(vocabulary: FeedNamespace, name: String)] = [
    (.rss, "pubDate"), (.dublinCore, "date"), (.atom, "published"), (.dublinCoreTerms, "issued"), (.dublinCoreTerms, "created"),
    (.rss, "date"),
  ]

  /// The address before FeedBurner counted its visitors, `link`, or else a guid that says, or does not deny, that it is one (RSS 2.0, `guid`).
  private static func link(of item: Element, base: WebAddress) -> WebAddress? {
    if let original = item.text(.feedBurner, "origLink").flatMap({ base.resolving($0) }) { return original }
    if let link = item.text(.rss, "link").flatMap({ base.resolving($0) }) { return link }
    let alternates = (item.children(.atom, "link") + item.children(.rss, "link")).filter { $0.relation == "alternate" }
    if let link = alternates.lazy.compactMap({ $0["href"].flatMap { base.resolving($0) } }).first { return link }
    guard let guid = item.child(.rss, "guid"), guid["isPermaLink"]?.lowercased() != "false" else { return nil }
    return WebAddress(guid.trimmedText)
  }

  private static func about(_ item: Element) -> String? {
    item.attributes.first { FeedNamespace.rdf.matches($0.name, in: $0.namespace, named: "about") }?.value
  }

  private static func title(of item: Element, isPlain: Bool) -> FeedText? {
    guard let title = item.text(.rss, "title") else {
      return (item.text(.itunes, "title") ?? item.text(.media, "title") ?? item.text(.dublinCore, "title")).map { .doubtful($0) }
    }
    return isPlain ? .plain(title) : .doubtful(title)
  }

  /// The whole text where a feed carries it; then `description` is the summary, otherwise it is all there is.
  private static func texts(of item: Element) -> (content: FeedText?, summary: FeedText?) {
    let description = item.text(.rss, "description").map { FeedText.html($0) }
    let encoded = item.text(.content, "encoded").map { FeedText.html($0) }
    if let whole = encoded ?? inline(item) ?? item.child(.atom, "content").flatMap({ AtomText.read($0) }) {
      return (whole, description ?? item.text(.itunes, "subtitle").map { .doubtful($0) })
    }
    let only = description ?? item.text(.itunes, "summary").map { .html($0) } ?? item.text(.dublinCore, "description").map { .html($0) }
    return (only ?? item.text(.media, "description").map { .html($0) }, nil)
  }

  private static func inline(_ item: Element) -> FeedText? {
    guard let body = item.child(.xhtml, "body") ?? item.child(.xhtml, "div"), !body.trimmedText.isEmpty else { return nil }
    return .html(HTMLSerializer.html(body.children))
  }

  private static func authors(of item: Element, isPlain: Bool) -> [Author] {
    let creators = item.children(.dublinCore, "creator").map(\.trimmedText) + item.children(.rss, "author").map(\.trimmedText)
    let named =
      creators.compactMap { FeedAuthor($0, isPlain: isPlain)?.author } + item.children(.atom, "author").compactMap(AtomReader.author)
    let found = named.isEmpty ? [item.text(.itunes, "author")].compactMap { $0.flatMap { FeedAuthor($0) }?.author } : named
    return found.distinct(by: \.name)
  }

  private static func categories(of item: Element) -> [FeedCategory] {
    let named = item.children(.rss, "category").map { FeedCategory(term: $0.trimmedText, scheme: $0["domain"]) }
    let subjects = item.children(.dublinCore, "subject").map { FeedCategory(term: $0.trimmedText) }
    let keywords = (item.text(.itunes, "keywords") ?? item.text(.media, "keywords") ?? "").split(separator: ",")
    return named + subjects + keywords.map { FeedCategory(term: String($0)) }
  }
}
