import Findings

extension CheckRule {
  static let dateRFC822 = CheckRule(
    "date-rfc822", .error, "RFC 822 §5.1, RFC 1123 §5.2.14", "Write it like Thu, 02 Oct 2025 10:32:00 +0800: English names, a numeric zone."
  )
  static let dateZone = CheckRule(
    "date-zone", .error, "RFC 822 §5.1", "Write the zone as a number such as +0100, or GMT; other names are not defined, or not everywhere."
  )
  static let dateWeekday = CheckRule(
    "date-weekday", .error, "RFC 822 §5.1", "Give the weekday that the day really was, or leave it out with its comma.")
  static let dateTwoDigitYear = CheckRule(
    "date-two-digit-year", .warning, "RFC 1123 §5.2.14", "Write the year with four digits.")
  static let dateMilitaryZone = CheckRule(
    "date-military-zone", .warning, "RFC 1123 §5.2.14", "Write the zone as a number: the letters were defined the wrong way round.")
  static let dateWithoutSeconds = CheckRule(
    "date-without-seconds", .hint, "RSS Best Practices Profile, dates", "Add the seconds, for example :00; a few readers expect them.")
  static let dateRFC3339 = CheckRule(
    "date-rfc3339", .error, "RFC 3339 §5.6", "Write it like 2025-10-02T10:32:00+08:00, with a capital T and a zone or Z.")
  static let dateW3C = CheckRule(
    "date-w3c", .error, "W3C Date and Time Formats", "Write it like 2025-10-02T10:32:00+08:00, or the day alone.")
  static let dateInFuture = CheckRule(
    "date-in-future", .warning, nil, "Check the clock and the zone of the program that wrote it; readers put such an entry on top for days."
  )
  static let dateImplausible = CheckRule(
    "date-implausible", .hint, nil, "Check it: there were no feeds then.")
}
