/// Cuts blocks of UTF-8 so that no character is in two of them.
struct UTF8Blocks {
  /// The first bytes of a character whose last ones have not come yet.
  private(set) var rest: [UInt8] = []

  /// What can be read now.
  mutating func next(_ block: [UInt8]) -> [UInt8] {
    let bytes = rest.isEmpty ? block : rest + block
    let cut = bytes.count - Self.openLength(bytes)
    rest = Array(bytes[cut...])
    return cut == bytes.count ? bytes : Array(bytes[..<cut])
  }

  /// How many bytes at the end start a character without ending it.
  private static func openLength(_ bytes: [UInt8]) -> Int {
    for (back, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      return length > back + 1 ? back + 1 : 0
    }
    return 0
  }
}
