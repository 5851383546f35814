/// What a field of a template is: a value of some kind, a condition, or something with fields in it.
indirect enum FieldShape: Hashable, Sendable {
  case value(FieldKind)
  case flag
  case list(FieldShape)
  case group([String: FieldShape])
}

/// The kinds of value, which decide where a field may stand.
enum FieldKind: Hashable, Sendable {
  /// Words from an article or from a definition.
  case text
  /// Digits, or a word of letters, digits and hyphens such as a language tag.
  case keyword
  /// A value for CSS that Tidings makes itself.
  case style
  /// `#rrggbb`.
  case color
  /// An absolute web address.
  case url
  /// Cleaned HTML.
  case html
  /// Lines of plain text, for the text part only.
  case lines
}

extension FieldShape {
  /// The names of the values inside, with dots between; a list's element counts as its fields.
  var valueNames: [String] {
    guard case .group(let fields) = self else { return [] }
    return fields.keys.sorted().flatMap { name -> [String] in
      switch fields[name] {
      case .group: fields[name]?.valueNames.map { "\(name).\($0)" } ?? []
      case .value, .flag, .list: [name]
      case nil: []
      }
    }
  }
}
