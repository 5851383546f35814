/// Which bytes of a UTF-8 text cannot be written as they are, and what is written instead.
struct EscapeTable: Sendable {
  /// No replacement is longer than this many bytes.
  static let longestReplacement = 7

  /// What is to be done at a byte.
  private enum Action {
    static let copy: UInt8 = 0
    static let replace: UInt8 = 1
    static let drop: UInt8 = 2
    /// The byte starts a longer character; which one, the bytes behind it say.
    static let lookAhead: UInt8 = 3
  }

  /// Up to seven bytes packed into a number, the first in the lowest place, their count in the highest.
  private struct Replacement {
    var packed: UInt64 = 0

    init(_ text: StaticString) {
      text.withUTF8Buffer { bytes in
        for (index, byte) in bytes.prefix(EscapeTable.longestReplacement).enumerated() { packed |= UInt64(byte) << (8 * index) }
        packed |= UInt64(bytes.count) << 56
      }
    }
  }

  /// A character of more than one byte and what is written for it.
  private struct Sequence {
    var lead: UInt8
    var second: ClosedRange<UInt8>
    var third: ClosedRange<UInt8>?
    var replacement: Replacement
  }

  private var actions = [UInt8](repeating: Action.copy, count: 256)
  private var replacements = [UInt64](repeating: 0, count: 256)
  private var sequences: [Sequence] = []

  /// Writes this in place of a byte.
  mutating func replace(_ byte: UInt8, with text: StaticString) {
    actions[Int(byte)] = Action.replace
    replacements[Int(byte)] = Replacement(text).packed
  }

  /// Leaves these bytes out.
  mutating func drop(_ bytes: ClosedRange<UInt8>) {
    for byte in bytes { actions[Int(byte)] = Action.drop }
  }

  /// Writes this, possibly nothing, in place of the characters of two or three bytes in these ranges.
  mutating func replace(_ lead: UInt8, _ second: ClosedRange<UInt8>, _ third: ClosedRange<UInt8>? = nil, with text: StaticString) {
    actions[Int(lead)] = Action.lookAhead
    sequences.append(Sequence(lead: lead, second: second, third: third, replacement: Replacement(text)))
  }

  /// Writes the characters that start in a range of the source, which holds valid UTF-8.
  ///
  /// There must be room for `longestReplacement` times the range and 8 bytes more. Returns the number of bytes written and
  /// where the next character starts, which may be behind the range.
  func escape(
    _ source: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into output: UnsafeMutablePointer<UInt8>
  ) -> (count: Int, next: Int) {
    guard let base = source.baseAddress else { return (0, end) }
    return actions.withUnsafeBufferPointer { actions in
      var index = start
      var runStart = start
      var written = 0
      while index < end {
        while index + 8 <= end, Self.areCopied(base + index, actions) { index += 8 }
        guard index < end else { break }
        let action = actions[Int(base[index])]
        if action == Action.copy {
          index += 1
          continue
        }
        let (packed, length) = replacement(action, source, at: index)
        guard let packed else {
          index += length
          continue
        }
        let run = index - runStart
        (output + written).update(from: base + runStart, count: run)
        written += run
        UnsafeMutableRawPointer(output + written).storeBytes(of: packed.littleEndian, as: UInt64.self)
        written += Int(packed >> 56)
        index += length
        runStart = index
      }
      let run = index - runStart
      (output + written).update(from: base + runStart, count: run)
      return (written + run, index)
    }
  }

  /// Whether eight bytes are all written as they are: one branch for eight bytes, of which most texts have many in a row.
  private static func areCopied(_ bytes: UnsafePointer<UInt8>, _ actions: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = actions[Int(bytes[0])] | actions[Int(bytes[1])] | actions[Int(bytes[2])] | actions[Int(bytes[3])]
    let second = actions[Int(bytes[4])] | actions[Int(bytes[5])] | actions[Int(bytes[6])] | actions[Int(bytes[7])]
    return first | second == Action.copy
  }

  /// What is written for the character at a marked byte, nil for itself, and its length in bytes.
  private func replacement(_ action: UInt8, _ source: UnsafeBufferPointer<UInt8>, at index: Int) -> (packed: UInt64?, length: Int) {
    let byte = source[index]
    if action == Action.replace { return (replacements[Int(byte)], 1) }
    if action == Action.drop { return (0, 1) }
    for sequence in sequences where sequence.lead == byte {
      guard index + 1 < source.count, sequence.second.contains(source[index + 1]) else { continue }
      guard let third = sequence.third else { return (sequence.replacement.packed, 2) }
      guard index + 2 < source.count, third.contains(source[index + 2]) else { continue }
      return (sequence.replacement.packed, 3)
    }
    return (nil, 1)
  }
}
