import Markup

/// `<mj-accordion-title>`: what is always seen of an element of an accordion.
struct AccordionTitle: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html, .accordionType + .paddings(.padding, "16px"))

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    block.writeAccordionCell(["width": "100%"], into: &page)
  }
}

/// `<mj-accordion-text>`: what is seen of an element of an accordion when it is open.
struct AccordionText: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    .accordionType + [
      AttributeRule(.letterSpacing, .signedLength([.pixels, .em])),
      AttributeRule(.lineHeight, .length([.pixels, .percent, .none]), "1"),
    ] + .paddings(.padding, "16px"))

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    block.writeAccordionCell([:], into: &page)
  }
}

extension [AttributeRule] {
  /// What the title and the text have in common.
  fileprivate static var accordionType: [AttributeRule] {
    [
      AttributeRule(.backgroundColor, .color),
      AttributeRule(.color, .color),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.fontSize, .length([.pixels]), "13px"),
      AttributeRule(.fontWeight, .css),
    ]
  }
}

extension Block {
  fileprivate func writeAccordionCell(_ size: InlineStyle, into page: inout Page) {
    let type = attributes.style(
      .backgroundColor, .color, .fontFamily, .fontSize, .fontWeight, .letterSpacing, .lineHeight)
    let cell: HTMLAttributes = [
      "class": .classes(cssClass, page.darkClass(attributes.darkBackground.adding(["color": attributes.color(.darkColor)]))),
      "bgcolor": attributes.color(.backgroundColor),
      "style": size.adding(type).adding(attributes.paddings()).text,
    ]
    page.element("td", languageAttributes.html.adding(cell)) { $0.writeContent(of: self) }
  }
}
