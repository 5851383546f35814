public import Foundation

/// Why one article is in an edition, or out of it.
public struct SelectionDecision: Hashable, Sendable, Codable {
  /// The article.
  public var article: ArticleID
  /// What was decided.
  public var verdict: Verdict

  /// A decision of these parts.
  public init(article: ArticleID, verdict: Verdict) {
    self.article = article
    self.verdict = verdict
  }

  /// The outcomes that a candidate can have.
  public enum Verdict: Hashable, Sendable, Codable {
    /// It stands in this section, at this place (counted from 1).
    case taken(section: PlainText, place: Int)
    /// Not public yet.
    case draft
    /// Not public before the edition closes.
    case scheduled
    /// Taken back.
    case withdrawn
    /// Marked "not in the newsletter".
    case excluded
    /// Published outside the edition's window.
    case outsideWindow
    /// An earlier edition carried it.
    case carried(by: EditionID)
    /// An earlier edition carried it, and it was corrected on this day since.
    case corrected(after: EditionID, on: Date)
    /// A person left it out.
    case dropped
    /// A person gave it this section; this place, counted from 1.
    case pinned(section: PlainText, place: Int)
    /// No section's rule takes it.
    case noSection
    /// The section that takes it is full.
    case sectionFull(section: PlainText, limit: Int)
  }

  /// Whether the article is in.
  public var isTaken: Bool {
    switch verdict {
    case .taken, .pinned: true
    case .draft, .scheduled, .withdrawn, .excluded, .outsideWindow, .carried, .corrected, .dropped, .noSection, .sectionFull: false
    }
  }
}
