/// A parsed style sheet: its parts in order, each with the bytes it stands on.
struct Stylesheet {
  struct Part {
    let range: Range<Int>
    let content: Content
  }

  enum Content {
    case rule(StyleRule)
    /// Kept as it is: an at-rule, or a rule that this parser does not understand but a client may.
    case verbatim
  }

  let source: CSSSource
  private(set) var parts: [Part] = []
  /// What was left out, or kept without being understood, each with the byte where it starts.
  private(set) var problems: [(message: String, position: Int)] = []
  /// Whether some rule is not among the parts because it cannot be read.
  private(set) var hasDroppedRules = false

  init(_ css: String) {
    source = CSSSource(css)
    var parser = StylesheetParser(source)
    parser.run()
    parts = parser.parts
    problems = parser.problems
    hasDroppedRules = parser.hasDroppedRules
  }
}

/// Declarations for the elements that selectors select.
struct StyleRule {
  let selectors: [ComplexSelector]
  let declarations: [Declaration]

  /// Whether the rule must stay in the style sheet because a style attribute cannot say all of it.
  ///
  /// Custom properties and the colour schemes of the document are read from the style sheet by clients.
  var belongsInStylesheet: Bool {
    selectors.contains(where: \.isDynamic) || declarations.contains(where: \.isForDocument)
  }
}

extension Declaration {
  /// Whether it only works from the style sheet.
  var isForDocument: Bool {
    property.hasPrefix("--") || property == "color-scheme" || property == "supported-color-schemes"
  }
}
