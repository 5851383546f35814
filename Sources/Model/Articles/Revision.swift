public import Foundation

/// A saved state of an article, with what changed against the one before.
public struct Revision: Hashable, Sendable, Codable {
  /// Counts from 1 within the article.
  public var number: Int
  /// When it was saved.
  public var savedAt: Date
  /// What differs from the revision before; every field for the first.
  public var changes: Set<ArticleField>
  /// Whether readers are told: a significant revision moves `updated`.
  public var isSignificant: Bool
  /// The article as it was saved.
  public var article: Article

  /// A revision of these parts.
  public init(number: Int, savedAt: Date, changes: Set<ArticleField>, isSignificant: Bool, article: Article) {
    self.number = number
    self.savedAt = savedAt
    self.changes = changes
    self.isSignificant = isSignificant
    self.article = article
  }
}

/// The parts of an article that a revision can change.
public enum ArticleField: String, Hashable, Sendable, Codable, CaseIterable {
  case url, title, summary, content, markdown, language, authors, section, tags, image, attachments, credits, relations, episode, state,
    mail
  case origin, translationGroup

  /// Whether a change of this field is news to a reader who has read the article.
  public var isSignificant: Bool {
    switch self {
    case .title, .summary, .content, .state: true
    case .url, .markdown, .language, .authors, .section, .tags, .image, .attachments, .credits, .relations, .episode, .mail, .origin,
      .translationGroup:
      false
    }
  }
}

extension Article {
  /// The fields in which two states of an article differ; `updated` follows from them and is not one.
  public func changes(from old: Article) -> Set<ArticleField> {
    Set(ArticleField.allCases.filter { differs(in: $0, from: old) })
  }

  private func differs(in field: ArticleField, from old: Article) -> Bool {
    switch field {
    case .url: url != old.url
    case .title: title != old.title
    case .summary: summary != old.summary
    case .content: content != old.content
    case .markdown: markdown != old.markdown
    case .language: language != old.language
    case .authors: authors != old.authors
    case .section: section != old.section
    case .tags: tags != old.tags
    case .image: image != old.image
    case .attachments: attachments != old.attachments
    case .credits: credits != old.credits
    case .relations: relations != old.relations
    case .episode: episode != old.episode
    case .state: state != old.state
    case .mail: mail != old.mail
    case .origin: origin != old.origin
    case .translationGroup: translationGroup != old.translationGroup
    }
  }
}
