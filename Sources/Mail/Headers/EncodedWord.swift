import Foundation

/// Text beyond ASCII in a header field: `=?utf-8?B?…?=` (RFC 2047).
///
/// Each word is at most 75 characters and holds whole characters, so that each can be read without its neighbours (RFC 2047 §2, §5).
public enum EncodedWord {
  /// The two ways to write bytes as ASCII.
  public enum Encoding: Hashable, Sendable {
    /// Base64, the shorter one for Chinese.
    case base64
    /// A kind of quoted-printable, the shorter one where most letters are Latin.
    case quoted

    /// The encoding that makes a text shorter; where both are equal, the one that a person can read.
    public init(shortestFor text: String) {
      self = Encoding.quoted.length(of: text.utf8) <= Encoding.base64.length(of: text.utf8) ? .quoted : .base64
    }
  }

  /// The longest word.
  public static let limit = 75

  /// The words that hold a text; all but the first are up to 75 characters, the first up to `firstRoom` where that is enough for a character.
  public static func words(_ text: String, as encoding: Encoding, firstRoom: Int = limit) -> [String] {
    var words: [String] = []
    var room = min(firstRoom, limit) - frame
    var held: [UInt8] = []
    func close() {
      if !held.isEmpty { words.append(encoding.word(held)) }
      held = []
      room = limit - frame
    }
    for piece in pieces(of: text, as: encoding) {
      if encoding.length(of: held + piece) > room { close() }
      held += piece
    }
    close()
    return words
  }

  /// What stands around the encoded bytes: `=?utf-8?B?` and `?=`.
  private static let frame = 12

  /// The pieces that are never divided: characters as readers see them, or their scalars when such a character is longer than a word.
  private static func pieces(of text: String, as encoding: Encoding) -> [[UInt8]] {
    text.flatMap { character in
      let whole = Array(character.utf8)
      if encoding.length(of: whole) <= limit - frame { return [whole] }
      return character.unicodeScalars.map { Array($0.utf8) }
    }
  }
}

extension EncodedWord.Encoding {
  /// How many ASCII characters some bytes become.
  func length(of bytes: some Collection<UInt8>) -> Int {
    switch self {
    case .base64: (bytes.count + 2) / 3 * 4
    case .quoted: bytes.reduce(0) { $0 + (Self.standsForItself($1) || $1 == UInt8(ascii: " ") ? 1 : 3) }
    }
  }

  fileprivate func word(_ bytes: [UInt8]) -> String {
    switch self {
    case .base64: "=?utf-8?B?" + Data(bytes).base64EncodedString() + "?="
    case .quoted: "=?utf-8?Q?" + bytes.map(Self.quoted).joined() + "?="
    }
  }

  private static func quoted(_ byte: UInt8) -> String {
    if byte == UInt8(ascii: " ") { return "_" }
    return standsForItself(byte) ? String(UnicodeScalar(byte)) : "=" + HexDigits.pair(byte)
  }

  /// RFC 2047 §5 (3): what may stand in a phrase; used for all fields, as it is the smallest of the sets.
  private static func standsForItself(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!*+-/".utf8.contains(byte)
    }
  }
}
