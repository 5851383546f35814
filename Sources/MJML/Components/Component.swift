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
  /// In the order of MJML's documentation.
  let attributes: [AttributeRule]

  init(_ content: Content, _ attributes: [AttributeRule] = []) {
    self.content = content
    self.attributes = attributes
  }

  /// A visible component's definition: it can have classes, whatever else it knows.
  init(visible content: Content, _ attributes: [AttributeRule]) {
    self.init(content, attributes + [AttributeRule("css-class", .text), AttributeRule("mj-class", .text)])
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
