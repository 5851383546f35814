import Markup

/// `<mj-text>`: HTML text; with `heading` it is one, by which screen readers find their way.
struct Text: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule(.align, .keyword(["left", "right", "center", "justify"]), .readingSide),
      AttributeRule(.backgroundColor, .color),
      AttributeRule(.color, .color, "#000000"),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.fontSize, .length([.pixels]), "13px"),
      AttributeRule(.fontStyle, .css),
      AttributeRule(.fontWeight, .css),
      AttributeRule(.heading, .keyword(["h1", "h2", "h3", "h4"])),
      AttributeRule(.height, .length([.pixels, .percent])),
      AttributeRule(.letterSpacing, .signedLength([.pixels, .em])),
      AttributeRule(.lineHeight, .length([.pixels, .percent, .none]), "1"),
      AttributeRule(.padding, .spacing, "10px 25px"),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.textDecoration, .css),
      AttributeRule(.textTransform, .css),
      AttributeRule(.verticalAlign, .keyword(["top", "bottom", "middle"])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    guard let height = block.attributes.length(.height) else { return renderText(into: &page) }
    page.outlook { html in
      html.start("table", .layoutTable)
      html.start("tr")
      let cell: InlineStyle = ["vertical-align": "top", "height": block.attributes[.height]]
      html.start("td", ["height": height.unit == .percent ? block.attributes[.height] : height.number.wholePixels, "style": cell.text])
    }
    renderText(into: &page)
    page.outlook {
      $0.end("td"); $0.end("tr"); $0.end("table")
    }
  }

  private func renderText(into page: inout Page) {
    let attributes = block.attributes
    let heading = attributes[.heading]
    if heading != nil { warnAboutBlocks(in: &page) }
    let dark = page.darkClass(for: attributes, attributes.darkBackground.adding(["color": attributes.color(.darkColor)]))
    page.element(heading ?? "div") { box in
      box.set("class", dark)
      box.declare(
        .backgroundColor, .fontFamily, .fontSize, .fontStyle, .fontWeight, .letterSpacing, .lineHeight, of: attributes)
      box.declare("margin", heading == nil ? nil : "0")
      box.declare("text-align", attributes[.align])
      box.declare(.textDecoration, .textTransform, .color, .height, of: attributes)
    } content: {
      $0.writeContent(of: block)
    }
  }

  private func warnAboutBlocks(in page: inout Page) {
    guard let block = block.element.content.lowercased().firstMatch(of: /<(p|div|h[1-6]|ul|ol|table|blockquote)[\s>]/) else { return }
    page.warn("a heading cannot hold <\(block.output.1)>; take the tag out, or leave heading out", at: self.block.element)
  }
}
