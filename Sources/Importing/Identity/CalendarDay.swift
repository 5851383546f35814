import Foundation

/// A day as the calendar of a zone shows it.
struct CalendarDay: Hashable {
  let year: Int
  let month: Int
  let day: Int

  /// The day of a moment.
  init(_ date: Date, in zone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    year = parts.year ?? 1970
    month = parts.month ?? 1
    day = parts.day ?? 1
  }

  /// `2025/10/02`.
  var path: String {
    [String(year), Self.twoDigits(month), Self.twoDigits(day)].joined(separator: "/")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
