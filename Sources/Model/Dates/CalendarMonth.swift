public import Foundation

/// A month of the Gregorian calendar, of the years 1 to 9999; which moments are in it depends on the zone.
public struct CalendarMonth: Hashable, Sendable {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// Nil unless the numbers are those of a month.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month that a moment is in: from its `start` to that of the next.
  ///
  /// A clock that is put back at midnight shows the old month again; the moment still belongs to one of the two, always the same.
  public init(_ date: Date, in zone: TimeZone) {
    let shown = CalendarMonth(shownAt: date, in: zone)
    if date < shown.start(in: zone) {
      self = CalendarMonth(year: shown.month == 1 ? shown.year - 1 : shown.year, month: (shown.month + 10) % 12 + 1) ?? shown
    } else {
      self = date < shown.next.start(in: zone) ? shown : shown.next
    }
  }

  private init(shownAt date: Date, in zone: TimeZone) {
    let time = CivilTime(date, in: zone)
    year = time.year
    month = time.month
  }

  /// The first moment of the month on a clock of the zone.
  public func start(in zone: TimeZone) -> Date {
    // Hours are tried around midnight in UTC: zones are at most 14 hours away, and may skip the midnight itself.
    let midnight = Self.day(year, month) * 86_400
    var (before, after) = (midnight - 15 * 3600, midnight + 15 * 3600)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      let shown = CalendarMonth(shownAt: Date(timeIntervalSince1970: TimeInterval(middle)), in: zone)
      if shown < self { before = middle } else { after = middle }
    }
    return Date(timeIntervalSince1970: TimeInterval(after))
  }

  /// The month behind this one; of the last one that can be written, itself.
  public var next: CalendarMonth {
    CalendarMonth(year: month == 12 ? year + 1 : year, month: month % 12 + 1) ?? self
  }

  /// Days since 1970 of the first of a month (Howard Hinnant's `days_from_civil`).
  private static func day(_ year: Int, _ month: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension CalendarMonth: Comparable, LosslessStringConvertible {
  /// Orders by time.
  public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  /// Reads `2026-10`; nil for anything else.
  public init?(_ text: String) {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.count == 2, fields[0].count == 4, fields[1].count == 2,
      fields.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let year = Int(Substring(fields[0])), let month = Int(Substring(fields[1]))
    else { return nil }
    self.init(year: year, month: month)
  }

  /// `2026-10`.
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits + (month < 10 ? "-0" : "-") + String(month)
  }
}
