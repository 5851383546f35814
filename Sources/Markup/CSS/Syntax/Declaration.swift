/// One `property: value` of a style rule or a style attribute.
struct Declaration: Hashable, Sendable {
  /// The property in lower case; custom properties, which start with `--`, as written.
  var property: String
  /// The value on one line, without comments, and with every string in single quotes.
  var value: String
  /// Whether `!important` stood behind the value.
  var isImportant: Bool

  /// The declarations of a style attribute; what cannot be read is left out.
  static func inStyleAttribute(_ css: String) -> [Declaration] {
    let source = CSSSource(css)
    return DeclarationParser.parse(CSSTokenizer.tokens(of: source)[...], of: source).declarations
  }
}
