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
  /// HTML for the very start of the document.
  var fileStart: [String] = []
  var defaults = AttributeDefaults()
  /// Whether a stylesheet may say that white space counts.
  private(set) var isWhiteSpaceMeant = false

  struct Font: Sendable {
    let name: String
    let address: String
  }

  init(of root: SourceElement) {
    readLanguage(of: root)
    fileStart = root.children(named: .raw).map(\.content)
    for head in root.children(named: .head) {
      for child in head.childElements { read(child) }
    }
    isWhiteSpaceMeant = (styles + raw + inlineStyles.map(\.content)).contains { $0.contains("white-space") }
  }

  /// The language and direction of the whole; from left to right where nobody says.
  var writing: Writing { Writing(language: language, direction: direction ?? .leftToRight) }

  /// Whether a stylesheet has rules for dark mode.
  var hasDarkStyles: Bool {
    (styles + raw).contains { $0.contains("prefers-color-scheme") }
  }

  private mutating func readLanguage(of root: SourceElement) {
    language = root[.lang].flatMap { $0.isEmpty ? nil : $0 }
    if let stated = root[.dir], !stated.isEmpty {
      direction = ReadingDirection(rawValue: stated)
    } else if let language {
      direction = ReadingDirection(of: language)
    }
  }

  private mutating func read(_ child: SourceElement) {
    switch child.name {
    case .title: title = CharacterReferences.decoded(child.content)
    case .preview: preview = CharacterReferences.decoded(child.content)
    case .attributes: defaults.read(child)
    case .font: fonts.append(Font(name: child[.name] ?? "", address: child[.href] ?? ""))
    case .breakpoint: breakpoint = Int(child[.width].flatMap { Length($0) }?.number ?? 480)
    case .style where child[.inline] == "inline": inlineStyles.append(child)
    case .style: styles.append(Compaction.css(child.content))
    case .htmlAttributes: selectors += child.childElements
    case .raw where child.isFileStart: fileStart.append(child.content)
    case .raw: raw.append(child.content)
    default: break
    }
  }
}
