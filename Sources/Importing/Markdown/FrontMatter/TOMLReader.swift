/// Reads front matter in TOML 1.0; docs/decisions/0016-own-toml-reader.md says why it is ours.
///
/// Every value that is no text in quotes is kept as it is written, because its key decides what it means.
struct TOMLReader {
  /// How deep tables and lists may lie in one another.
  static let depth = 32

  private let bytes: [UInt8]
  private(set) var position = 0
  private(set) var line: Int

  /// A reader of a text that starts on this line of its file.
  init(_ text: Substring, firstLine: Int) {
    bytes = Array(text.utf8)
    line = firstLine
  }

  /// The entries of the whole, in their order.
  mutating func entries() throws(ImportProblem) -> [FrontMatterEntry] {
    let root = TOMLTable()
    var current = root
    skipBlankLines()
    while let byte = peek {
      if byte == UInt8(ascii: "[") {
        current = try header(in: root)
      } else {
        try assignment(in: current)
      }
      try endLine()
      skipBlankLines()
    }
    return root.entries
  }

  /// `[table]` or `[[table of a list]]`.
  private mutating func header(in root: TOMLTable) throws(ImportProblem) -> TOMLTable {
    advance()
    let isList = take("[")
    let path = try keyPath()
    guard take("]"), !isList || take("]") else { throw problem("a table's name has no closing bracket") }
    guard let table = root.table(at: path, line: line, isList: isList) else { throw twice(path) }
    return table
  }

  /// `key = value`, where the key may be a path of keys.
  private mutating func assignment(in table: TOMLTable) throws(ImportProblem) {
    let path = try keyPath()
    let keyLine = line
    guard take("=") else { throw problem("the key \(Self.shown(path)) has no =") }
    skipSpaces()
    let value = try value(depth: path.count)
    guard table.set(value, at: path, line: keyLine) else { throw twice(path) }
  }

  /// The keys of `a."b c".d`.
  mutating func keyPath() throws(ImportProblem) -> [String] {
    var path: [String] = []
    repeat {
      skipSpaces()
      switch peek {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): path.append(try quoted())
      default:
        let word = take(while: Self.isBareKey)
        guard !word.isEmpty else { throw problem("a key was expected") }
        path.append(word)
      }
      guard path.count <= Self.depth else { throw problem("a key has more than \(Self.depth) parts") }
      skipSpaces()
    } while take(".")
    return path
  }

  /// Behind a statement only a remark may stand.
  private mutating func endLine() throws(ImportProblem) {
    skipSpaces()
    if peek == UInt8(ascii: "#") { skipRemark() }
    guard peek == nil || isAtLineEnd else { throw problem("something stands behind the value: a text needs quotes around it") }
  }

  func problem(_ reason: String) -> ImportProblem {
    .malformed(reason: "the front matter is not well-formed TOML: \(reason)", line: line)
  }

  private func twice(_ path: [String]) -> ImportProblem {
    .malformed(reason: "the key \(Self.shown(path)) stands in the front matter twice", line: line)
  }

  private static func shown(_ path: [String]) -> Substring { path.joined(separator: ".").prefix(60) }

  private static func isBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}

extension TOMLReader {
  /// The next byte; nil at the end.
  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether the line ends here.
  var isAtLineEnd: Bool { peek == UInt8(ascii: "\n") || peek == UInt8(ascii: "\r") }

  /// Whether the text goes on with this.
  func isAt(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in bytes[position...].starts(with: word) }
  }

  /// Passes one byte, and counts its line.
  mutating func advance() {
    if peek == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  /// Passes a word if it stands here.
  mutating func take(_ word: StaticString) -> Bool {
    guard isAt(word) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  /// Passes bytes of a kind, and gives them back.
  mutating func take(while isWanted: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = peek, isWanted(byte) { advance() }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  mutating func skipSpaces() {
    while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { advance() }
  }

  mutating func skipRemark() {
    while peek != nil, !isAtLineEnd { advance() }
  }

  /// Passes spaces, line ends and remarks.
  mutating func skipBlankLines() {
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "#"): skipRemark()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): advance()
      default: return
      }
    }
  }
}
