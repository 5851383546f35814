import Markup
import Model

/// The parts of an RSS item that take more than one element.
extension RSSWriter {
  /// `description` holds HTML and comes first; readers that know `content:encoded` then show the whole text instead.
  ///
  /// Editors take the text as it was written from `source:markdown` (http://source.scripting.com/).
  mutating func text(of article: Article) throws {
    let summary = feed.definition.content == .full ? article.summary : article.excerpt
    try xml.htmlElement("description", summary?.string)
    guard feed.definition.content == .full else { return }
    try xml.start("content:encoded")
    try xml.text(article.content.html, sharedIn: content)
    try xml.end()
    try xml.textElementHex("source:markdown", article.markdown)
  }

  /// Who wrote it, who helped, and who has the rights in it.
  ///
  /// One author with an e-mail address is an `author`; several, or one without an address, are names in `dc:creator`. The profile
  /// wants never both.
  mutating func people(of article: Article) throws {
    if let contact = article.authors.rssContact {
      try xml.textElementHex("author", contact)
    } else {
      for author in article.authors { try xml.textElementHex("dc:creator", author.name.string) }
    }
    for person in article.credits.contributors { try xml.textElementHex("dc:contributor", person.name.string) }
    try xml.textElementHex("dc:rights", article.credits.rights?.string)
  }

  /// Where it comes from, what it answers, and where it is talked about.
  mutating func relations(of article: Article) throws {
    try xml.links(of: article, as: "atom:link")
    let relations = article.relations
    if let source = relations.source, let feed = source.feed {
      try xml.start("source")
      try xml.attribute("url", feed.string)
      try xml.textHex(source.title.string)
      try xml.end()
    }
    try xml.inReplyTo(relations.inReplyTo)
    guard let discussion = relations.discussion else { return }
    try xml.element("comments", discussion.page?.string)
    try xml.element("wfw:commentRss", discussion.feed?.string)
    try xml.element("slash:comments", discussion.count.map(String.init))
  }

  /// RSS has room for one enclosure, and wants its length even when nobody knows it; the rest is Media RSS.
  mutating func media(of article: Article) throws {
    let enclosure = feed.enclosure(of: article)
    if let enclosure {
      try xml.start("enclosure")
      try xml.attribute("url", enclosure.url.string)
      try xml.attribute("length", enclosure.length ?? 0)
      try xml.attribute("type", enclosure.mediaType.string)
      try xml.end()
    }
    if let image = article.image { try xml.media(image) }
    for attachment in article.attachments where attachment != enclosure { try xml.media(attachment) }
  }
}
