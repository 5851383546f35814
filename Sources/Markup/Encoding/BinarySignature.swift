/// Tells files that hold no text.
enum BinarySignature {
  /// The first bytes of formats that are mistaken for documents.
  private static let signatures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), [0xFF, 0xD8, 0xFF], Array("%PDF-".utf8), [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B],
    Array("RIFF".utf8), [0x7F, 0x45, 0x4C, 0x46], [0x28, 0xB5, 0x2F, 0xFD], Array("BZh9".utf8), [0x37, 0x7A, 0xBC, 0xAF],
    [0xFD, 0x37, 0x7A, 0x58], [0xD0, 0xCF, 0x11, 0xE0], Array("SQLite format 3\0".utf8), Array("ID3".utf8), Array("OggS".utf8),
    [0x00, 0x00, 0x01, 0x00],
  ]

  /// Whether the bytes start like a known binary format, or hold so many control characters that they are no text.
  static func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if signatures.contains(where: { bytes.starts(with: $0) }) { return true }
    let window = bytes.prefix(8 << 10)
    // What starts like markup is believed to be a damaged document for longer.
    let startsLikeMarkup = window.first { !MarkupScanner.isSpace($0) } == UInt8(ascii: "<")
    return window.count(where: isControl) * (startsLikeMarkup ? 3 : 20) > window.count
  }

  /// Controls that no text needs; ESC is there for ISO-2022-JP.
  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x1B: false
    default: byte < 0x20
    }
  }
}
