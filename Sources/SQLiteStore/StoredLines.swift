/// Several short texts as the lines of one: none of them holds a line break.
enum StoredLines {
  /// The lines as one text; nil for none.
  static func text(_ lines: [String]) -> String? {
    lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// What the lines say; nil when one cannot be read.
  static func values<Value>(_ text: String, _ parse: (Substring) -> Value?) -> [Value]? {
    let values = text.split(separator: "\n").map(parse)
    return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
  }
}
