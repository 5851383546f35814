/// Escapes UTF-8 text by the rules of a format, as fast as memory allows.
///
/// A class, so that handing a table on costs nothing; it never changes.
final class EscapeTable: Sendable {
  /// No replacement is longer than this many bytes.
  static let longestReplacement = 7

  private let replacements: [UInt64]
  private let sequences: [EscapeRules.Sequence]
  private let marked: MarkedBytes

  init(_ rules: EscapeRules) {
    replacements = rules.replacements
    sequences = rules.sequences
    marked = rules.marked
  }

  /// The bytes that `escape` may touch for a range of so many: it may end sixteen bytes later, and a whole block is copied behind that.
  static func room(for count: Int) -> Int {
    longestReplacement * (count + 16) + 32
  }

  /// Writes the characters that start in a range of the source, which holds valid UTF-8.
  ///
  /// There must be the `room` that the range needs. Returns the number of bytes written and where the next character starts,
  /// which may be behind the range, though not by more than sixteen bytes.
  ///
  /// This is where the time of writing a feed goes: sixteen bytes are copied and looked at in one step, and what is marked among
  /// them is then mended. What is left at the end is too short for that and goes byte by byte.
  func escape(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into output: UnsafeMutablePointer<UInt8>
  ) -> (count: Int, next: Int) {
    guard let base = source.baseAddress else { return (0, end) }
    let marked = marked
    var place = Place(source: start, output: 0)
    // A block that is mended is copied again from behind each marked byte, up to sixteen bytes past its own end.
    while place.source + 32 <= source.count && place.source < end {
      let places = marked.places(in: Self.copyBlock(base + place.source, to: output + place.output))
      if places == 0 {
        place.source += 16
        place.output += 16
      } else {
        mend(source, base, places, &place, output)
      }
    }
    while place.source < end { writeCharacter(of: source, base, &place, output) }
    return (place.output, place.source)
  }

  /// How far the work has come, in the source and in the output.
  private struct Place {
    var source: Int
    var output: Int
  }

  /// Writes the block at this place, in which bytes are marked.
  @inline(__always)
  private func mend(
    _ source: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ places: UInt64, _ place: inout Place,
    _ output: UnsafeMutablePointer<UInt8>
  ) {
    let start = place.source
    var left = places
    while left != 0 {
      let marked = start + left.trailingZeroBitCount
      place.output += marked - place.source
      place.source = marked
      writeCharacter(of: source, base, &place, output)
      let done = place.source - start
      if done >= 16 { return }
      _ = Self.copyBlock(base + place.source, to: output + place.output)
      left &= UInt64.max << UInt64(done)
    }
    place.output += start + 16 - place.source
    place.source = start + 16
  }

  /// Writes the byte at this place: itself, or what stands for the character that starts with it.
  @inline(__always)
  private func writeCharacter(
    of source: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ place: inout Place, _ output: UnsafeMutablePointer<UInt8>
  ) {
    let replacement = replacements[Int(base[place.source])]
    if replacement != EscapeRules.lookAhead {
      place.output += Self.write(replacement, to: output + place.output)
      place.source += 1
    } else if let (replacement, length) = sequence(in: source, at: place.source) {
      place.output += Self.write(replacement, to: output + place.output)
      place.source += length
    } else {
      output[place.output] = base[place.source]
      place.output += 1
      place.source += 1
    }
  }

  @inline(__always)
  private static func copyBlock(_ source: UnsafePointer<UInt8>, to output: UnsafeMutablePointer<UInt8>) -> MarkedBytes.Block {
    let block = UnsafeRawPointer(source).loadUnaligned(as: MarkedBytes.Block.self)
    UnsafeMutableRawPointer(output).storeBytes(of: block, as: MarkedBytes.Block.self)
    return block
  }

  /// What is written for the character that starts here, and its length; nil for itself.
  private func sequence(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> (replacement: UInt64, length: Int)? {
    guard index + 1 < source.count else { return nil }
    let lead = source[index]
    let second = source[index + 1]
    for sequence in sequences where sequence.lead == lead && sequence.second.contains(second) {
      guard let third = sequence.third else { return (sequence.replacement, 2) }
      if index + 2 < source.count && third.contains(source[index + 2]) { return (sequence.replacement, 3) }
    }
    return nil
  }

  /// Writes eight bytes, of which only the replacement's count.
  @inline(__always)
  private static func write(_ replacement: UInt64, to output: UnsafeMutablePointer<UInt8>) -> Int {
    UnsafeMutableRawPointer(output).storeBytes(of: replacement.littleEndian, as: UInt64.self)
    return Int(replacement >> 56)
  }
}
