/// Reads text that is meant to be UTF-8 and has some bytes in it that are not.
///
/// Such bytes come from pasting: a lone byte is most often a letter or a quotation mark of windows-1252. Whatever else does not
/// fit becomes U+FFFD, so that the place shows.
struct UTF8Repair {
  private(set) var text = ""
  /// How many bytes were read as windows-1252.
  private(set) var legacyCount = 0
  /// How many faults were replaced by U+FFFD.
  private(set) var replacedCount = 0
  /// The number of correct characters beyond ASCII.
  private(set) var validCount = 0
  /// The line of the first fault.
  private(set) var firstLine: Int?

  init(_ bytes: UnsafeRawBufferPointer) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16)
    var line = 1
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == UInt8(ascii: "\n") { line += 1 }
        output.append(byte)
        index += 1
        continue
      }
      let length = Self.length(of: bytes, at: index)
      if length.isComplete {
        output.append(contentsOf: bytes[index..<index + length.count])
        validCount += 1
      } else {
        firstLine = firstLine ?? line
        output.append(contentsOf: replacement(byte, length: length.count).utf8)
      }
      index += length.count
    }
    text = String(decoding: output, as: UTF8.self)
  }

  private mutating func replacement(_ byte: UInt8, length: Int) -> String {
    if length == 1, let scalar = Windows1252.scalar(byte) {
      legacyCount += 1
      return String(Character(scalar))
    }
    replacedCount += 1
    return "\u{FFFD}"
  }

  /// How many bytes of a character stand here, and whether these are all (Unicode, table 3-7).
  private static func length(of bytes: UnsafeRawBufferPointer, at index: Int) -> (count: Int, isComplete: Bool) {
    let wanted: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: wanted = 2
    case 0xE0: (wanted, second) = (3, 0xA0...0xBF)
    case 0xED: (wanted, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: wanted = 3
    case 0xF0: (wanted, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: wanted = 4
    case 0xF4: (wanted, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    for offset in 1..<wanted {
      guard index + offset < bytes.count, second.contains(bytes[index + offset]) else { return (offset, false) }
      second = 0x80...0xBF
    }
    return (wanted, true)
  }
}
