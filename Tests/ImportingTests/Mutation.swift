import TestSupport

/// A document damaged at random.
enum Mutation {
  /// Cuts, doubles, swaps and spoils pieces of a document; sometimes puts in a piece of another.
  static func of(_ original: [UInt8], with other: [UInt8] = [], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) where bytes.count > 16 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let length = Int.random(in: 1...min(200, bytes.count - place), using: &generator)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: bytes.removeSubrange(place..<place + length)
      case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 3: bytes = Array(bytes[..<place])
      case 4: bytes.insert(contentsOf: piece(of: other, length: length, using: &generator), at: place)
      case 5: bytes.insert(contentsOf: repeated(bytes[place..<place + min(length, 12)], using: &generator), at: place)
      case 6: bytes.insert(contentsOf: swollen(unit(of: bytes, around: place)), at: place)
      default: bytes.insert(contentsOf: Array(HostileText.random(upTo: 8, using: &generator).utf8), at: place)
      }
    }
    return bytes
  }

  private static func piece(of other: [UInt8], length: Int, using generator: inout SeededGenerator) -> ArraySlice<UInt8> {
    guard other.count > length else { return other[...] }
    let start = Int.random(in: 0..<other.count - length, using: &generator)
    return other[start..<start + length]
  }

  /// From the tag, bracket or line in front of a place to the end of one behind it: what a document is made of.
  private static func unit(of bytes: [UInt8], around place: Int) -> ArraySlice<UInt8> {
    let starts = Array("<[{\n".utf8)
    let ends = Array(">]}\n".utf8)
    let start = bytes[..<place].lastIndex { starts.contains($0) } ?? 0
    let end = bytes[place...].firstIndex { ends.contains($0) }.map { $0 + 1 } ?? bytes.count
    return bytes[start..<min(end, start + 300)]
  }

  /// Many of a thing side by side: what looks at all of its neighbours for each would take long.
  private static func swollen(_ unit: ArraySlice<UInt8>) -> [UInt8] {
    Array(repeating: unit, count: 40_000 / max(unit.count, 20)).flatMap(\.self)
  }

  private static func repeated(_ piece: ArraySlice<UInt8>, using generator: inout SeededGenerator) -> [UInt8] {
    Array(repeating: piece, count: Int.random(in: 2...2000, using: &generator)).flatMap(\.self)
  }
}
