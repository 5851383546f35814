public import Foundation
public import Model

/// Says decisions in words for the people who make the newsletter.
public struct DecisionExplanation: Sendable {
  private let edition: Edition
  private let dates: [EditionID: Date]
  private let zone: TimeZone

  /// Explains the decisions of an edition; the earlier ones lend their dates.
  public init(edition: Edition, earlier: [Edition], timeZone: TimeZone) {
    self.edition = edition
    dates = Dictionary(earlier.map { ($0.id, $0.scheduledFor) }, uniquingKeysWith: { first, _ in first })
    zone = timeZone
  }

  /// One line that starts with `in:` or `out:`, for example `out: weekly-3 of 20 November 2026 carried it`.
  public func text(_ decision: SelectionDecision, published: Date?) -> String {
    switch decision.verdict {
    case .taken(let section, let place): "in: \(section), place \(place)"
    case .pinned(let section, let place): "in: \(section), place \(place), pinned by hand"
    case .dropped: "out: dropped by hand"
    case .draft: "out: it is a draft"
    case .withdrawn: "out: it was withdrawn"
    case .excluded: "out: it is marked as not for newsletters"
    case .scheduled: "out: it is published\(moment(published)), not before the edition closes\(moment(edition.window.end))"
    case .carried(let earlier): "out: \(earlier)\(day(dates[earlier])) carried it"
    case .corrected(let earlier, let on): "out: \(earlier)\(day(dates[earlier])) carried it; corrected since,\(moment(on))"
    case .outsideWindow: "out: it was published\(moment(published)), before the window opens\(moment(edition.window.start))"
    case .noSection: "out: no section's rule takes it"
    case .sectionFull(let section, let limit): "out: \(section) is full with the newest \(limit)"
    }
  }

  private func moment(_ date: Date?) -> String {
    guard let date else { return "" }
    let time = CivilTime(date, in: zone)
    return " on \(time.dayInWords(.english)), \(time.hourAndMinute)"
  }

  private func day(_ date: Date?) -> String {
    date.map { " of \(CivilTime($0, in: zone).dayInWords(.english))" } ?? ""
  }
}
