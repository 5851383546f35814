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

  /// A text of up to sixteen bytes that stands for itself, as most short ones do; nil if it is longer or must be looked at.
  @inline(__always)
  func plainBlock(_ source: UnsafeBufferPointer<UInt8>) -> ByteBlock? {
    guard let base = source.baseAddress, source.count <= 16 else { return nil }
    let block = ByteBlock.bytes(at: base, count: source.count)
    return marked.areAbsent(from: block.filled(from: source.count)) ? block : nil
  }

  /// Writes the characters that start in a range of the source, which holds valid UTF-8.
  ///
  /// There must be the `room` that the range needs. Returns the number of bytes written and where the next character starts,
  /// which may be behind the range, though not by more than twenty bytes.
  ///
  /// This is where the time of writing a feed goes: sixteen bytes are copied and looked at in one step, and what is marked among
  /// them is then mended. The last of them are fewer, and looked at as a block that is filled up.
  func escape(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into output: UnsafeMutablePointer<UInt8>
  ) -> (count: Int, next: Int) {
    guard let base = source.baseAddress else { return (0, end) }
    let marked = marked
    let stop = base + end
    let last = base + source.count
    var place = Place(source: base + start, output: output)
    while place.source < stop && last - place.source > 16 {
      let block = ByteBlock.bytes(at: place.source)
      Self.write(block, to: place.output)
      let places = marked.areAbsent(from: block) ? 0 : marked.places(in: block, next: ByteBlock.bytes(at: place.source + 1))
      if places == 0 {
        place.source += 16
        place.output += 16
      } else {
        mend(block, length: 16, places, &place, last)
      }
    }
    if place.source < stop {
      let length = last - place.source
      let block = ByteBlock.bytes(at: place.source, count: length)
      Self.write(block, to: place.output)
      if marked.areAbsent(from: block.filled(from: length)) {
        place.source += length
        place.output += length
      } else {
        mend(block, length: length, marked.places(in: block, next: block.dropping(1)) & (1 &<< UInt64(length) &- 1), &place, last)
      }
    }
    return (place.output - output, place.source - base)
  }

  /// How far the work has come, in the source and in the output.
  private struct Place {
    var source: UnsafePointer<UInt8>
    var output: UnsafeMutablePointer<UInt8>
  }

  /// Goes through the marked bytes of a block that has been copied to this place as it is: writes what stands for each of them,
  /// and the rest of the block behind that once more.
  @inline(__always)
  private func mend(_ block: ByteBlock, length: Int, _ places: UInt64, _ place: inout Place, _ last: UnsafePointer<UInt8>) {
    var places = places
    var done = 0
    while places != 0 {
      let mark = places.trailingZeroBitCount
      place.output += mark &- done
      done = mark &+ writeCharacter(at: place.source + mark, last, &place.output)
      if done >= length { break }
      Self.write(block.dropping(done), to: place.output)
      places &= UInt64.max &<< UInt64(done)
    }
    if done < length {
      place.output += length &- done
      done = length
    }
    place.source += done
  }

  /// Writes what stands for the character that starts here, or its first byte if it stands for itself; returns how far that went.
  @inline(__always)
  private func writeCharacter(
    at source: UnsafePointer<UInt8>, _ last: UnsafePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
  ) -> Int {
    var (replacement, length) = (replacements[Int(source.pointee)], 1)
    if replacement == EscapeRules.lookAhead { (replacement, length) = sequence(at: source, last) }
    UnsafeMutableRawPointer(output).storeBytes(of: replacement.littleEndian, as: UInt64.self)
    output += Int(replacement >> 56)
    return length
  }

  /// What is written for the character that starts here, and its length; the first byte alone if the character stands for itself.
  @inline(never)
  private func sequence(at source: UnsafePointer<UInt8>, _ last: UnsafePointer<UInt8>) -> (replacement: UInt64, length: Int) {
    for sequence in sequences where sequence.lead == source[0] && last - source > 1 && sequence.second.contains(source[1]) {
      guard let third = sequence.third else { return (sequence.replacement, 2) }
      if last - source > 2 && third.contains(source[2]) { return (sequence.replacement, 3) }
    }
    return (EscapeRules.itself(source[0]), 1)
  }

  @inline(__always)
  private static func write(_ block: ByteBlock, to output: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(output).storeBytes(of: block, as: ByteBlock.self)
  }
}
