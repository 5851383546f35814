import Markup

/// `<mj-table>`: a table of data; its rows are HTML.
struct Table: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule(.align, .keyword(["left", "right", "center"]), .readingSide),
      AttributeRule(.border, .css, "none"),
      AttributeRule(.cellpadding, .number, "0"),
      AttributeRule(.cellspacing, .number, "0"),
      AttributeRule(.color, .color, "#000000"),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.fontSize, .length([.pixels]), "13px"),
      AttributeRule(.fontStyle, .css),
      AttributeRule(.fontWeight, .css),
      AttributeRule(.lineHeight, .length([.pixels, .percent, .none]), "22px"),
      AttributeRule(.padding, .spacing, "10px 25px"),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.role, .keyword(["none", "presentation"])),
      AttributeRule(.tableLayout, .keyword(["auto", "fixed", "initial", "inherit"]), "auto"),
      AttributeRule(.textDecoration, .css),
      AttributeRule(.verticalAlign, .keyword(["top", "bottom", "middle"])),
      AttributeRule(.width, .lengthOrAuto([.pixels, .percent]), "100%"),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let attributes = block.attributes
    let length = attributes.length(.width)
    let width = length.map { $0.unit == .percent ? "\($0.number.css)%" : $0.number.wholePixels }
    let cssWidth = length?.unit == LengthUnit.none ? length.map { "\($0.number.css)px" } : attributes[.width]
    let style = attributes.style(
      .color, .fontFamily, .fontSize, .fontStyle, .fontWeight, .lineHeight, .tableLayout, .textDecoration, .border)
    page.element(
      "table",
      [
        "role": attributes[.role], "border": "0", "cellpadding": attributes[.cellpadding], "cellspacing": attributes[.cellspacing],
        "width": width, "class": page.darkClass(attributes.darkBorders.adding(["color": attributes.color(.darkColor)])),
        "style": style.adding(["width": cssWidth]).text,
      ]
    ) { $0.writeContent(of: block) }
  }
}
