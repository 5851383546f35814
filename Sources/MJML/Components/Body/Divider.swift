import Markup

/// `<mj-divider>`: a horizontal line.
struct Divider: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .nothing,
    [
      AttributeRule(.align, .keyword(["left", "center", "right"]), "center"),
      AttributeRule(.borderColor, .color, "#000000"),
      AttributeRule(.borderStyle, .css, "solid"),
      AttributeRule(.borderWidth, .length([.pixels]), "4px"),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.padding, .spacing, "10px 25px"),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.width, .length([.pixels, .percent]), "100%"),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  /// One table for all clients, since the border of a cell is drawn by all of them.
  func render(into page: inout Page) {
    let attributes = block.attributes
    let line = [attributes[.borderStyle], attributes[.borderWidth], attributes.color(.borderColor)]
      .compactMap { $0 }.joined(separator: " ")
    let width = attributes.length(.width) ?? Length(percent: 100)
    let table: HTMLAttributes = [
      "align": attributes[.align], "width": width.unit == .percent ? "\(width.number.css)%" : width.number.wholePixels,
      "style": "width:\(attributes[.width] ?? "100%")",
    ]
    page.layoutTable(table) { page in
      let cell: HTMLAttributes = [
        "class": page.darkClass(["border-top-color": attributes.color(.darkBorderColor)]),
        "style": "border-top:\(line);font-size:1px;line-height:0;height:0",
      ]
      page.element("td", cell) { $0.html.raw("&nbsp;") }
    }
  }
}
