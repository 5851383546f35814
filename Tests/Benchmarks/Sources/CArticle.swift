import Foundation
import Model

/// The strings of an article as C wants them, dates already written out: what xmlTextWriter is fed with.
struct CArticle {
  /// UTF-8 with a zero at its end.
  typealias Text = [UInt8]

  let id, url, title, summary, content, language, author, email, section, image, alt, published, updated: Text
  let tags: [Text]

  init(_ article: Article) {
    id = Self.text(article.id.string)
    url = Self.text(article.url.string)
    title = Self.text(article.title.string)
    summary = Self.text(article.summary?.string)
    content = Self.text(article.content.html)
    language = Self.text(article.language.string)
    author = Self.text(article.authors.first?.name.string)
    email = Self.text(article.authors.first?.email?.description)
    section = Self.text(article.section?.string)
    image = Self.text(article.image?.url.string)
    alt = Self.text(article.image?.alt)
    published = Self.text(article.published?.formatted(.iso8601))
    updated = Self.text(article.updated.formatted(.iso8601))
    tags = article.tags.map { Self.text($0.string) }
  }

  private static func text(_ string: String?) -> Text {
    Array((string ?? "").utf8) + [0]
  }
}
