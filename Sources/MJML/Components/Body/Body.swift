import Markup

/// `<mj-body>`: everything that is seen.
struct Body: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.section, .wrapper, .hero, .raw]),
    [
      AttributeRule(.width, .length([.pixels]), "600px"),
      AttributeRule(.backgroundColor, .color),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  /// Gmail drops the attributes of `<body>`, so language and direction stand on a `<div>` too.
  func render(into page: inout Page) {
    let style: InlineStyle = [
      "font-size": "medium", "font-size": "max(16px,1rem)", "background-color": block.attributes.color(.backgroundColor),
    ]
    let attributes: HTMLAttributes = [
      "role": "article", "aria-roledescription": "email", "aria-label": page.title,
      "lang": block.attributes[.lang] ?? page.settings.language, "dir": block.languageAttributes.direction ?? page.directionAttribute,
      "class": .classes(block.cssClass, page.darkClass(block.attributes.darkBackground)), "style": style.text,
    ]
    let width = block.attributes.length(.width)?.number ?? 600
    page.element("div", attributes) { page in
      page.writeChildren(of: block) { page, child in
        let child = page.block(child, in: block, width: width)
        page.write(child)
      }
    }
  }
}
