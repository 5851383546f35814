public import Foundation

/// One numbered, dated instance of a newsletter.
public struct Edition: Hashable, Sendable, Codable {
  /// Which one.
  public let id: EditionID
  /// Where it stands on its way to the readers.
  public var state: State
  /// When it is due to be sent.
  public var scheduledFor: Date
  /// Articles published in this window were considered; open at the start if nil, and the end is not part of it.
  public var window: EditionSpan
  /// Its sections with the articles that they carry; a section without articles is not listed.
  public var sections: [EditionSection]
  /// Every candidate with the reason for which it is in or out.
  public var decisions: [SelectionDecision]

  /// An edition of these parts.
  public init(
    id: EditionID, state: State = .draft, scheduledFor: Date, window: EditionSpan, sections: [EditionSection],
    decisions: [SelectionDecision]
  ) {
    self.id = id
    self.state = state
    self.scheduledFor = scheduledFor
    self.window = window
    self.sections = sections
    self.decisions = decisions
  }

  /// The stages of an edition.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    case draft
    case inReview = "in review"
    case approved, sending, sent, cancelled
  }

  /// The articles that it carries, in the order shown.
  public var articleIDs: [ArticleID] { sections.flatMap(\.articles) }
}

/// The name of an edition: its newsletter and its number, written `weekly-12`.
public struct EditionID: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The newsletter.
  public var newsletter: Slug
  /// Counts from 1 within the newsletter; a number is never used twice.
  public var number: Int

  /// The edition of this number; nil below 1.
  public init?(newsletter: Slug, number: Int) {
    guard number >= 1 else { return nil }
    self.newsletter = newsletter
    self.number = number
  }

  /// Reads `weekly-12`; nil when there is no number behind the last hyphen.
  public init?(_ text: some StringProtocol) {
    guard let hyphen = text.lastIndex(of: "-"), let newsletter = Slug(text[..<hyphen]), let number = Int(text[text.index(after: hyphen)...])
    else { return nil }
    self.init(newsletter: newsletter, number: number)
  }

  /// `weekly-12`.
  public var description: String { "\(newsletter)-\(number)" }
}

/// The stretch of time that an edition looks at.
public struct EditionSpan: Hashable, Sendable, Codable {
  /// The first moment of it; nil means since the beginning.
  public var start: Date?
  /// The first moment after it.
  public var end: Date

  /// A span between two moments.
  public init(start: Date?, end: Date) {
    self.start = start
    self.end = end
  }

  /// Whether a moment lies in it.
  public func contains(_ moment: Date) -> Bool {
    moment < end && (start.map { moment >= $0 } ?? true)
  }
}

/// A section of an edition, filled.
public struct EditionSection: Hashable, Sendable, Codable {
  /// The heading.
  public var title: PlainText
  /// The articles under it, in the order shown.
  public var articles: [ArticleID]

  /// A section of these parts.
  public init(title: PlainText, articles: [ArticleID]) {
    self.title = title
    self.articles = articles
  }
}
