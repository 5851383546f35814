import Markup
import Model

/// The parts of Atom's entries that take more than one element.
extension AtomWriter {
  /// A person construct (RFC 4287 §3.2).
  mutating func person(_ name: StaticString, _ person: Author) throws {
    try xml.start(name)
    try xml.element("name", person.name.string)
    try xml.element("uri", person.url?.string)
    try xml.element("email", person.email?.description)
    try xml.end()
  }

  /// Where the entry, or the same piece in another language, is read.
  mutating func alternate(_ page: Article) throws {
    try xml.link("link", rel: "alternate", href: page.url.string, type: "text/html", hreflang: page.language.string)
  }

  /// Categories of the feed or of an entry; of a way through a hierarchy, people are shown the last step.
  mutating func categories(_ categories: [FeedCategory]) throws {
    for category in categories {
      try xml.start("category")
      try xml.attribute("term", category.term.string)
      try xml.attribute("scheme", category.scheme)
      try xml.attribute("label", category.label?.string)
      try xml.end()
    }
  }

  /// The rights, where the entry comes from, what it answers, and where it is talked about (RFC 4685 §3-5).
  mutating func relations(of article: Article) throws {
    if let rights = article.credits.rights { try textConstruct("rights", "text", rights.string) }
    try xml.links(of: article, as: "link")
    if let source = article.relations.source { try self.source(source) }
    try xml.inReplyTo(article.relations.inReplyTo)
    guard let discussion = article.relations.discussion else { return }
    let count = discussion.count.map(String.init)
    try replies(at: discussion.page?.string, type: "text/html", count: count)
    try replies(at: discussion.feed?.string, type: discussion.feedType?.string, count: count)
    try xml.element("thr:total", count)
  }

  /// The text, or what stands for it.
  mutating func text(of article: Article) throws {
    let summary = feed.definition.content == .full ? article.summary : article.excerpt
    if let summary { try textConstruct("summary", "text", summary.string) }
    guard feed.definition.content == .full else { return }
    try xml.start("content")
    try xml.attribute("type", "html")
    try xml.text(article.content.html, sharedIn: content)
    try xml.end()
  }

  /// Behind the text, because some readers take the description of a picture for the summary if it comes first.
  mutating func media(of article: Article) throws {
    for attachment in article.attachments {
      try xml.link(
        "link", rel: "enclosure", href: attachment.url.string, type: attachment.mediaType.string, title: attachment.title?.string,
        length: attachment.length)
    }
    if let image = article.image { try xml.media(image) }
  }

  /// A text construct (§3.1) of the type `text` or `html`; either is escaped exactly once.
  mutating func textConstruct(_ name: StaticString, _ type: String, _ text: String) throws {
    try xml.start(name)
    try xml.attribute("type", type)
    try xml.text(text)
    try xml.end()
  }

  /// The head of the feed that the entry was taken over from (§4.2.11); one without a name is named by its address.
  private mutating func source(_ source: SourceFeed) throws {
    try xml.start("source")
    try xml.element("id", source.id?.string ?? source.feed?.string)
    try textConstruct("title", "text", source.title.string)
    try xml.element("updated", source.updated.map(dates.rfc3339))
    for author in source.authors { try person("author", author) }
    if let feed = source.feed { try xml.link("link", rel: "self", href: feed.string) }
    if let page = source.page { try xml.link("link", rel: "alternate", href: page.string, type: "text/html") }
    if let rights = source.rights { try textConstruct("rights", "text", rights.string) }
    try xml.end()
  }

  private mutating func replies(at address: String?, type: String?, count: String?) throws {
    guard let address else { return }
    try xml.element("link", attributes: ["rel": "replies", "type": type, "href": address, "thr:count": count])
  }
}

extension FeedCategory {
  /// What people are shown of it, if not the term.
  fileprivate var label: PlainText? {
    guard let slash = term.string.utf8.lastIndex(of: UInt8(ascii: "/")), scheme.hasSuffix(":sections") else { return nil }
    return PlainText(term.string[slash...].dropFirst())
  }
}
