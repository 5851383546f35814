extension DateScanner {
  /// The zone behind a time: `Z`, `+08:00`, `-0500`, `GMT`, `UTC+8`, `EST`.
  mutating func parseZone(behind time: FoundTime) -> WrittenZone? {
    skipSpace()
    if case .word(let word)? = kind, let zone = ZoneNames.zone(of: word) {
      advance()
      let isGreenwich = zone == .offset(0) && word != "z"
      return isGreenwich ? attempt { $0.offset(mayBeShort: true) } ?? zone : zone
    }
    return mark == "-" && !time.isExact ? nil : offset(mayBeShort: false)
  }

  /// A sign and hours, with or without minutes; nothing lies further than 14 hours from Greenwich.
  private mutating func offset(mayBeShort: Bool) -> WrittenZone? {
    guard let sign = mark, sign == "+" || sign == "-" else { return nil }
    advance()
    guard case .number(let value?, let digits)? = kind else { return nil }
    advance()
    guard digits == 4 || digits == 2 || digits == 1 && (mayBeShort || mark == ":") else { return nil }
    let minutes = digits == 4 ? value % 100 : attempt { $0.take(":") ? $0.number(digits: 2...2) : nil } ?? 0
    let hours = digits == 4 ? value / 100 : value
    guard hours <= 14, minutes <= 59 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return .offset(sign == "-" ? -seconds : seconds)
  }
}
