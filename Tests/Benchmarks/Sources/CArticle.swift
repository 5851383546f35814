import Foundation
import Model

/// The strings of an article as C wants them, dates already written out: what xmlTextWriter is fed with.
struct CArticle {
  /// UTF-8 with a zero at its end.
  typealias Text = [UInt8]

  let id, url, title, summary, content, language, author, email, contact, image, alt, size, width, height, published, updated: Text
  let categories: [(term: Text, scheme: Text)]
  let isUpdated, isTranslated: Bool

  init(_ article: Article) {
    id = Self.text(article.id.string)
    url = Self.text(article.url.string)
    title = Self.text(article.title.string)
    summary = Self.text(article.summary?.string)
    content = Self.text(article.content.html)
    language = Self.text(article.language.string)
    author = Self.text(article.authors.first?.name.string)
    email = Self.text(article.authors.first?.email?.description)
    contact = Self.text("\(article.authors.first?.email?.description ?? "") (\(article.authors.first?.name.string ?? ""))")
    image = Self.text(article.image?.url.string)
    alt = Self.text(article.image?.alt)
    size = Self.text(article.image?.length.map(String.init))
    width = Self.text(article.image?.width.map(String.init))
    height = Self.text(article.image?.height.map(String.init))
    published = Self.text(article.published?.formatted(.iso8601))
    updated = Self.text(article.updated.formatted(.iso8601))
    isUpdated = article.updated > article.published ?? article.updated
    isTranslated = article.language.string != "en"
    categories =
      (article.section.map { [(Self.text($0.string), Self.text("tag:example.edu,2026:sections"))] } ?? [])
      + article.tags.map { (Self.text($0.string), Self.text("tag:example.edu,2026:tags")) }
  }

  private static func text(_ string: String?) -> Text {
    Array((string ?? "").utf8) + [0]
  }
}
