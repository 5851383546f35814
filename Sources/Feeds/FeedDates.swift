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
    return DateText.string { text in
      text.append(time.weekday)
      text.append(UInt8(ascii: ","))
      text.append(UInt8(ascii: " "))
      text.append(pair: time.day)
      text.append(UInt8(ascii: " "))
      text.append(time.monthName)
      text.append(UInt8(ascii: " "))
      text.append(year: time.year)
      text.append(UInt8(ascii: " "))
      text.append(clockOf: time)
      text.append(UInt8(ascii: " "))
      text.append(time.offsetInMinutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
      text.append(pair: abs(time.offsetInMinutes) / 60)
      text.append(pair: abs(time.offsetInMinutes) % 60)
    }
  }

  /// `2025-10-02T10:32:00+08:00`: RFC 3339 §5.6, for Atom and JSON Feed; `Z` where the offset is zero.
  public func rfc3339(_ date: Date) -> String {
    let time = CivilTime(date, in: zone)
    return DateText.string { text in
      text.append(year: time.year)
      text.append(UInt8(ascii: "-"))
      text.append(pair: time.month)
      text.append(UInt8(ascii: "-"))
      text.append(pair: time.day)
      text.append(UInt8(ascii: "T"))
      text.append(clockOf: time)
      text.append(zone: time.offsetInMinutes)
    }
  }
}

/// The bytes of a date while it is put together: an entry has up to five, and as many strings for each would cost more than its text.
private struct DateText {
  private var bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Puts a date of at most so many bytes together in the memory of its string.
  static func string(_ write: (inout DateText) -> Void) -> String {
    String(unsafeUninitializedCapacity: 32) { bytes in
      var text = DateText(bytes: bytes)
      write(&text)
      return text.count
    }
  }

  /// The name of a month or a day.
  mutating func append(_ name: String) {
    for byte in name.utf8 { append(byte) }
  }

  /// Two digits, for numbers from 0 to 99.
  mutating func append(pair number: Int) {
    append(UInt8(ascii: "0") + UInt8(number / 10))
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func append(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Four digits; `CivilTime` knows no years beyond.
  mutating func append(year: Int) {
    append(pair: year / 100)
    append(pair: year % 100)
  }

  mutating func append(clockOf time: CivilTime) {
    append(pair: time.hour)
    append(UInt8(ascii: ":"))
    append(pair: time.minute)
    append(UInt8(ascii: ":"))
    append(pair: time.second)
  }

  mutating func append(zone minutes: Int) {
    guard minutes != 0 else { return append(UInt8(ascii: "Z")) }
    append(minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    append(pair: abs(minutes) / 60)
    append(UInt8(ascii: ":"))
    append(pair: abs(minutes) % 60)
  }
}
