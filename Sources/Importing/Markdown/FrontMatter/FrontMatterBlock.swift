/// The front matter of a file as it is written.
struct FrontMatterBlock {
  /// The largest that is read, in bytes.
  static let bytes = 64 * 1024

  /// The languages that it is written in.
  enum Syntax {
    case yaml, toml, json
  }

  let syntax: Syntax
  let text: Substring
  /// The line of the file on which it starts, counted from 1.
  let firstLine: Int

  /// Its keys and values in their order; none when there is nothing in it.
  func entries() throws(ImportProblem) -> [FrontMatterEntry] {
    guard text.utf8.count <= Self.bytes else { throw .tooLarge(bytes: text.utf8.count, limit: Self.bytes) }
    switch syntax {
    // JSON is YAML in flow style (YAML 1.2 §1.3), and what YAML says of lines and duplicates serves it as well.
    case .yaml, .json: return try FrontMatterYAML.entries(of: self)
    case .toml:
      var reader = TOMLReader(text, firstLine: firstLine)
      return try reader.entries()
    }
  }
}

/// A value of the front matter; what a text means is decided by its key.
indirect enum FrontMatterValue {
  /// `key:` and `key: null` say nothing.
  case nothing
  case text(String)
  case list([FrontMatterValue])
  case mapping([FrontMatterEntry])

  /// The text; nil when it is none.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The entries; nil when it is no mapping.
  var entries: [FrontMatterEntry]? {
    if case .mapping(let entries) = self { entries } else { nil }
  }

  /// The values of a list; anything else is a list of one, and nothing an empty one.
  var values: [FrontMatterValue] {
    switch self {
    case .nothing: []
    case .list(let values): values
    case .text, .mapping: [self]
    }
  }
}

/// A key of the front matter with its value and, if it is known, its line in the file.
struct FrontMatterEntry {
  var key: String
  var line: Int?
  var value: FrontMatterValue
}
