/// `<mjml>`: the whole.
enum MJMLComponent: Component {
  static let definition = ComponentDefinition(
    .components([.head, .body, .raw], once: [.head, .body]),
    [
      AttributeRule(.lang, .language),
      AttributeRule(.dir, .keyword(["ltr", "rtl", "auto"])),
      AttributeRule(.owa, .keyword(["desktop", "mobile"])),
    ])
}
