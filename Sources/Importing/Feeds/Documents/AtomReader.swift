import Markup
import Model

/// Reads Atom 1.0 (RFC 4287) and the 0.3 that came before it.
enum AtomReader {
  /// What the feed says of itself, and its entries in the order of the document.
  static func read(_ document: Document, address: WebAddress) throws(ImportProblem) -> (head: FeedHead, entries: [FeedEntry]) {
    guard let root = document.root else { throw .malformed(reason: "there is no element in it", line: nil) }
    let head = head(of: root, address: address)
    let entries = root.name == "entry" ? [root] : entries(of: root)
    return (head, entries.map { entry(of: $0, in: head) })
  }

  /// The entries, wherever they stand, but for those that are the content of another (RFC 4287 §4.1.3.3).
  private static func entries(of root: Element) -> [Element] {
    let carried = root.descendants.filter { $0.name == "content" && $0["type"]?.lowercased().hasSuffix("+xml") == true }
      .flatMap(\.descendants).map(ObjectIdentifier.init)
    let isCarried = Set(carried)
    return root.separated { isNamed($0, "entry") && !isCarried.contains(ObjectIdentifier($0)) }
  }

  /// A person construct (RFC 4287 §3.2); nil without a name, an address or a page.
  static func author(of person: Element) -> Author? {
    let name = text(person, "name")
    let email = text(person, "email").flatMap { EmailAddress($0) }
    let page = (text(person, "uri") ?? text(person, "url")).flatMap { WebAddress($0) }
    guard var author = FeedAuthor(name: name ?? email?.description ?? page?.host ?? "")?.author else { return nil }
    author.email = email ?? author.email
    author.url = page
    return author
  }

  private static func head(of feed: Element, address: WebAddress) -> FeedHead {
    let around = feed.base(inside: address)
    let page = link(of: feed, base: around, language: feed.statedLanguage)
    return FeedHead(
      title: elements(feed, "title").first.flatMap { AtomText.read($0) }?.plain, base: around == address ? page ?? address : around,
      language: feed.statedLanguage,
      authors: elements(feed, "author").compactMap(author), statesBase: around != address,
      id: text(feed, "id").flatMap { ArticleID($0) }, feed: FeedRelations.address(of: feed, base: around), page: page,
      updated: text(feed, "updated") ?? text(feed, "modified"),
      rights: elements(feed, "rights").first.flatMap { AtomText.read($0) }?.plain,
      isOurs: text(feed, "generator") == "Tidings")
  }

  private static func entry(of element: Element, in head: FeedHead) -> FeedEntry {
    let base = element.base(inside: head.base)
    let page = link(of: element, base: base, language: element.statedLanguage ?? head.language)
    let link = element.text(.feedBurner, "origLink").flatMap { base.resolving($0) } ?? page
    var entry = FeedEntry(
      line: element.line == 0 ? nil : element.line, link: link, base: base == head.base && !head.statesBase ? link ?? base : base)
    let content = elements(element, "content").first
    entry.base = content?.base(inside: entry.base) ?? entry.base
    entry.id = text(element, "id")
    entry.title = elements(element, "title").first.flatMap { AtomText.read($0) } ?? element.text(.media, "title").map { .doubtful($0) }
    entry.summary = elements(element, "summary").first.flatMap { AtomText.read($0) }
    entry.content =
      content.flatMap { AtomText.read($0) } ?? element.children(.media, "group").first?.text(.media, "description").map { .plain($0) }
    entry.language = content?.statedLanguage ?? element.statedLanguage ?? head.language
    entry.authors = elements(element, "author").compactMap(author)
    if entry.authors.isEmpty { entry.authors = elements(element, "source").first.map { elements($0, "author").compactMap(author) } ?? [] }
    entry.categories = elements(element, "category").compactMap(category)
    entry.published = text(element, "published") ?? text(element, "issued") ?? text(element, "created")
    entry.updated = text(element, "updated") ?? text(element, "modified")
    if content?["src"] != nil { entry.repairs.append(Repair("the text stands at another address, which is not read; took the summary")) }
    entry.credits = FeedCredits.credits(of: element, base: entry.base, isPlain: true)
    entry.relations = FeedRelations.relations(of: element, base: entry.base)
    enclosures(of: element, to: &entry)
    FeedMedia.add(of: element, to: &entry)
    return entry
  }

  /// The page that the entry is about: HTML rather than another kind, and in the entry's language rather than in another (RFC 4287 §4.2.7).
  private static func link(of element: Element, base: WebAddress, language: String?) -> WebAddress? {
    let alternates = elements(element, "link").filter { $0.relation == "alternate" && $0["href"] != nil }
    let pages = alternates.filter { ($0["type"] ?? "text/html").contains("html") }
    let candidates = pages.isEmpty ? alternates : pages
    let best = candidates.first { speaks($0["hreflang"], like: language) } ?? candidates.first
    return best.flatMap { link in link["href"].flatMap { link.base(inside: base).resolving($0) } }
  }

  /// Whether two tags name one language, whatever else they say; without a tag, nothing speaks against it.
  private static func speaks(_ tag: String?, like other: String?) -> Bool {
    guard let tag, let other else { return true }
    let language = { (text: String) in text.lowercased().prefix { $0 != "-" && $0 != "_" } }
    return language(tag) == language(other)
  }

  private static func category(_ element: Element) -> FeedCategory? {
    let text = element.trimmedText.isEmpty ? nil : element.trimmedText
    guard let shown = element["label"] ?? element["term"] ?? text else { return nil }
    let category = FeedCategory(term: shown, scheme: element["scheme"])
    // A section's label may be the last step of the way to it only.
    return category.isSection ? FeedCategory(term: element["term"] ?? shown, isSection: true) : category
  }

  private static func enclosures(of element: Element, to entry: inout FeedEntry) {
    for link in elements(element, "link") where link.relation == "enclosure" {
      guard let url = link["href"].flatMap({ link.base(inside: entry.base).resolving($0) }) else { continue }
      let file = FeedFile(url: url, type: link["type"], title: link["title"], length: link["length"], line: link.line)
      entry.attachments.append(file.attachment)
      entry.repairs += file.repairs
    }
  }

  /// Elements of Atom, with its namespace or with none, which feeds forget.
  private static func elements(_ parent: Element, _ name: String) -> [Element] {
    parent.childElements.filter { isNamed($0, name) }
  }

  private static func isNamed(_ element: Element, _ name: String) -> Bool {
    FeedNamespace.atom.matches(element.name, in: element.namespace, named: name)
      || FeedNamespace.rss.matches(element.name, in: element.namespace, named: name)
  }

  private static func text(_ parent: Element, _ name: String) -> String? {
    elements(parent, name).lazy.map(\.trimmedText).first { !$0.isEmpty }
  }
}
