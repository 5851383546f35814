/// A component of MJML: one file, with a table of what it knows.
protocol Component {
  static var definition: ComponentDefinition { get }

  static func render(_ block: Block, into page: inout Page)
}

extension Component {
  /// What stands in the head shows nothing.
  static func render(_ block: Block, into page: inout Page) {}
}

/// A component that makes something visible.
protocol BodyComponent: Component {
  init(_ block: Block)

  func render(into page: inout Page)
}

extension BodyComponent {
  static func render(_ block: Block, into page: inout Page) {
    Self(block).render(into: &page)
  }
}

/// What a component may hold and which attributes it knows.
struct ComponentDefinition: Sendable {
  let content: Content
  /// In the order of the table.
  let attributes: [AttributeRule]
  /// The names of the attributes that the component cannot do without.
  let required: [String]
  /// Where in the table the rules for a name stand; several for `mj-all`, which speaks for all components.
  private let places: [String: [Int]]

  init(_ content: Content, _ attributes: [AttributeRule] = []) {
    self.content = content
    self.attributes = attributes
    required = attributes.filter(\.isRequired).map(\.name)
    places = Dictionary(attributes.enumerated().map { ($1.name, [$0]) }, uniquingKeysWith: +)
  }

  /// A visible component's definition: it can have classes, a language and another look in dark mode, whatever else it knows.
  init(visible content: Content, _ attributes: [AttributeRule]) {
    let common = [
      AttributeRule("css-class", .text), AttributeRule("mj-class", .text), AttributeRule("lang", .language),
      AttributeRule("dir", .keyword(["ltr", "rtl"])),
    ]
    self.init(content, attributes + DarkAttributes.twins(of: attributes) + common)
  }

  /// The place in the table of an attribute; nil when the component does not know it.
  func place(of name: String) -> Int? {
    places[name]?.first
  }

  /// The rules for an attribute, of which its value must obey one.
  func rules(for name: String) -> [AttributeRule] {
    (places[name] ?? []).map { attributes[$0] }
  }

  /// What stands between a component's tags.
  enum Content: Sendable {
    /// Other components; those of `once` at most one time.
    case components([ComponentName], once: [ComponentName] = [])
    /// HTML, which goes into the mail as it stands.
    case html
    /// Text without markup.
    case text
    /// A stylesheet.
    case css
    /// Nothing.
    case nothing
  }
}
