public import Foundation

/// A day of the calendar, wherever its clock stands.
public struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// `2026-12-25`.
  public let description: String

  /// The day that a moment falls on in a zone.
  public init(_ moment: Date, in zone: TimeZone) {
    description = CivilTime(moment, in: zone).dayText()
  }

  /// Reads `2026-12-25`; nil for anything else, and for days that no year has.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }),
      let month = Int(parts[1]), let day = Int(parts[2]), let year = Int(parts[0]), (1...12).contains(month), year >= 1,
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    description = String(text)
  }

  /// The earlier day first.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.description < right.description }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
