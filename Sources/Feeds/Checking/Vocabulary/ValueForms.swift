import Findings
import Foundation
import Model

extension CheckRule {
  static let valueEmpty = CheckRule("value-empty", .warning, nil, "Give it a text, or leave it out.")
  static let valueMissing = CheckRule("value-missing", .error, nil, "Give it a text: it must be there, and say something.")
  static let valueNumber = CheckRule("value-number", .error, nil, "Write a whole number in digits, without a unit.")
  static let valueDecimal = CheckRule("value-decimal", .error, nil, "Write a number such as 12 or 12.5, without a unit.")
  static let valueRange = CheckRule("value-range", .error, nil, "Give a number within the limits.")
  static let valueChoice = CheckRule(
    "value-choice", .error, nil, "Use one of the words that the specification lists, in the case in which it lists them.")
  static let languageTag = CheckRule("language-tag", .error, "RFC 5646 §2.1", "Write a tag such as en, en-GB or zh-Hans.")
  static let mediaType = CheckRule("media-type", .error, "RFC 6838 §4.2", "Write a type and a subtype, for example audio/mpeg.")
  static let emailAddress = CheckRule("email-address", .error, nil, "Write an address such as news@example.edu.")
  static let contact = CheckRule(
    "contact", .error, "RSS 2.0, RSS Best Practices Profile, author",
    "Write mail@example.edu (Real Name); for a name without an address use dc:creator.")
}

extension CheckRule {
  static let contactForm = CheckRule(
    "contact-form", .hint, "RSS Best Practices Profile, author",
    "Write mail@example.edu (Real Name), the one form that all readers take apart.")
}

extension ValueForm {
  /// Some text.
  static let text = ValueForm { place, check in
    if place.trimmed.isEmpty { check.report(.valueEmpty, at: place, "\(place.name) is empty") }
  }

  /// Some text, without which the element means nothing.
  static let requiredText = ValueForm { place, check in
    if place.trimmed.isEmpty { check.report(.valueMissing, at: place, "\(place.name) is empty") }
  }

  /// A whole number within a range.
  static func number(_ range: ClosedRange<Int>) -> ValueForm {
    ValueForm { place, check in
      guard let number = place.trimmed.digits else {
        return check.report(.valueNumber, at: place, "\(place.trimmed.quoted) is no whole number")
      }
      if !range.contains(number) {
        let limits = range.upperBound == .max ? "at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
        check.report(.valueRange, at: place, "\(number) is not \(limits)")
      }
    }
  }

  /// A number of bytes or the like.
  static let count = number(0...Int.max)

  /// A number that may have a fraction.
  static let decimal = ValueForm { place, check in
    let isDecimal = place.trimmed.wholeMatch(of: /[0-9]+(\.[0-9]+)?/) != nil
    if !isDecimal { check.report(.valueDecimal, at: place, "\(place.trimmed.quoted) is no number") }
  }

  /// One of these words.
  static func oneOf(_ words: [String]) -> ValueForm {
    ValueForm { place, check in
      guard !words.contains(place.trimmed) else { return }
      check.report(.valueChoice, at: place, "\(place.trimmed.quoted) is none of: \(words.joined(separator: ", "))")
    }
  }

  static let language = ValueForm { place, check in
    let isTag = LanguageTag(place.trimmed) != nil || place.trimmed.lowercased().wholeMatch(of: /[xi](-[a-z0-9]{1,8})+/) != nil
    if !isTag { check.report(.languageTag, at: place, "\(place.trimmed.quoted) is no language tag") }
  }

  static let mediaType = ValueForm { place, check in
    if MediaType(place.trimmed) == nil { check.report(.mediaType, at: place, "\(place.trimmed.quoted) is no media type") }
  }

  static let emailAddress = ValueForm { place, check in
    if EmailAddress(place.trimmed) == nil { check.report(.emailAddress, at: place, "\(place.trimmed.quoted) is no e-mail address") }
  }

  /// `mail@host (Real Name)`, as RSS has it; the forms of RFC 822 with angle brackets are mail addresses, too.
  static let contact = ValueForm { place, check in
    let text = place.trimmed
    let isLink = text.lowercased().hasPrefix("mailto:")
    let mailbox = isLink ? String(text.dropFirst(7).prefix { $0 != "?" }).removingPercentEncoding ?? "" : text
    let inBrackets = mailbox.wholeMatch(of: /[^<>]*<([^<>]+)>/).map { String($0.1) }
    let address = inBrackets ?? String(mailbox.prefix { $0 != "(" }).trimmed
    let behind = inBrackets == nil ? mailbox.dropFirst(mailbox.prefix { $0 != "(" }.count) : ""
    let isComment = behind.isEmpty || behind.hasSuffix(")")
    if EmailAddress(address) == nil || !isComment {
      check.report(.contact, at: place, "\(text.quoted) is no e-mail address with a name in parentheses")
    } else if isLink || behind.isEmpty {
      check.report(.contactForm, at: place, "\(text.quoted) has no name in parentheses behind the address")
    }
  }
}
