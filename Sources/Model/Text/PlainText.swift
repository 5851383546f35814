/// One line of text that is safe to show anywhere: never empty, no control characters, white space folded.
///
/// Titles, names, tags and sections are of this type, so no writer needs to ask whether a line break, a NUL or
/// half a character hides in them. It is *not* escaped: each writer escapes for where it writes.
public struct PlainText: Hashable, Sendable, CustomStringConvertible {
  /// The text as it is shown.
  public let string: String

  /// Folds white space, drops control and non-characters; nil when nothing visible is left.
  public init?(_ raw: some StringProtocol) {
    let raw = String(raw)
    string = Self.isFolded(raw) ? raw : Self.folded(raw)
    if string.isEmpty { return nil }
  }

  /// Takes words that stand in the program: one line that is not empty.
  public init(known string: StaticString) {
    self.string = "\(string)"
  }

  /// The name of the program, for what it does unasked.
  public static let tidings = PlainText(known: "tidings")

  /// The text itself.
  public var description: String { string }

  /// Whether folding would change nothing: so it is with all that comes from the store, ten thousand times a build.
  private static func isFolded(_ text: String) -> Bool {
    var mayBeSpace = false
    for scalar in text.unicodeScalars {
      switch Role(scalar) {
      case .shown: mayBeSpace = true
      case .space where mayBeSpace && scalar == " ": mayBeSpace = false
      case .space, .dropped: return false
      }
    }
    return mayBeSpace
  }

  private static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      switch Role(scalar) {
      case .space: pendingSpace = !folded.isEmpty
      case .dropped: continue
      case .shown:
        if pendingSpace { folded.append(" ") }
        pendingSpace = false
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// What becomes of a character, by the properties White_Space, Cc and Noncharacter_Code_Point of Unicode.
  ///
  /// They are written out because looking them up costs more than everything else that is done to a text.
  private enum Role {
    case shown, space, dropped

    init(_ scalar: Unicode.Scalar) {
      self =
        switch scalar.value {
        case 0x21...0x7E: .shown
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: .space
        case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: .dropped
        case let value where value & 0xFFFE == 0xFFFE: .dropped
        default: .shown
        }
    }
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
