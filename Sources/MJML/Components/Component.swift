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
final class ComponentDefinition: Sendable {
  let content: Content
  /// In the order of the table.
  let attributes: [AttributeRule]
  /// The names of the attributes that the component cannot do without.
  let required: [AttributeName]
  /// The rules for each attribute, in the order of their names; several for `mj-all`, which speaks for all components.
  private let rules: [[AttributeRule]]

  init(_ content: Content, _ attributes: [AttributeRule] = []) {
    self.content = content
    self.attributes = attributes
    required = attributes.filter(\.isRequired).map(\.name)
    rules = AttributeName.allCases.map { name in attributes.filter { $0.name == name } }
  }

  /// A visible component's definition: it can have classes, a language and another look in dark mode, whatever else it knows.
  convenience init(visible content: Content, _ attributes: [AttributeRule]) {
    let common = [
      AttributeRule(.cssClass, .text), AttributeRule(.mjClass, .text), AttributeRule(.lang, .language),
      AttributeRule(.dir, .keyword(["ltr", "rtl"])),
    ]
    self.init(content, attributes + DarkAttributes.twins(of: attributes) + common)
  }

  /// The rules for an attribute, of which its value must obey one.
  func rules(for name: AttributeName) -> [AttributeRule] {
    rules[Int(name.rawValue)]
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
