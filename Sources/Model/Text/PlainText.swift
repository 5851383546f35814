/// One line of text that is safe to show anywhere: never empty, no control characters, white space folded.
///
/// Titles, names, tags and sections are of this type, so no writer needs to ask whether a line break, a NUL or
/// half a character hides in them. It is *not* escaped: each writer escapes for where it writes.
public struct PlainText: Hashable, Sendable, CustomStringConvertible {
  /// The text as it is shown.
  public let string: String

  /// Folds white space, drops control and non-characters; nil when nothing visible is left.
  public init?(_ raw: some StringProtocol) {
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in raw.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        pendingSpace = !folded.isEmpty
      } else if Self.isShown(scalar) {
        if pendingSpace { folded.append(" ") }
        pendingSpace = false
        folded.append(scalar)
      }
    }
    guard !folded.isEmpty else { return nil }
    string = String(folded)
  }

  /// The text itself.
  public var description: String { string }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control && !scalar.properties.isNoncharacterCodePoint
  }
}

extension PlainText: Comparable {
  /// Orders by Unicode scalar values, so that the order is the same in every locale.
  public static func < (left: PlainText, right: PlainText) -> Bool {
    left.string.unicodeScalars.lexicographicallyPrecedes(right.string.unicodeScalars)
  }
}

extension PlainText: Codable {
  /// Reads a string; an empty one is refused.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(String.self, as: "text that is not empty", PlainText.init)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    try string.encode(to: encoder)
  }
}
