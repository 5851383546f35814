import Findings

/// A date by RFC 822 §5.1 with the years of RFC 1123 §5.2.14, as RSS and OPML have it.
struct RFC822Date {
  /// Seconds since 1970, in UTC.
  let seconds: Int
  /// What is wrong with it though it can be read, each with what is to be said.
  private(set) var faults: [(rule: CheckRule, problem: String)] = []

  /// Nil when it cannot be read at all.
  init?(_ text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    let weekday = Self.weekday(&words)
    guard (4...5).contains(words.count), let written = words.popFirst(), (1...2).contains(written.utf8.count), let day = written.digits,
      let month = words.popFirst().flatMap(Self.month), let year = words.popFirst(), (2...4).contains(year.utf8.count),
      let number = year.digits, let time = words.popFirst(), let clock = ClockTime(time),
      let date = CalendarDay(year: Self.century(of: number, digits: year.utf8.count), month: month, day: day)
    else { return nil }
    if year.utf8.count < 4 { faults.append((.dateTwoDigitYear, "the year has \(year.utf8.count) digits")) }
    if !clock.hasSeconds { faults.append((.dateWithoutSeconds, "the time has no seconds")) }
    if let weekday, weekday != date.weekday { faults.append((.dateWeekday, "that day was a \(date.weekday), not a \(weekday)")) }
    var offset = 0
    switch Self.zone(words.first) {
    case .minutes(let minutes): offset = minutes
    case .military(let letter): faults.append((.dateMilitaryZone, "the zone is the single letter \(letter)"))
    case .unknown(let name): faults.append((.dateZone, name.isEmpty ? "there is no zone" : "the zone \(name.quoted) is not defined"))
    }
    seconds = date.number * 86_400 + clock.seconds - offset * 60
  }

  private enum Zone {
    case minutes(Int)
    case military(String)
    case unknown(String)
  }

  /// The weekday in front, with its comma, which is taken away.
  private static func weekday(_ words: inout ArraySlice<String>) -> String? {
    guard let first = words.first, first.hasSuffix(","), CalendarDay.weekdays.contains(String(first.dropLast())) else { return nil }
    words = words.dropFirst()
    return String(first.dropLast())
  }

  private static func month(_ name: String) -> Int? { CalendarDay.months.firstIndex(of: name).map { $0 + 1 } }

  /// Two digits mean 1950 to 2049 (RFC 5322 §4.3).
  private static func century(of year: Int, digits: Int) -> Int {
    switch digits {
    case 2: year < 50 ? 2000 + year : 1900 + year
    case 3: 1900 + year
    default: year
    }
  }

  private static func zone(_ name: String?) -> Zone {
    guard let name else { return .unknown("") }
    if let minutes = named[name] { return .minutes(minutes) }
    if name.utf8.count == 1, name.first?.isLetter == true { return .military(name) }
    let digits = name.dropFirst()
    guard let sign = name.first, sign == "+" || sign == "-", digits.utf8.count == 4, let number = String(digits).digits, number % 100 < 60
    else { return .unknown(name) }
    let minutes = number / 100 * 60 + number % 100
    return .minutes(sign == "-" ? -minutes : minutes)
  }

  private static let named = [
    "GMT": 0, "UT": 0, "UTC": 0, "Z": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420,
  ]
}

/// A time of day such as `10:32:00`.
struct ClockTime {
  /// Since midnight.
  let seconds: Int
  let hasSeconds: Bool

  /// Nil unless it is two digits each of hours, minutes and perhaps seconds; second 60 is a leap second.
  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }), let hour = parts[0].digits, hour < 24,
      let minute = parts[1].digits, minute < 60
    else { return nil }
    hasSeconds = parts.count == 3
    guard let second = hasSeconds ? parts[2].digits : 0, second <= 60 else { return nil }
    seconds = hour * 3600 + minute * 60 + second
  }
}

extension String {
  /// The number that these digits are; nil when there is anything else, a sign too.
  var digits: Int? {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(self) : nil
  }
}
