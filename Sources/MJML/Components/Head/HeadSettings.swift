/// What `<mjml>` and `<mj-head>` say about the whole document.
struct HeadSettings: Sendable {
  var language: String?
  /// The `dir` of the document; nil leaves it to the reader's program.
  var direction: ReadingDirection?
  var title = ""
  var preview = ""
  var breakpoint = 480
  var fonts: [Font] = []
  /// Stylesheets for the end of the head, each in a block of its own.
  var styles: [String] = []
  /// The `<mj-style inline="inline">`, whose rules become `style` attributes.
  var inlineStyles: [SourceElement] = []
  /// The `<mj-selector>`, whose attributes the rendered body gets.
  var selectors: [SourceElement] = []
  /// HTML for the end of the head.
  var raw: [String] = []
  var defaults = AttributeDefaults()

  struct Font: Sendable {
    let name: String
    let address: String
  }

  init(of root: SourceElement) {
    readLanguage(of: root)
    for head in root.children(named: .head) {
      for child in head.childElements { read(child) }
    }
  }

  /// Whether a stylesheet has rules for dark mode.
  var hasDarkStyles: Bool {
    (styles + raw).contains { $0.contains("prefers-color-scheme") }
  }

  private mutating func readLanguage(of root: SourceElement) {
    language = root["lang"].flatMap { $0.isEmpty ? nil : $0 }
    if let stated = root["dir"], !stated.isEmpty {
      direction = ReadingDirection(rawValue: stated)
    } else if let language {
      direction = Self.rightToLeftLanguages.contains(primary(language)) ? .rightToLeft : .leftToRight
    }
  }

  private func primary(_ language: String) -> String {
    String(language.prefix { $0 != "-" }).lowercased()
  }

  private mutating func read(_ child: SourceElement) {
    switch child.name {
    case .title: title = CharacterReferences.decoded(child.content)
    case .preview: preview = CharacterReferences.decoded(child.content)
    case .attributes: defaults.read(child)
    case .font: fonts.append(Font(name: child["name"] ?? "", address: child["href"] ?? ""))
    case .breakpoint: breakpoint = Int(child["width"].flatMap { Length($0) }?.number ?? 480)
    case .style where child["inline"] == "inline": inlineStyles.append(child)
    case .style: styles.append(child.content)
    case .htmlAttributes: selectors += child.childElements
    case .raw: raw.append(child.content)
    default: break
    }
  }

  /// Languages whose usual script runs from right to left.
  private static let rightToLeftLanguages: Set<String> = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
}
