import Model

/// Phrases by their first byte, so that a text is gone through once, however many there are.
struct PhraseIndex: Sendable {
  private var byFirstByte = [[(reason: BounceReason, phrase: Phrase)]](repeating: [], count: 256)

  init(_ table: [(BounceReason, [String])]) {
    for (reason, phrases) in table {
      for phrase in phrases.map(Phrase.init) {
        guard let first = phrase.pieces.first?.first else { continue }
        byFirstByte[Int(first)].append((reason, phrase))
      }
    }
    // The longest that fits is the one that is meant.
    for index in byFirstByte.indices { byFirstByte[index].sort { $0.phrase.length > $1.phrase.length } }
  }

  /// The phrase that begins first in a text.
  func first(in bytes: [UInt8]) -> (BounceReason, Phrase)? {
    for place in bytes.indices {
      for (reason, phrase) in byFirstByte[Int(bytes[place])] where phrase.isAt(place, in: bytes) { return (reason, phrase) }
    }
    return nil
  }
}

/// A phrase cut at its gaps.
struct Phrase: Sendable {
  let text: String
  let pieces: [[UInt8]]
  var length: Int { text.utf8.count }

  /// How far apart the pieces of a phrase may stand.
  private static let widestGap = 80

  init(_ text: String) {
    self.text = text
    pieces = text.split(separator: "*").map { Array($0.utf8) }
  }

  /// Whether it begins at a place: not within a word, and if it is short, as it then stands in many, as a whole word.
  func isAt(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard let first = pieces.first, Self.matches(first, at: place, in: bytes) else { return false }
    var end = place + first.count
    guard !Self.isWithinWord(place, bytes), length > 6 || !Self.isWithinWord(end, bytes) else { return false }
    for piece in pieces.dropFirst() {
      let last = min(end + Self.widestGap, bytes.count - piece.count)
      guard end <= last, let found = (end...last).first(where: { Self.matches(piece, at: $0, in: bytes) }) else { return false }
      end = found + piece.count
    }
    return true
  }

  private static func matches(_ piece: [UInt8], at place: Int, in bytes: [UInt8]) -> Bool {
    guard place + piece.count <= bytes.count else { return false }
    var offset = 0
    while offset < piece.count, bytes[place + offset] == piece[offset] { offset += 1 }
    return offset == piece.count
  }

  /// Whether letters or digits stand on both sides of a place; Chinese has no such words.
  private static func isWithinWord(_ place: Int, _ bytes: [UInt8]) -> Bool {
    place > 0 && place < bytes.count && isAlphanumeric(bytes[place - 1]) && isAlphanumeric(bytes[place])
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
