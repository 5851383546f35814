import Markup

/// What an attribute's value may be.
enum ValueKind: Hashable, Sendable {
  /// Any text.
  case text
  /// The address of a page, an image or a stylesheet.
  case address
  /// A part of a CSS declaration that has no narrower kind, for example a font list or a border.
  case css
  /// A colour.
  case color
  /// A number with one of these units, not below zero.
  case length([LengthUnit])
  /// A number with one of these units, which may be below zero.
  case signedLength([LengthUnit])
  /// A number with one of these units, not below zero, or `auto`.
  case lengthOrAuto([LengthUnit])
  /// One to four lengths, as in CSS `padding`.
  case spacing
  /// One of these words.
  case keyword([String])
  /// A whole number that is not negative.
  case number
  /// A language tag (BCP 47).
  case language
  /// The name of an attribute of HTML.
  case attributeName
  /// A selector of CSS.
  case selector

  /// Whether a value is of this kind.
  func accepts(_ value: String) -> Bool {
    switch self {
    case .text: true
    case .address: CSSValue.isSafeAddress(value)
    case .css: CSSValue.isSafe(value)
    case .color: CSSColor.isColor(value)
    case .length(let units): Self.isLength(value, in: units, from: 0)
    case .signedLength(let units): Self.isLength(value, in: units, from: -.infinity)
    case .lengthOrAuto(let units): value == "auto" || Self.isLength(value, in: units, from: 0)
    case .spacing: Spacing(value) != nil
    case .keyword(let words): words.contains(value)
    case .number: Int(value).map { $0 >= 0 } ?? false
    case .language: Self.isLanguage(value)
    case .attributeName: Self.isAttributeName(value)
    case .selector: Self.isSelector(value)
    }
  }

  /// What a value should be, for an error: "… is not" this.
  var expectation: String {
    switch self {
    case .text: "text"
    case .address: "an address that mail clients follow; write https://… without spaces"
    case .css: "a CSS value; leave out ; { } < and close quotes and brackets"
    case .color: "a colour; write #1a73e8, rgb(26,115,232) or a name such as navy"
    case .length(let units), .signedLength(let units): "a length; write a number with \(Self.words(units))"
    case .lengthOrAuto(let units): "a length; write auto or a number with \(Self.words(units))"
    case .spacing: "one to four lengths; write for example 10px 25px"
    case .keyword(let words): "one of \(words.joined(separator: ", "))"
    case .number: "a whole number"
    case .language: "a language tag; write for example en or zh-Hans"
    case .selector: "a selector of CSS; write for example .lead a"
    case .attributeName: "the name of an attribute; write for example data-id"
    }
  }

  private static func isLength(_ value: String, in units: [LengthUnit], from least: Double) -> Bool {
    Length(value).map { (units.contains($0.unit) || $0.number == 0) && $0.number >= least } ?? false
  }

  private static func words(_ units: [LengthUnit]) -> String {
    units.map { $0 == .none ? "no unit" : $0.rawValue }.joined(separator: " or ")
  }

  private static func isSelector(_ value: String) -> Bool {
    do {
      _ = try Selector(value)
      return true
    } catch {
      return false
    }
  }

  private static func isAttributeName(_ value: String) -> Bool {
    value.first?.isLetter == true && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
  }

  private static func isLanguage(_ value: String) -> Bool {
    value.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { Character(Unicode.Scalar($0)).isLetter || (48...57).contains($0) }
    }
  }
}
