/// The header of a message as bytes, and where the fields in it stand.
struct MessageHead {
  let bytes: [UInt8]
  let fields: [Field]

  /// A field of it.
  struct Field {
    /// Its name.
    let name: Range<Int>
    /// What is behind the colon, without the last line end.
    let value: Range<Int>
  }

  /// Reads fields up to an empty line or the end; lines that belong to none are skipped.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    fields = bytes.withUnsafeBufferPointer(Self.fields)
  }

  /// Whether the name of a field is this one, which is in lower case.
  func isNamed(_ field: Field, _ name: [UInt8]) -> Bool {
    field.name.count == name.count && zip(bytes[field.name], name).allSatisfy { Self.lowercased($0) == $1 }
  }

  /// Adds a field in the relaxed form (RFC 6376 §3.4.2): name in lower case, one line, words one space apart.
  func appendRelaxed(_ field: Field, to output: inout [UInt8]) {
    for byte in bytes[field.name] { output.append(Self.lowercased(byte)) }
    output.append(UInt8(ascii: ":"))
    let start = output.count
    var holdsSpace = false
    bytes[field.value].withUnsafeBufferPointer { value in
      for byte in value {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): holdsSpace = output.count > start
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"): break
        default:
          if holdsSpace { output.append(UInt8(ascii: " ")) }
          holdsSpace = false
          output.append(byte)
        }
      }
    }
  }

  private static func fields(in bytes: UnsafeBufferPointer<UInt8>) -> [Field] {
    var fields: [Field] = []
    var start = 0
    while start < bytes.count {
      // A field ends with the first line end that no white space follows.
      var end = start
      while end < bytes.count, !(bytes[end] == UInt8(ascii: "\n") && !isSpace(bytes, at: end + 1)) { end += 1 }
      let isCRLF = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      let content = start..<(isCRLF ? end - 1 : end)
      if content.isEmpty { return fields }
      if let colon = content.first(where: { bytes[$0] == UInt8(ascii: ":") }) {
        var nameEnd = colon
        while nameEnd > start, isSpace(bytes, at: nameEnd - 1) { nameEnd -= 1 }
        fields.append(Field(name: start..<nameEnd, value: colon + 1..<content.upperBound))
      }
      start = end + 1
    }
    return fields
  }

  private static func isSpace(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    place < bytes.count && (bytes[place] == UInt8(ascii: " ") || bytes[place] == UInt8(ascii: "\t"))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
