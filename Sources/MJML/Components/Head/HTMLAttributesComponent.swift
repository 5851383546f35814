/// `<mj-html-attributes>`: attributes of HTML for what selectors find in the rendered body.
enum HTMLAttributesComponent: Component {
  static let definition = ComponentDefinition(.components([.selector]))
}

/// `<mj-selector>`: which elements get the attributes inside.
enum SelectorComponent: Component {
  static let definition = ComponentDefinition(.components([.htmlAttribute]), [AttributeRule(.path, .selector, .required)])
}

/// `<mj-html-attribute>`: one attribute; its value stands between the tags.
enum HTMLAttributeComponent: Component {
  static let definition = ComponentDefinition(.text, [AttributeRule(.name, .attributeName, .required)])
}
