import Markup

/// `<mj-table>`: a table of data; its rows are HTML.
struct Table: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule("align", .keyword(["left", "right", "center"]), .readingSide),
      AttributeRule("border", .css, "none"),
      AttributeRule("cellpadding", .number, "0"),
      AttributeRule("cellspacing", .number, "0"),
      AttributeRule("color", .color, "#000000"),
      AttributeRule("container-background-color", .color),
      AttributeRule("font-family", .css, .typeface),
      AttributeRule("font-size", .length([.pixels]), "13px"),
      AttributeRule("font-style", .css),
      AttributeRule("font-weight", .css),
      AttributeRule("line-height", .length([.pixels, .percent, .none]), "22px"),
      AttributeRule("padding", .spacing, "10px 25px"),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("role", .keyword(["none", "presentation"])),
      AttributeRule("table-layout", .keyword(["auto", "fixed", "initial", "inherit"]), "auto"),
      AttributeRule("text-decoration", .css),
      AttributeRule("vertical-align", .keyword(["top", "bottom", "middle"])),
      AttributeRule("width", .lengthOrAuto([.pixels, .percent]), "100%"),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let attributes = block.attributes
    let length = attributes.length("width")
    let width = length.map { $0.unit == .percent ? "\($0.number.css)%" : $0.number.wholePixels }
    let cssWidth = length?.unit == LengthUnit.none ? length.map { "\($0.number.css)px" } : attributes["width"]
    let style = attributes.style(
      "color", "font-family", "font-size", "font-style", "font-weight", "line-height", "table-layout", "text-decoration", "border")
    page.element(
      "table",
      [
        "role": attributes["role"], "border": "0", "cellpadding": attributes["cellpadding"], "cellspacing": attributes["cellspacing"],
        "width": width, "class": page.darkClass(attributes.darkBorders().adding(["color": attributes.color("dark-color")])),
        "style": style.adding(["width": cssWidth]).text,
      ]
    ) { $0.writeContent(of: block) }
  }
}
