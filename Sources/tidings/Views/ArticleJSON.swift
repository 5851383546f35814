import Foundation
import Model

/// An article as `--json` shows it in lists: the words of JSON Feed where it has one.
struct ArticleJSON: Encodable {
  var id: ArticleID
  var url: WebAddress
  var title: PlainText
  var language: LanguageTag
  var section: PlainText?
  var tags: [PlainText]
  var authors: [PlainText]
  var state: ArticleState.Name
  var datePublished: Date?
  var dateModified: Date
  var source: Slug
  var externalID: PlainText

  init(_ article: Article) {
    id = article.id
    url = article.url
    title = article.title
    language = article.language
    section = article.section
    tags = article.tags
    authors = article.authors.map(\.name)
    state = article.state.name
    datePublished = article.published
    dateModified = article.updated
    source = article.origin.source
    externalID = article.origin.externalID
  }

  enum CodingKeys: String, CodingKey {
    case id, url, title, language, section, tags, authors, state, source
    case datePublished = "date_published"
    case dateModified = "date_modified"
    case externalID = "external_id"
  }
}
