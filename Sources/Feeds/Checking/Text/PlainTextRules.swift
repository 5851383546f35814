import Findings
import Markup

extension CheckRule {
  static let escapedTwice = CheckRule(
    "escaped-twice", .warning, "RSS Best Practices Profile, title", "Escape it once: readers show the reference instead of the character.")
  static let markupInPlainText = CheckRule(
    "markup-in-plain-text", .warning, nil, "Write the words alone: readers show the tags, or drop them with what is inside.")
  static let hexReference = CheckRule(
    "hex-reference", .hint, "RSS Best Practices Profile, title",
    "Write &#x26; for & and &#x3C; for <: readers that decode twice then still show it right.")
}

extension ValueForm {
  /// Text in which markup means nothing, such as a title.
  static let plainText = ValueForm { place, check in
    if place.trimmed.isEmpty { return check.report(.valueEmpty, at: place, "\(place.name) is empty") }
    PlainTextCheck.run(place, check)
  }

  /// The same where the text must not be empty.
  static let requiredPlainText = ValueForm { place, check in
    if place.trimmed.isEmpty { return check.report(.valueMissing, at: place, "\(place.name) is empty") }
    PlainTextCheck.run(place, check)
  }

  /// The same where it may be empty without harm.
  static let optionalPlainText = ValueForm { place, check in PlainTextCheck.run(place, check) }
}

/// Whether a text that readers show as it is was meant as markup.
enum PlainTextCheck {
  static func run(_ place: CheckPlace, _ check: Check) {
    let text = place.text
    if text.contains("&"),
      let match = text.firstMatch(of: /&(amp|lt|gt|quot|apos|nbsp|[a-z]{2,8}quo|[mn]dash|hellip|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6});/)
    {
      check.report(.escapedTwice, at: place, "\(text.quoted) shows \(match.0) to readers")
    }
    if text.contains("<"), let tag = markup(in: text) {
      check.report(.markupInPlainText, at: place, "\(text.quoted) has the tag <\(tag)> in it")
    }
  }

  /// The name of the first tag of HTML; what merely looks like one, as in `a <b and c> d`, has no letters and end of a tag.
  private static func markup(in text: String) -> String? {
    for match in text.matches(of: /<\/?([a-zA-Z][a-zA-Z0-9]*)(\s+[a-zA-Z-]+\s*=[^<>]*|\s*\/?)>/) {
      let name = match.1.lowercased()
      if HTMLVocabulary.known.contains(name) { return name }
    }
    return nil
  }
}
