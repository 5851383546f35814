import Markup

/// Reads the declared keys of one mapping, and notes everything in it that was not declared or cannot be read.
///
/// A method that returns nil has noted why, or the key is absent and may be.
struct MappingReader {
  /// Where the mapping starts.
  let place: Place
  let log: ProblemLog
  private let entries: [String: YAMLNode.Entry]

  /// Opens the value of a key as a mapping; nil, and a problem noted, when it is none.
  init?(_ node: YAMLNode, of key: Key, log: ProblemLog) {
    self.init(node, keys: key.inside, label: "'\(key.name)': ", log: log)
  }

  /// Opens the value of a whole file as a mapping of these keys; nil, and a problem noted, when it is none.
  init?(_ node: YAMLNode, keys: [Key], log: ProblemLog) {
    self.init(node, keys: keys, label: "", log: log)
  }

  private init?(_ node: YAMLNode, keys: [Key], label: String, log: ProblemLog) {
    guard case .mapping(let entries) = node.content else {
      log.note("\(label)found \(node.found), expected a mapping with the keys \(Self.names(of: keys))", at: node.place)
      return nil
    }
    place = node.place
    self.log = log
    self.entries = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries where !keys.contains(where: { $0.name == entry.key }) {
      log.note("unknown key \(YAMLNode.quoted(entry.key))", at: entry.place, suggestion: Self.advice(on: entry.key, keys: keys))
    }
    for key in keys where key.absence == .refused && self.entries[key.name] == nil {
      log.note("the key '\(key.name)' is missing; expected \(key.type)", at: place)
    }
  }

  /// Whether a key is there at all.
  func has(_ key: Key) -> Bool { entries[key.name] != nil }

  /// Notes it when a key has a list without entries, where one is needed.
  func refuseEmptyList(_ key: Key) {
    if case .list(let items)? = entries[key.name]?.value.content, items.isEmpty {
      refuse(key, "'\(key.name)' is empty; expected \(key.type)")
    }
  }

  /// Notes a problem of a key's value, or of the mapping when the key is absent.
  func refuse(_ key: Key, _ message: String, suggestion: String? = nil) {
    log.note(message, at: entries[key.name]?.value.place ?? place, suggestion: suggestion)
  }

  /// A single value.
  func value<Value>(_ key: Key, as form: ValueForm<Value>) -> Value? {
    filled(key).flatMap { parse($0, form, under: key) }
  }

  /// One value or a list of them; values that cannot be read are noted and left out.
  func values<Value>(_ key: Key, as form: ValueForm<Value>) -> [Value]? {
    items(key)?.compactMap { parse($0, form, under: key) }
  }

  /// A whole number within bounds.
  func number(_ key: Key, in range: ClosedRange<Int>) -> Int? {
    guard let node = filled(key) else { return nil }
    if case .text(let text, isPlain: true) = node.content, let number = Int(text), range.contains(number) { return number }
    log.note("'\(key.name)': found \(node.found), expected a whole number from \(range.lowerBound) to \(range.upperBound)", at: node.place)
    return nil
  }

  /// A mapping.
  func mapping(_ key: Key) -> MappingReader? {
    filled(key).flatMap { MappingReader($0, of: key, log: log) }
  }

  /// A list of mappings; entries that are something else are noted and left out.
  func mappings(_ key: Key) -> [MappingReader]? {
    guard let node = filled(key) else { return nil }
    guard case .list(let items) = node.content else {
      log.note("'\(key.name)': found \(node.found), expected a list", at: node.place, suggestion: "start each entry with '- '")
      return nil
    }
    return items.compactMap { MappingReader($0, of: key, log: log) }
  }

  /// A single value that is either a text or a mapping.
  func valueOrMapping<Value>(_ key: Key, as form: ValueForm<Value>, or read: (MappingReader) -> Value?) -> Value? {
    filled(key).flatMap { parse($0, form, or: read, under: key) }
  }

  /// One value or a list of them, each either a text or a mapping.
  func valuesOrMappings<Value>(_ key: Key, as form: ValueForm<Value>, or read: (MappingReader) -> Value?) -> [Value]? {
    items(key)?.compactMap { parse($0, form, or: read, under: key) }
  }

  private func parse<Value>(_ node: YAMLNode, _ form: ValueForm<Value>, or read: (MappingReader) -> Value?, under key: Key) -> Value? {
    if case .mapping = node.content {
      return MappingReader(node, of: key, log: log).flatMap(read)
    }
    return parse(node, form, under: key)
  }

  private func parse<Value>(_ node: YAMLNode, _ form: ValueForm<Value>, under key: Key) -> Value? {
    guard case .text(let text, _) = node.content else {
      // `{{field}}` is a text to a person, and a mapping to YAML.
      log.note(
        "'\(key.name)': found \(node.found), expected \(form.expected)", at: node.place,
        suggestion: node.opening == "{" ? "put a text that starts with '{' in quotes" : nil)
      return nil
    }
    guard let value = form.parse(text) else {
      log.note("'\(key.name)': found \(node.found), expected \(form.expected)", at: node.place, suggestion: form.advice(text))
      return nil
    }
    return value
  }

  private func items(_ key: Key) -> [YAMLNode]? {
    guard let node = filled(key) else { return nil }
    if case .list(let items) = node.content { return items }
    return [node]
  }

  /// The value of a key; a key without a value is noted, for it may be a value that YAML took for a comment.
  private func filled(_ key: Key) -> YAMLNode? {
    guard let entry = entries[key.name] else { return nil }
    guard case .empty = entry.value.content else { return entry.value }
    log.note(
      "'\(key.name)' has no value; expected \(key.type)", at: entry.place,
      suggestion: entry.value.opening == "#" ? "put a value that starts with '#' in quotes" : nil)
    return nil
  }

  private static func advice(on written: String, keys: [Key]) -> String {
    if let nearest = NearestName.of(written, among: keys.map(\.name)) { return "did you mean '\(nearest)'?" }
    if let outer = keys.first(where: { $0.inside.contains { $0.name == written } }) { return "it belongs under '\(outer.name)'" }
    return "the keys here are \(names(of: keys))"
  }

  private static func names(of keys: [Key]) -> String {
    keys.map { "'\($0.name)'" }.joined(separator: ", ")
  }
}
