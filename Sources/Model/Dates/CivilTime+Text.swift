/// The parts of which the date formats of feeds, mail and terminals are made.
extension CivilTime {
  /// `Jan` to `Dec`, as RFC 822 §5.1 names them.
  public var monthName: String { Self.months[(month + 11) % 12] }

  /// `2025-10-02`, or with another sign in between.
  public func dayText(separator: String = "-") -> String {
    "\(Self.fourDigits(year))\(separator)\(Self.twoDigits(month))\(separator)\(Self.twoDigits(day))"
  }

  /// `10:32`.
  public var hourAndMinute: String { "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))" }

  /// `10:32:00`.
  public var clock: String { "\(hourAndMinute):\(Self.twoDigits(second))" }

  /// `+0800`, or with a sign between hours and minutes.
  public func offsetText(separator: String = "") -> String {
    let size = abs(offsetInMinutes)
    return "\(offsetInMinutes < 0 ? "-" : "+")\(Self.twoDigits(size / 60))\(separator)\(Self.twoDigits(size % 60))"
  }

  /// `02`, and more digits where the number has them.
  private static func twoDigits(_ number: Int) -> String {
    pairs.indices.contains(number) ? pairs[number] : String(number)
  }

  /// `0033`.
  private static func fourDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// `00` to `99`.
  private static let pairs = (0...99).map { $0 < 10 ? "0\($0)" : String($0) }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
