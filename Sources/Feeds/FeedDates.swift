public import Foundation

/// Writes dates as feeds want them, in the zone of the publication.
///
/// There is no locale and no calendar in it: names are English, years are Gregorian, and the same date is always the same text.
/// Dates outside the years 1 to 9999, which neither format can hold, are moved to the nearest one that it can.
public struct FeedDates: Sendable {
  /// The zone in which dates are written.
  public let zone: TimeZone

  /// Dates on the clock of this zone.
  public init(zone: TimeZone) {
    self.zone = zone
  }

  /// `Thu, 02 Oct 2025 10:32:00 +0800`: RFC 822 §5.1 with the four-digit year of RFC 1123 §5.2.14, for RSS and OPML.
  public func rfc822(_ date: Date) -> String {
    let time = CivilTime(date, in: zone)
    let sign = time.offsetInMinutes < 0 ? "-" : "+"
    let offset = abs(time.offsetInMinutes)
    return "\(time.weekday), \(padded(time.day, 2)) \(time.monthName) \(padded(time.year, 4)) \(clock(time))"
      + " \(sign)\(padded(offset / 60, 2))\(padded(offset % 60, 2))"
  }

  /// `2025-10-02T10:32:00+08:00`: RFC 3339 §5.6, for Atom and JSON Feed; `Z` where the offset is zero.
  public func rfc3339(_ date: Date) -> String {
    let time = CivilTime(date, in: zone)
    return "\(padded(time.year, 4))-\(padded(time.month, 2))-\(padded(time.day, 2))T\(clock(time))\(zoneSuffix(time.offsetInMinutes))"
  }

  private func zoneSuffix(_ minutes: Int) -> String {
    guard minutes != 0 else { return "Z" }
    return "\(minutes < 0 ? "-" : "+")\(padded(abs(minutes) / 60, 2)):\(padded(abs(minutes) % 60, 2))"
  }

  private func clock(_ time: CivilTime) -> String {
    "\(padded(time.hour, 2)):\(padded(time.minute, 2)):\(padded(time.second, 2))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    if width == 2, Self.pairs.indices.contains(number) { return Self.pairs[number] }
    let digits = String(number)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// `00` to `99`: a date is put together from five of them, and an entry has up to five dates.
  private static let pairs = (0...99).map { $0 < 10 ? "0\($0)" : String($0) }
}
