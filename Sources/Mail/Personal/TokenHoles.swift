/// Where readers' tokens stand in bytes that are otherwise the same for everybody.
///
/// Every token has the same length and characters that no encoding changes, so what surrounds one does not depend on which it is. The holes
/// are found by writing the same thing twice with other stand-ins: where the bytes differ, there a token stands, and the second stand-in
/// says which.
struct TokenHoles: Sendable {
  /// A stretch of a token that stands in one piece: line breaks of an encoding may divide it.
  private struct Stretch {
    var place: Int
    var slot: Int
    var part: Range<Int>
  }

  private var stretches: [Stretch] = []

  /// What stands in for all tokens the first time.
  static let first = UInt8(ascii: "a")

  /// What stands in for the token of a slot the second time; slots count from 0, and there are at most 24.
  static func second(_ slot: Int) -> UInt8 { UInt8(ascii: "b") + UInt8(slot) }

  /// The holes of bytes that were written with the two stand-ins; nil when they differ in more than those.
  init?(_ first: [UInt8], _ second: [UInt8]) {
    guard first.count == second.count else { return nil }
    var filled = 0
    for place in first.indices where first[place] != second[place] {
      let slot = Int(second[place]) - Int(Self.second(0))
      guard first[place] == Self.first, slot >= 0 else { return nil }
      if filled > 0, stretches[stretches.count - 1].slot != slot { return nil }
      let goesOn = filled > 0 && stretches.last.map { $0.place + $0.part.count == place } == true
      if goesOn {
        stretches[stretches.count - 1].part = stretches[stretches.count - 1].part.lowerBound..<filled + 1
      } else {
        stretches.append(Stretch(place: place, slot: slot, part: filled..<filled + 1))
      }
      filled = filled + 1 == ReaderTokens.length ? 0 : filled + 1
    }
    if filled > 0 { return nil }
  }

  /// Puts tokens into the holes of bytes that begin at `start`; each has `ReaderTokens.length` bytes.
  func fill(_ bytes: inout [UInt8], from start: Int = 0, with tokens: [[UInt8]]) {
    for stretch in stretches {
      let place = start + stretch.place
      bytes.replaceSubrange(place..<place + stretch.part.count, with: tokens[stretch.slot][stretch.part])
    }
  }

  /// The places that are filled, in order.
  var places: [Range<Int>] { stretches.map { $0.place..<$0.place + $0.part.count } }
}
