/// `<mj-font>`: a stylesheet with a web font.
enum FontComponent: Component {
  static let definition = ComponentDefinition(
    .nothing, [AttributeRule(.name, .css, .required), AttributeRule(.href, .address, .required)])
}
