public import Foundation
import Model

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
    var text = DateText()
    text.append(time.weekday)
    text.append(", ")
    text.append(pair: time.day)
    text.append(" ")
    text.append(time.monthName)
    text.append(" ")
    text.append(year: time.year)
    text.append(" ")
    text.append(clockOf: time)
    text.append(time.offsetInMinutes < 0 ? " -" : " +")
    text.append(pair: abs(time.offsetInMinutes) / 60)
    text.append(pair: abs(time.offsetInMinutes) % 60)
    return text.string
  }

  /// `2025-10-02T10:32:00+08:00`: RFC 3339 §5.6, for Atom and JSON Feed; `Z` where the offset is zero.
  public func rfc3339(_ date: Date) -> String {
    let time = CivilTime(date, in: zone)
    var text = DateText()
    text.append(year: time.year)
    text.append("-")
    text.append(pair: time.month)
    text.append("-")
    text.append(pair: time.day)
    text.append("T")
    text.append(clockOf: time)
    text.append(zone: time.offsetInMinutes)
    return text.string
  }
}

/// The bytes of a date while it is put together: an entry has up to five, and as many strings for each would cost more than its text.
private struct DateText {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(32)
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Two digits, for numbers from 0 to 99.
  mutating func append(pair number: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Four digits; `CivilTime` knows no years beyond.
  mutating func append(year: Int) {
    append(pair: year / 100)
    append(pair: year % 100)
  }

  mutating func append(clockOf time: CivilTime) {
    append(pair: time.hour)
    append(":")
    append(pair: time.minute)
    append(":")
    append(pair: time.second)
  }

  mutating func append(zone minutes: Int) {
    guard minutes != 0 else { return append("Z") }
    append(minutes < 0 ? "-" : "+")
    append(pair: abs(minutes) / 60)
    append(":")
    append(pair: abs(minutes) % 60)
  }
}
