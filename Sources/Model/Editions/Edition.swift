public import Foundation

/// One numbered, dated instance of a newsletter.
public struct Edition: Hashable, Sendable {
  /// Which one.
  public let id: EditionID
  /// Where it stands on its way to the readers; `take` moves it.
  public internal(set) var state: State
  /// Why there is it.
  public var occasion: EditionOccasion
  /// When it is due to be sent.
  public var scheduledFor: Date
  /// Articles published in this window were considered; open at the start if nil, and the end is not part of it.
  public var window: EditionSpan
  /// What the newsletter's rules put under each of its headings.
  public var drafted: [EditionSection]
  /// What people changed about that.
  public var edits: EditionEdits
  /// Every candidate with the reason for which the rules took it or not.
  public var decisions: [SelectionDecision]

  /// An edition of these parts.
  public init(
    id: EditionID, state: State = .draft, occasion: EditionOccasion = .schedule, scheduledFor: Date, window: EditionSpan,
    drafted: [EditionSection], edits: EditionEdits = EditionEdits(), decisions: [SelectionDecision]
  ) {
    self.id = id
    self.state = state
    self.occasion = occasion
    self.scheduledFor = scheduledFor
    self.window = window
    self.drafted = drafted
    self.edits = edits
    self.decisions = decisions
  }

  /// The stages of an edition.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft
    case inReview = "in review"
    case approved, sending, sent, cancelled
  }

  /// Its sections with the articles that they carry, as its readers see them; a section without articles is not listed.
  public var sections: [EditionSection] { edits.applied(to: drafted).filter { !$0.articles.isEmpty } }

  /// The articles that it carries, in the order shown.
  public var articleIDs: [ArticleID] { sections.flatMap(\.articles) }
}
