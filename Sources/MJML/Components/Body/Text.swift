import Markup

/// `<mj-text>`: HTML text; with `heading` it is one, by which screen readers find their way.
struct Text: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule("align", .keyword(["left", "right", "center", "justify"]), .readingSide),
      AttributeRule("background-color", .color),
      AttributeRule("color", .color, "#000000"),
      AttributeRule("container-background-color", .color),
      AttributeRule("font-family", .css, .typeface),
      AttributeRule("font-size", .length([.pixels]), "13px"),
      AttributeRule("font-style", .css),
      AttributeRule("font-weight", .css),
      AttributeRule("heading", .keyword(["h1", "h2", "h3", "h4"])),
      AttributeRule("height", .length([.pixels, .percent])),
      AttributeRule("letter-spacing", .signedLength([.pixels, .em])),
      AttributeRule("line-height", .length([.pixels, .percent, .none]), "1"),
      AttributeRule("padding", .spacing, "10px 25px"),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("text-decoration", .css),
      AttributeRule("text-transform", .css),
      AttributeRule("vertical-align", .keyword(["top", "bottom", "middle"])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    guard let height = block.attributes.length("height") else { return renderText(into: &page) }
    page.outlook { html in
      html.start("table", .layoutTable)
      html.start("tr")
      let cell: InlineStyle = ["vertical-align": "top", "height": block.attributes["height"]]
      html.start("td", ["height": height.unit == .percent ? block.attributes["height"] : height.number.wholePixels, "style": cell.text])
    }
    renderText(into: &page)
    page.outlook {
      $0.end("td"); $0.end("tr"); $0.end("table")
    }
  }

  private func renderText(into page: inout Page) {
    let attributes = block.attributes
    let style = attributes.style(
      "background-color", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "line-height")
    let heading = attributes["heading"]
    if heading != nil { warnAboutBlocks(in: &page) }
    let rest: InlineStyle = ["margin": heading == nil ? nil : "0", "text-align": attributes["align"]]
    let all = style.adding(rest).adding(attributes.style("text-decoration", "text-transform", "color", "height"))
    let dark = page.darkClass(attributes.darkBackground.adding(["color": attributes.color("dark-color")]))
    page.element(heading ?? "div", ["class": dark, "style": all.text]) { $0.writeContent(of: block) }
  }

  private func warnAboutBlocks(in page: inout Page) {
    guard let block = block.element.content.lowercased().firstMatch(of: /<(p|div|h[1-6]|ul|ol|table|blockquote)[\s>]/) else { return }
    page.warn("a heading cannot hold <\(block.output.1)>; take the tag out, or leave heading out", at: self.block.element)
  }
}
