/// Guesses the encoding of bytes that say nothing about it and are not UTF-8.
enum EncodingDetection {
  /// How much of a document is looked at.
  private static let window = 64 << 10

  /// UTF-16 without a byte order mark: the upper halves of ASCII characters are NUL, all on the same side.
  ///
  /// Even Chinese pages hold tags, spaces and line ends, but then they are no UTF-8; what is UTF-8 needs many NULs to be believed.
  static func utf16(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let window = bytes.prefix(window)
    var nulAtEven = 0
    var nulAtOdd = 0
    for index in window.indices where window[index] == 0 {
      if index.isMultiple(of: 2) { nulAtEven += 1 } else { nulAtOdd += 1 }
    }
    let (more, fewer) = (max(nulAtEven, nulAtOdd), min(nulAtEven, nulAtOdd))
    guard more >= max(2, window.count / 40) else { return nil }
    if more * 3 < window.count && String(validating: bytes, as: UTF8.self) != nil { return nil }
    if fewer * 20 < more { return nulAtOdd > nulAtEven ? .utf16LittleEndian : .utf16BigEndian }
    return utf16ByMarks(window)
  }

  /// Chinese characters such as U+4E00 have a NUL on the other side; spaces, line ends and angle brackets tell the sides apart,
  /// for with their bytes swapped they are characters that hardly anybody writes.
  private static func utf16ByMarks(_ window: UnsafeRawBufferPointer.SubSequence) -> TextEncoding? {
    let marks: Set<UInt8> = [0x0A, 0x0D, 0x20, 0x3C, 0x3E]
    var little = 0
    var big = 0
    for index in stride(from: window.startIndex, to: window.endIndex - 1, by: 2) {
      if window[index + 1] == 0, marks.contains(window[index]) { little += 1 }
      if window[index] == 0, marks.contains(window[index + 1]) { big += 1 }
    }
    guard max(little, big) >= 4, min(little, big) * 20 < max(little, big) else { return nil }
    return little > big ? .utf16LittleEndian : .utf16BigEndian
  }

  /// GB18030 or Big5 if most pairs are characters in everyday use there, otherwise windows-1252.
  static func legacy(_ bytes: UnsafeRawBufferPointer) -> TextEncoding {
    let window = UnsafeRawBufferPointer(rebasing: bytes.prefix(window))
    let simplified = share(of: window, pair: gb18030)
    let traditional = share(of: window, pair: big5)
    guard max(simplified, traditional) > 0.6 else { return .windows1252 }
    return simplified >= traditional ? .gb18030 : .big5
  }

  /// What two bytes are in an encoding.
  private enum Pair {
    case everyday
    case rare
    case impossible
  }

  /// How much of the text beyond ASCII is everyday characters, from 0 to 1.
  private static func share(of bytes: UnsafeRawBufferPointer, pair: (UInt8, UInt8) -> Pair) -> Double {
    var everyday = 0
    var total = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      total += 1
      switch pair(bytes[index], bytes[index + 1]) {
      case .everyday:
        everyday += 1
        index += 2
      case .rare: index += 2
      case .impossible:
        // Worse than a rare character: real text has none of these.
        total += 2
        index += 1
      }
    }
    return total == 0 ? 0 : Double(everyday) / Double(total)
  }

  /// Everyday in GB18030: the first level of GB 2312 and its punctuation.
  private static func gb18030(_ lead: UInt8, _ trail: UInt8) -> Pair {
    switch (lead, trail) {
    case (0xB0...0xD7, 0xA1...0xFE), (0xA1, 0xA1...0xFE), (0xA3, 0xA1...0xFE): .everyday
    case (0x81...0xFE, 0x40...0x7E), (0x81...0xFE, 0x80...0xFE), (0x81...0xFE, 0x30...0x39): .rare
    default: .impossible
    }
  }

  /// Everyday in Big5: its first level and its punctuation.
  private static func big5(_ lead: UInt8, _ trail: UInt8) -> Pair {
    switch (lead, trail) {
    case (0xA4...0xC6, 0x40...0x7E), (0xA4...0xC6, 0xA1...0xFE), (0xA1, 0x40...0x7E), (0xA1, 0xA1...0xFE): .everyday
    case (0x87...0xFE, 0x40...0x7E), (0x87...0xFE, 0xA1...0xFE): .rare
    default: .impossible
    }
  }
}
