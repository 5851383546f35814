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

  /// Writes the characters that start in a range of the source, which holds valid UTF-8.
  ///
  /// There must be room for `longestReplacement` times the range and 16 bytes more. Returns the number of bytes written and
  /// where the next character starts, which may be behind the range.
  func escape(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into output: UnsafeMutablePointer<UInt8>
  ) -> (count: Int, next: Int) {
    guard let base = source.baseAddress else { return (0, end) }
    let marked = marked
    return replacements.withUnsafeBufferPointer { replacements in
      var index = start
      var written = 0
      while index < end {
        let run = marked.copyRun(base + index, count: end - index, to: output + written)
        index += run
        written += run
        if index >= end { break }
        let replacement = replacements[Int(base[index])]
        if replacement != EscapeRules.lookAhead {
          written += Self.write(replacement, to: output + written)
          index += 1
        } else if let (replacement, length) = sequence(in: source, at: index) {
          written += Self.write(replacement, to: output + written)
          index += length
        } else {
          output[written] = base[index]
          written += 1
          index += 1
        }
      }
      return (written, index)
    }
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
