import Markup
import Foundation
import Model

extension ValueForm where Value == PlainText {
  static var text: ValueForm { ValueForm("a text") { PlainText($0) } }
}

extension ValueForm where Value == Bool {
  static var flag: ValueForm { oneOf(["true": true, "false": false]) }
}

extension ValueForm where Value == String {
  /// A Mustache template of one line: what a line break would do in a subject is nobody's intention.
  static var template: ValueForm {
    ValueForm("a text on one line") { text in
      let line = text.trimmingCharacters(in: .whitespacesAndNewlines)
      let isOneLine = !line.unicodeScalars.contains {
        $0.properties.generalCategory == .control || "\u{2028}\u{2029}".unicodeScalars.contains($0)
      }
      return isOneLine && PlainText(line) != nil ? line : nil
    }
  }
}

extension ValueForm where Value == [PlainText] {
  /// A text whose line breaks count.
  static var lines: ValueForm {
    ValueForm("a text") { text in
      let lines = text.split(whereSeparator: \.isNewline).compactMap { PlainText($0) }
      return lines.isEmpty ? nil : lines
    }
  }
}

extension ValueForm where Value == LanguageTag {
  static var language: ValueForm {
    ValueForm("a language tag such as en or zh-Hans", advice: { $0.contains("_") ? "write '-' instead of '_'" : nil }) { LanguageTag($0) }
  }
}

extension ValueForm where Value == WebAddress {
  static var address: ValueForm {
    ValueForm("an address such as https://example.edu/", advice: addressAdvice) { WebAddress($0) }
  }

  /// An address to which names are added, so it ends in `/` whether or not that was written.
  static var folderAddress: ValueForm {
    ValueForm("an address without ? and #, such as https://example.edu/news/", advice: addressAdvice) { text in
      guard let address = WebAddress(text), !address.string.contains("?"), !address.string.contains("#") else { return nil }
      return address.string.hasSuffix("/") ? address : WebAddress(address.string + "/")
    }
  }

  private static func addressAdvice(_ text: String) -> String? {
    text.contains("://") ? nil : "an address starts with https:// or http://"
  }
}

extension ValueForm where Value == EmailAddress {
  static var email: ValueForm { ValueForm("an e-mail address such as news@example.edu") { EmailAddress($0) } }
}

extension ValueForm where Value == TagAuthority {
  static var tagAuthority: ValueForm {
    ValueForm("a domain and a date on which it was yours, such as example.edu,2026") { TagAuthority($0) }
  }
}

extension ValueForm where Value == HexColor {
  static var color: ValueForm {
    ValueForm("a colour such as '#0b4f8a'", advice: { HexColor("#" + $0) == nil ? nil : "write '#\($0)'" }) { HexColor($0) }
  }
}

extension ValueForm where Value == PermalinkPattern {
  static var permalink: ValueForm {
    let fields = PermalinkPattern.Field.allCases.map { ":\($0.rawValue)" }
    return ValueForm("a pattern such as /:year/:month/:slug/", advice: { _ in "it may have \(fields.joined(separator: ", "))" }) {
      PermalinkPattern($0)
    }
  }
}

extension ValueForm where Value == Slug {
  static var slug: ValueForm { ValueForm("a name of a-z, 0-9, '-', '_' and '.'", advice: slugAdvice) { Slug($0) } }

  static func slugAdvice(_ text: String) -> String? {
    let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return Slug(parts.joined(separator: "-")).map { "for example '\($0)'" }
  }
}

extension ValueForm where Value == TimeZone {
  static var timeZone: ValueForm {
    ValueForm(
      "a time zone such as Asia/Shanghai or UTC",
      advice: { NearestName.of($0, among: TimeZone.knownTimeZoneIdentifiers).map { "did you mean '\($0)'?" } },
      // Abbreviations such as CST mean several zones, so only full names will do.
      { $0 == "UTC" || $0.contains("/") ? TimeZone(identifier: $0) : nil })
  }
}

extension ValueForm where Value == WeeklySchedule.Weekday {
  /// A day by its English name.
  static var weekday: ValueForm { oneOf(WeeklySchedule.Weekday.names) }
}

extension ValueForm where Value == Date {
  /// A moment with its zone (RFC 3339).
  static var moment: ValueForm {
    ValueForm("a moment with its zone such as 2026-01-01T09:00:00+08:00") { text in
      do { return try Date(text, strategy: .iso8601) } catch { return nil }
    }
  }
}

extension ValueForm where Value == CalendarDay {
  /// A day without a time.
  static var calendarDay: ValueForm { ValueForm("a day such as 2026-12-25") { CalendarDay($0) } }
}

extension ValueForm where Value == Duration {
  /// A stretch of time in whole days or hours, up to ten weeks.
  static var daysOrHours: ValueForm {
    ValueForm("a number of days or hours such as '2 days' or '36 hours'") { text in
      let words = text.lowercased().split(separator: " ")
      guard words.count == 2, let number = Int(words[0]), number >= 1 else { return nil }
      let hours: Int? =
        switch words[1] {
        case "day", "days": number <= 70 ? number * 24 : nil
        case "hour", "hours": number <= 1680 ? number : nil
        default: nil
        }
      return hours.map { .seconds($0 * 3600) }
    }
  }
}

extension ValueForm where Value == Int {
  /// An hour of the day.
  static var hour: ValueForm {
    ValueForm("an hour from 0 to 23") { text in Int(text).flatMap { (0...23).contains($0) ? $0 : nil } }
  }
}

extension WeeklySchedule.Weekday {
  /// The days as files name them.
  fileprivate static var names: KeyValuePairs<String, WeeklySchedule.Weekday> {
    [
      "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday, "thursday": .thursday, "friday": .friday, "saturday": .saturday,
      "sunday": .sunday,
    ]
  }
}

extension ValueForm where Value == WeeklySchedule {
  static var schedule: ValueForm {
    ValueForm(
      "a day and a time such as 'friday 09:00'; the days are \(WeeklySchedule.Weekday.names.map(\.key).joined(separator: ", "))",
      advice: advice
    ) { text in
      let words = text.lowercased().split(separator: " ")
      guard words.count == 2, let day = WeeklySchedule.Weekday.names.first(where: { $0.key == words[0] }) else { return nil }
      let fields = words[1].split(separator: ":", omittingEmptySubsequences: false)
      guard fields.count == 2, fields.allSatisfy({ (1...2).contains($0.utf8.count) && $0.allSatisfy(\.isNumber) }),
        let hour = Int(fields[0]), let minute = Int(fields[1])
      else { return nil }
      return WeeklySchedule(weekday: day.value, hour: hour, minute: minute)
    }
  }

  private static func advice(_ text: String) -> String? {
    guard let word = text.split(separator: " ").first,
      let day = NearestName.of(String(word), among: WeeklySchedule.Weekday.names.map(\.key)), day != word
    else { return nil }
    return "did you mean '\(day)'?"
  }
}

extension ValueForm where Value == Mailbox {
  /// `news@example.edu` or `Example News <news@example.edu>`.
  static var mailbox: ValueForm {
    ValueForm("an address such as Example News <news@example.edu>") { text in
      if let address = EmailAddress(text) { return Mailbox(address: address) }
      guard let open = text.lastIndex(of: "<"), text.last == ">",
        let address = EmailAddress(text[text.index(after: open)...].dropLast())
      else { return nil }
      let name = text[..<open].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
      return Mailbox(name: PlainText(name), address: address)
    }
  }
}

extension ValueForm where Value == Author {
  static var authorName: ValueForm { ValueForm("a name") { PlainText($0).map { Author(name: $0) } } }
}
