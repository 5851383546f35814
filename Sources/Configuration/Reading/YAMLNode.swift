import Model

/// A value in a YAML file, with its place.
struct YAMLNode {
  /// What it is.
  let content: Content
  /// Where it starts.
  let place: Place
  /// The first visible character there, which tells `[a]` and `{a}` from the forms with dashes and lines.
  let opening: Character?

  /// What a value can be.
  enum Content {
    /// No value: `key:`, `key: ~`, `key: null`.
    case empty
    /// A text; a plain one has no quotes.
    case text(String, isPlain: Bool)
    /// A list.
    case list([YAMLNode])
    /// A mapping in the order of the file.
    case mapping([Entry])
  }

  /// A key and its value.
  struct Entry {
    /// The key.
    let key: String
    /// Where the key starts.
    let place: Place
    /// Its value.
    let value: YAMLNode
  }

  /// What stands there, for a message.
  var found: String {
    switch content {
    case .empty: "nothing"
    case .text(let text, _): text.isEmpty ? "an empty text" : Self.quoted(text)
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// A text in quotes, on one line, not too long, and without anything that would confuse a terminal.
  static func quoted(_ text: String) -> String {
    let line = PlainText(text)?.string ?? ""
    return "'\(line.count > 60 ? line.prefix(59) + "…" : line)'"
  }
}
