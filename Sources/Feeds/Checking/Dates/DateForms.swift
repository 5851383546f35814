import Findings
import Foundation

extension ValueForm {
  /// RFC 822, for RSS and OPML.
  static let rfc822 = ValueForm { place, check in
    guard let date = RFC822Date(place.trimmed) else {
      return check.report(.dateRFC822, at: place, "\(place.trimmed.quoted) is no date of RFC 822")
    }
    for fault in date.faults { check.report(fault.rule, at: place, "\(place.trimmed.quoted): \(fault.problem)") }
    plausible(Double(date.seconds), place, check)
  }

  /// RFC 3339, for Atom and JSON Feed.
  static let rfc3339 = ValueForm { place, check in
    guard let date = RFC3339Date(place.trimmed) else {
      return check.report(.dateRFC3339, at: place, "\(place.trimmed.quoted) is no date of RFC 3339")
    }
    plausible(date.seconds, place, check)
  }

  /// The W3C's note, for Dublin Core.
  static let dateW3C = ValueForm { place, check in
    guard let date = RFC3339Date(w3c: place.trimmed) else {
      return check.report(.dateW3C, at: place, "\(place.trimmed.quoted) is no date of the W3C's form")
    }
    plausible(date.seconds, place, check)
  }

  private static func plausible(_ seconds: Double, _ place: CheckPlace, _ check: Check) {
    // A day is let pass: clocks differ, and so do zones that were forgotten.
    if let now = check.options.now, seconds > now.timeIntervalSince1970 + 86_400 {
      check.report(.dateInFuture, at: place, "\(place.trimmed.quoted) is in the future")
    }
    // 1 January 1990.
    if seconds < 631_152_000 { check.report(.dateImplausible, at: place, "\(place.trimmed.quoted) is before 1990") }
  }
}
