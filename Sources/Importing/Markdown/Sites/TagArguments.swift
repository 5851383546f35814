/// What stands behind the name in a tag of Hugo or Liquid: `src="a.png" alt='A gate' 640`.
struct TagArguments {
  /// The values without a name, in their order.
  private(set) var values: [String] = []
  /// The values by their names, in small letters; of two the first.
  private(set) var named: [String: String] = [:]

  /// Reads them; what is in quotes may hold anything but those.
  init(_ text: Substring) {
    var rest = text.drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      let behind = rest[name.endIndex...]
      if !name.isEmpty, behind.first == "=" || behind.first == ":" {
        let value = Self.value(at: behind.dropFirst())
        if named[name.lowercased()] == nil { named[name.lowercased()] = value.text }
        rest = value.rest
      } else {
        let value = Self.value(at: rest)
        if !value.text.isEmpty { values.append(value.text) }
        rest = value.rest
      }
      rest = rest.drop { $0.isWhitespace || $0 == "," }
    }
  }

  /// The first of these that is there and says something.
  func first(_ names: String...) -> String? {
    names.lazy.compactMap { named[$0] }.first { !$0.isEmpty }
  }

  private static func value(at text: Substring) -> (text: String, rest: Substring) {
    let text = text.drop(while: \.isWhitespace)
    if let quote = text.first, "\"'`“".contains(quote) {
      let inside = text.dropFirst()
      if let end = inside.firstIndex(of: quote == "“" ? "”" : quote) {
        return (String(inside[..<end]), inside[inside.index(after: end)...])
      }
    }
    let word = text.prefix { !$0.isWhitespace }
    return (String(word), text[word.endIndex...])
  }
}
