public import Foundation

/// A moment as a person or a program wrote it, read without asking any locale.
///
/// Read are RFC 5322 §3.3 (with the two-digit years and zone names of §4.3), ISO 8601 in its usual precisions, `asctime`,
/// dates in Chinese and Japanese (`2025年10月02日 10:32`), dates with the names of months in a dozen languages, `2.10.2025`,
/// and seconds or milliseconds since 1970. Of `10/02/2025` nothing is read, because nobody knows which is the month.
/// Dates that do not exist, and those outside 1970 to 2100, are refused.
public struct DateReading: Hashable, Sendable {
  /// The moment, in whole seconds.
  public let date: Date
  /// Whether the text said in which zone; otherwise the given one was assumed.
  public let statesZone: Bool
  /// Whether the text gave a time of day; otherwise the day's first moment was taken.
  public let statesTime: Bool

  /// Reads a text that is a date and nothing else; nil when it is not.
  public init?(_ text: some StringProtocol, in zone: TimeZone) {
    let trimmed = text.prefix(200).trimmingCharacters(in: .whitespacesAndNewlines)
    if let moment = EpochSeconds.moment(of: trimmed) {
      self = moment
      return
    }
    var scanner = DateScanner(DateToken.tokens(of: trimmed))
    guard let written = scanner.wholeText(), let reading = DateReading(written, in: zone) else { return nil }
    self = reading
  }

  /// A reading of these parts.
  init(date: Date, statesZone: Bool, statesTime: Bool) {
    self.date = date
    self.statesZone = statesZone
    self.statesTime = statesTime
  }

  /// Puts what was written on the time line; nil when there is no such day or time.
  private init?(_ written: WrittenDate, in zone: TimeZone) {
    guard let local = written.secondsSince1970 else { return nil }
    let assumed = LocalTime.utcSeconds(of: local, in: zone)
    let stated = written.zone.map { local - $0.offset(whereLocalIs: LocalTime.offset(of: zone, at: assumed)) }
    self.init(date: Date(timeIntervalSince1970: Double(stated ?? assumed)), statesZone: stated != nil, statesTime: written.time != nil)
  }
}

extension DateReading {
  /// The first date somewhere in a line of text, and where it stands; nil when there is none.
  ///
  /// Of a line longer than 2,000 characters the first 2,000 are searched.
  public static func first(in line: String, zone: TimeZone) -> (reading: DateReading, range: Range<String.Index>)? {
    let tokens = DateToken.tokens(of: String(line.prefix(2000)))
    for start in tokens.indices where tokens[start].mayStartDate {
      if start > 0, tokens[start - 1].isJoinedNumber { continue }
      var scanner = DateScanner(tokens, at: start)
      guard let written = scanner.date(), let reading = DateReading(written, in: zone) else { continue }
      let scalars = line.unicodeScalars
      let from = scalars.index(scalars.startIndex, offsetBy: tokens[start].start)
      let upTo = scalars.index(scalars.startIndex, offsetBy: tokens[scanner.position - 1].end)
      return (reading, from..<upTo)
    }
    return nil
  }
}
