public import Foundation
public import Model

/// Which edition is drafted next: its number, when it is due, and how far back it looks.
public struct EditionPlan: Hashable, Sendable {
  /// Which one.
  public let id: EditionID
  /// When it is due.
  public let scheduledFor: Date
  /// The stretch of time that it looks at; it ends when the edition is due.
  public let window: EditionSpan
  /// The draft that is made anew under the same number, if there is one.
  public let replaces: Edition?

  private init(id: EditionID, scheduledFor: Date, window: EditionSpan, replaces: Edition?) {
    self.id = id
    self.scheduledFor = scheduledFor
    self.window = window
    self.replaces = replaces
  }

  /// The plan by which an edition was drafted, to ask again what it would say of an article.
  public init(of edition: Edition) {
    self.init(id: edition.id, scheduledFor: edition.scheduledFor, window: edition.window, replaces: edition)
  }

  /// What is to be done for the next date of a newsletter's schedule.
  public enum Outcome: Hashable, Sendable {
    /// An edition is to be drafted.
    case draft(EditionPlan)
    /// The edition for that date has left the draft state, and people are working with it: hands off.
    case settled(Edition)
  }

  /// Looks up the next date of the schedule and the edition that belongs to it.
  ///
  /// A draft for that date is made anew under its number; so is a draft for another date to come, which the schedule has since left.
  /// A cancelled edition keeps its number, and the date gets another.
  public static func next(
    of newsletter: NewsletterDefinition, in zone: TimeZone, now: Date, earlier: [Edition]
  ) throws(DraftError) -> Outcome {
    guard let due = newsletter.nextSending(after: now, in: zone) else { throw .noNextDate(newsletter.name) }
    let own = earlier.filter { $0.id.newsletter == newsletter.name }.sorted { $0.id.number < $1.id.number }
    let standing = own.filter { $0.state != .cancelled && $0.occasion == .schedule }
    let sameDate = standing.filter { $0.scheduledFor == due }
    if let settled = sameDate.first(where: { $0.state != .draft }) { return .settled(settled) }

    let replaced = sameDate.first ?? standing.first { $0.state == .draft && $0.scheduledFor > now }
    guard let id = replaced?.id ?? nextID(of: newsletter.name, after: own) else { throw .numbersUsedUp(newsletter.name) }
    let before = standing.filter { $0.id != id && $0.scheduledFor < due }.max { $0.scheduledFor < $1.scheduledFor }
    let span = EditionSpan(start: opening(of: newsletter.window, closing: due, previous: before, in: zone), end: due)
    return .draft(EditionPlan(id: id, scheduledFor: due, window: span, replaces: replaced))
  }

  /// From when on `publish` drafts it; before that only a person does.
  public func draftedFrom(_ newsletter: NewsletterDefinition) -> Date? {
    newsletter.draftAhead.map { scheduledFor.addingTimeInterval(-Double($0.components.seconds)) }
  }

  /// The number after all that were ever used.
  public static func nextID(of newsletter: Slug, after editions: [Edition]) -> EditionID? {
    let (number, overflow) = (editions.map(\.id.number).max() ?? 0).addingReportingOverflow(1)
    return overflow ? nil : EditionID(newsletter: newsletter, number: number)
  }

  private static func opening(of window: EditionWindow, closing: Date, previous: Edition?, in zone: TimeZone) -> Date? {
    switch window.opening {
    case .sinceLastEdition: return previous?.window.end
    case .days(let days):
      var calendar = Calendar(identifier: .gregorian)
      calendar.timeZone = zone
      let bounded = min(max(days, 0), 36_500)
      return calendar.date(byAdding: .day, value: -bounded, to: closing) ?? closing.addingTimeInterval(-86_400 * Double(bounded))
    }
  }
}

/// Why no edition can be drafted.
public enum DraftError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The calendar knows no next date of the schedule.
  case noNextDate(Slug)
  /// The last number that can be counted is taken.
  case numbersUsedUp(Slug)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noNextDate(let name):
      "newsletter \(name): its schedule has no next date; check `schedule`, `skip` and the publication's `timeZone`"
    case .numbersUsedUp(let name): "newsletter \(name): there is no number after its last edition's; rename that edition"
    }
  }
}
