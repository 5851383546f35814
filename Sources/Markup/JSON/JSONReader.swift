/// Reads JSON strictly by RFC 8259, and keeps the place of each name and value.
///
/// Depth is bounded, so that no document can exhaust the stack.
public struct JSONReader {
  /// How deep objects and arrays may lie in one another.
  public static let deepest = 128

  private let bytes: [UInt8]
  private var index = 0
  private var places: LinePlaces
  private var depth = 0

  /// Reads a text that is one JSON value, with white space around it.
  public static func read(_ text: String) throws(JSONSyntaxError) -> JSONNode {
    var reader = JSONReader(text)
    reader.skipSpace()
    let node = try reader.node()
    reader.skipSpace()
    if reader.index < reader.bytes.count { throw reader.error("there is more behind the end of the document") }
    return node
  }

  private init(_ text: String) {
    bytes = Array(text.utf8)
    places = LinePlaces(bytes)
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func error(_ problem: String) -> JSONSyntaxError {
    JSONSyntaxError(position: places.position(at: index), problem: problem)
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func node() throws(JSONSyntaxError) -> JSONNode {
    let position = places.position(at: index)
    guard let byte else { throw error("the document ends where a value is expected") }
    let value: JSONNode.Value
    switch byte {
    case UInt8(ascii: "{"): value = .object(try nested { reader throws(JSONSyntaxError) in try reader.members() })
    case UInt8(ascii: "["): value = .array(try nested { reader throws(JSONSyntaxError) in try reader.elements() })
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    default: value = try word()
    }
    return JSONNode(value: value, position: position)
  }

  private mutating func nested<Result>(
    _ read: (inout JSONReader) throws(JSONSyntaxError) -> Result
  ) throws(JSONSyntaxError) -> Result {
    guard depth < Self.deepest else { throw error("objects and arrays lie more than \(Self.deepest) deep in one another") }
    depth += 1
    defer { depth -= 1 }
    index += 1
    skipSpace()
    return try read(&self)
  }

  private mutating func members() throws(JSONSyntaxError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    if take("}") { return members }
    while true {
      guard byte == UInt8(ascii: "\"") else { throw error("a name in double quotes is expected here") }
      let position = places.position(at: index)
      let name = try string()
      skipSpace()
      guard take(":") else { throw error("a colon is expected behind \"\(name.prefix(40))\"") }
      skipSpace()
      members.append(JSONNode.Member(name: name, position: position, value: try node()))
      if try isLast("}", of: "object") { return members }
    }
  }

  private mutating func elements() throws(JSONSyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    if take("]") { return elements }
    while true {
      elements.append(try node())
      if try isLast("]", of: "array") { return elements }
    }
  }

  /// Goes behind the comma, or behind the end.
  private mutating func isLast(_ end: Unicode.Scalar, of kind: String) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    if take(end) { return true }
    guard take(",") else { throw error("a comma or the end of the \(kind) is expected here") }
    skipSpace()
    if byte == UInt8(ascii: end) { throw error("there is a comma too many in front of the end of the \(kind)") }
    return false
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func word() throws(JSONSyntaxError) -> JSONNode.Value {
    for (word, value) in [("true", JSONNode.Value.bool(true)), ("false", .bool(false)), ("null", .null)] {
      guard bytes[index...].starts(with: word.utf8) else { continue }
      index += word.utf8.count
      return value
    }
    throw error("this is no value of JSON")
  }

  /// RFC 8259 §6: no leading zero, no plus sign, digits on both sides of the point.
  private mutating func number() throws(JSONSyntaxError) -> String {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    if let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { throw error("a number cannot start with a zero") }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = index
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
    if start == index { throw error("a digit is expected here") }
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        index += 1
        text.append(contentsOf: String(try escaped()).utf8)
      case 0..<0x20: throw error("a control character must be written as an escape, for example \\n")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw error("a text is never closed")
  }

  private mutating func escaped() throws(JSONSyntaxError) -> Character {
    guard let letter = byte else { throw error("a text is never closed") }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(letter))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try scalar())
    default: throw error("this escape is unknown to JSON")
    }
  }

  /// One scalar of one or two `\u` escapes; half of a surrogate pair has no scalar.
  private mutating func scalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let high = try codeUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard (0xD800...0xDBFF).contains(high), take("\\"), take("u") else { throw error("half of a surrogate pair stands alone") }
    let low = try codeUnit()
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00)) else {
      throw error("half of a surrogate pair stands alone")
    }
    return scalar
  }

  private mutating func codeUnit() throws(JSONSyntaxError) -> UInt32 {
    let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: 16) else {
      throw error("four hexadecimal digits are expected here")
    }
    index += 4
    return code
  }
}
