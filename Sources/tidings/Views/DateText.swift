import Foundation
import Model

/// Dates as a terminal shows them: on the clock of the publication, in a form that sorts.
struct DateText {
  let zone: TimeZone

  /// `2026-11-27`.
  func day(_ date: Date) -> String {
    CivilTime(date, in: zone).dayText()
  }

  /// `2026-11-27 09:00 (Asia/Shanghai)`.
  func dayAndTime(_ date: Date) -> String {
    let time = CivilTime(date, in: zone)
    return "\(time.dayText()) \(time.hourAndMinute) (\(zone.identifier))"
  }
}
