public import Foundation
import Model

/// A moment on the clock of a place, as mail writes it: `Fri, 20 Nov 2026 09:00:00 +0800` (RFC 5322 §3.3).
public struct MailDate: Hashable, Sendable, CustomStringConvertible {
  /// The moment, in whole seconds, not before 1900 and not after 9999.
  public let date: Date
  /// How far the clock is ahead of UTC, in whole minutes, at most a day either way.
  let minutesFromUTC: Int

  /// A moment on a clock that is so many seconds ahead of UTC; what no header can say is moved to the nearest that it can.
  public init(_ date: Date, secondsFromUTC: Int = 0) {
    let seconds = date.timeIntervalSince1970
    let bounded = seconds.isNaN ? 0 : min(max(seconds.rounded(.down), Self.earliest), Self.latest)
    self.date = Date(timeIntervalSince1970: bounded)
    minutesFromUTC = min(max(secondsFromUTC, -86_340), 86_340) / 60
  }

  /// A moment on the clock of a zone.
  public init(_ date: Date, in zone: TimeZone) {
    self.init(date, secondsFromUTC: zone.secondsFromGMT(for: date))
  }

  /// The form of RFC 5322.
  public var description: String { words.joined(separator: " ") }

  var words: [String] {
    let time = CivilTime(date, minutesFromUTC: minutesFromUTC)
    return ["\(time.weekday),", "\(time.day)", time.monthName, "\(time.year)", time.clock, time.offsetText()]
  }

  /// 2 January 1900 and 30 December 9999, so that no zone leads out of the years that may be written.
  private static let earliest = -2_208_902_400.0
  private static let latest = 253_402_128_000.0
}
