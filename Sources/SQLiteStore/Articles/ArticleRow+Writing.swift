import Foundation
import GRDB
import Model

extension ArticleRow {
  /// The values of an article in the order of `ArticleColumn`.
  static func values(of article: Article) throws -> [(any DatabaseValueConvertible)?] {
    try ArticleColumn.allCases.map { try value(of: $0, in: article) }
  }

  private static func value(of column: ArticleColumn, in article: Article) throws -> (any DatabaseValueConvertible)? {
    switch column {
    case .id: article.id.string
    case .url: article.url.string
    case .title: article.title.string
    case .summary: article.summary?.string
    case .language: article.language.string
    case .section: article.section?.string
    case .authors: StoredLines.text(article.authors.map(AuthorLine.line))
    case .tags: StoredLines.text(article.tags.map(\.string))
    case .imageURL: article.image?.url.string
    case .imageAlt: article.image?.alt
    case .imageWidth: article.image?.width
    case .imageHeight: article.image?.height
    case .imageType: article.image?.mediaType?.string
    case .imageLength: article.image?.length
    case .attachments: article.attachments.isEmpty ? nil : try StoredJSON.encode(article.attachments)
    case .state: article.state.name.rawValue
    case .published: try article.published?.storedSeconds
    case .withdrawn: try withdrawn(article.state)?.storedSeconds
    case .updated: try article.updated.storedSeconds
    case .mail: article.mail == MailVariant() ? nil : try StoredJSON.encode(article.mail)
    case .source: article.origin.source.string
    case .externalID: article.origin.externalID.string
    case .translationGroup: article.translationGroup?.string
    case .editedByHand: article.editedByHand.isEmpty ? nil : FieldNames.text(article.editedByHand)
    case .content: try whole(article.content.html, "the content", of: article)
    case .imageCredit: article.image?.credit?.string
    case .credits: article.credits == Credits() ? nil : try StoredJSON.encode(article.credits)
    case .relations: article.relations == Relations() ? nil : try StoredJSON.encode(article.relations)
    case .episode: try article.episode.map(StoredJSON.encode)
    case .markdown: try article.markdown.map { try whole($0, "the Markdown", of: article) }
    }
  }

  private static func withdrawn(_ state: ArticleState) -> Date? {
    if case .withdrawn(let date, _) = state { date } else { nil }
  }

  /// SQLite's text ends at a NUL, so what follows one would be lost without a word.
  private static func whole(_ text: String, _ name: String, of article: Article) throws -> String {
    guard !text.utf8.contains(0) else {
      throw StoreError.failed("\(name) of \(article.id) holds a NUL character; clean it before it is stored")
    }
    return text
  }
}
