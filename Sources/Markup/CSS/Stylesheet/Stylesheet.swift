/// A parsed style sheet: its parts in order, each with the bytes it stands on.
struct Stylesheet {
  struct Part {
    let range: Range<Int>
    let content: Content
  }

  enum Content {
    case rule(StyleRule)
    /// Kept to the byte when rules are inlined.
    case atRule(AtRule)
    /// Kept to the byte as well: a rule that this parser does not understand but a client may.
    case unread
  }

  let source: CSSSource
  let list: RuleList

  init(_ css: String) {
    source = CSSSource(css)
    list = StylesheetParser.parse(source)
  }

  var parts: [Part] { list.parts }
  /// What was left out, or kept without being understood, each with the byte where it starts; what is wrong in at-rules excluded.
  var problems: [(message: String, position: Int)] { list.problems }
  /// Whether some rule is not among the parts because it cannot be read.
  var hasDroppedRules: Bool { list.hasDroppedRules }
}

/// The rules of a style sheet, or of a block inside it.
struct RuleList {
  var parts: [Stylesheet.Part] = []
  /// What was left out, or kept without being understood, each with the byte where it starts.
  var problems: [(message: String, position: Int)] = []
  /// Whether some rule is not among the parts because it cannot be read.
  var hasDroppedRules = false
}

/// Declarations for the elements that selectors select.
struct StyleRule {
  let selectors: [ComplexSelector]
  let declarations: [Declaration]
  /// Where it stands in its style sheet.
  let place: Place

  struct Place {
    /// The bytes of each selector.
    let selectors: [Range<Int>]
    /// The bytes from the opening brace on.
    let body: Range<Int>
    /// The byte behind the value of each declaration.
    let ends: [Int]
  }

  /// Whether the rule must stay in the style sheet because a style attribute cannot say all of it.
  ///
  /// Custom properties and the colour schemes of the document are read from the style sheet by clients.
  var belongsInStylesheet: Bool {
    selectors.contains(where: \.isDynamic) || declarations.contains(where: \.isForDocument)
  }
}

extension Stylesheet {
  /// The rules that hold always.
  var rules: [StyleRule] {
    parts.compactMap { part in if case .rule(let rule) = part.content { rule } else { nil } }
  }
}

extension Declaration {
  /// Whether it only works from the style sheet.
  var isForDocument: Bool {
    property.hasPrefix("--") || property == "color-scheme" || property == "supported-color-schemes"
  }
}
