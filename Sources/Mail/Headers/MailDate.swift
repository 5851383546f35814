public import Foundation

/// A moment on the clock of a place, as mail writes it: `Fri, 20 Nov 2026 09:00:00 +0800` (RFC 5322 §3.3).
public struct MailDate: Hashable, Sendable, CustomStringConvertible {
  /// The moment, in whole seconds, not before 1900 and not after 9999.
  public let date: Date
  /// How far the clock is ahead of UTC, in whole minutes, at most a day either way.
  public let minutesFromUTC: Int

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
    let parts = Self.utc.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date + Double(minutesFromUTC * 60))
    let weekday = Self.weekdays[((parts.weekday ?? 1) + 6) % 7]
    let month = Self.months[((parts.month ?? 1) + 11) % 12]
    let clock = [parts.hour, parts.minute, parts.second].map { Self.twoDigits($0 ?? 0) }.joined(separator: ":")
    return ["\(weekday),", "\(parts.day ?? 1)", month, "\(parts.year ?? 1970)", clock, zone]
  }

  private var zone: String {
    let size = abs(minutesFromUTC)
    return (minutesFromUTC < 0 ? "-" : "+") + Self.twoDigits(size / 60) + Self.twoDigits(size % 60)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  /// 2 January 1900 and 30 December 9999, so that no zone leads out of the years that may be written.
  private static let earliest = -2_208_902_400.0
  private static let latest = 253_402_128_000.0
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let utc: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
