/// `<mj-style>`: a stylesheet; with `inline="inline"` its rules become `style` attributes.
enum StyleComponent: Component {
  static let definition = ComponentDefinition(.css, [AttributeRule(.inline, .keyword(["inline"]))])
}
