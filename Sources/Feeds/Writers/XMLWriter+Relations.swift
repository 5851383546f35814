import Markup
import Model

/// How an article hangs together with others, in Atom's links and RFC 4685's elements, which RSS takes from there.
extension XMLWriter {
  /// Links to the licence, to where the article's information comes from, and to what to read beside it; `link` is what they are called.
  mutating func links(of article: Article, as link: StaticString) throws {
    if let license = article.credits.license { try self.link(link, rel: "license", href: license.string) }
    for page in article.relations.via { try reference(page, rel: "via", as: link) }
    if let subject = article.relations.subject { try self.link(link, rel: "related", href: subject.string) }
    for page in article.relations.related where page.url != article.relations.subject { try reference(page, rel: "related", as: link) }
  }

  /// What the article answers (RFC 4685 §3).
  mutating func inReplyTo(_ target: ReplyTarget?) throws {
    guard let target else { return }
    try element(
      "thr:in-reply-to",
      attributes: ["ref": target.id.string, "type": target.page == nil ? nil : "text/html", "href": target.page?.string])
  }

  private mutating func reference(_ page: Reference, rel: String, as link: StaticString) throws {
    try self.link(
      link, rel: rel, href: page.url.string, type: page.mediaType?.string, hreflang: page.language?.string, title: page.title?.string)
  }
}
