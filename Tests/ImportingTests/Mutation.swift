import TestSupport

/// A document damaged at random.
enum Mutation {
  /// Cuts, doubles, swaps and spoils pieces of a document; sometimes puts in a piece of another.
  static func of(_ original: [UInt8], with other: [UInt8] = [], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &generator) where bytes.count > 16 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let length = Int.random(in: 1...min(200, bytes.count - place), using: &generator)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: bytes.removeSubrange(place..<place + length)
      case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 3: bytes = Array(bytes[..<place])
      case 4: bytes.insert(contentsOf: piece(of: other, length: length, using: &generator), at: place)
      case 5: bytes.insert(contentsOf: repeated(bytes[place..<place + min(length, 12)], using: &generator), at: place)
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

  private static func repeated(_ piece: ArraySlice<UInt8>, using generator: inout SeededGenerator) -> [UInt8] {
    Array(repeating: piece, count: Int.random(in: 2...2000, using: &generator)).flatMap(\.self)
  }
}
