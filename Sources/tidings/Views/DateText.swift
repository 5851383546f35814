import Foundation

/// Dates as a terminal shows them: on the clock of the publication, in a form that sorts.
struct DateText {
  let zone: TimeZone

  /// `2026-11-27`.
  func day(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(timeZone: zone).year().month().day())
  }

  /// `2026-11-27 09:00 (Asia/Shanghai)`.
  func dayAndTime(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.hour, .minute], from: date)
    return "\(day(date)) \(twoDigits(parts.hour)):\(twoDigits(parts.minute)) (\(zone.identifier))"
  }

  private func twoDigits(_ number: Int?) -> String {
    let text = String(number ?? 0)
    return text.count == 1 ? "0" + text : text
  }
}
