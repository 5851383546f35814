import Foundation

/// A day and its time on the clock of a zone, to be written in words.
struct CalendarDay {
  let year: Int
  let month: Int
  let day: Int
  /// `09:00`.
  let clock: String

  init(_ date: Date, in zone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
    year = parts.year ?? 1970
    month = parts.month ?? 1
    day = parts.day ?? 1
    clock = [parts.hour ?? 0, parts.minute ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// `20 November 2026` or `2026年11月20日`.
  func words(_ language: FrameLanguage) -> String {
    switch language {
    case .english: "\(day) \(Self.months[(month + 11) % 12]) \(year)"
    case .simplifiedChinese, .traditionalChinese: "\(year)年\(month)月\(day)日"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}
