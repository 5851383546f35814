/// `<mj-include>`: another file in its place; it may stand wherever components may.
enum IncludeComponent: Component {
  static let definition = ComponentDefinition(
    .nothing,
    [
      AttributeRule(.path, .text, .required),
      AttributeRule(.type, .keyword(["mjml", "html", "css"]), "mjml"),
      AttributeRule(.cssInline, .keyword(["inline"])),
    ])
}
