import Markup

/// `<mj-divider>`: a horizontal line.
struct Divider: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .nothing,
    [
      AttributeRule("align", .keyword(["left", "center", "right"]), "center"),
      AttributeRule("border-color", .color, "#000000"),
      AttributeRule("border-style", .css, "solid"),
      AttributeRule("border-width", .length([.pixels]), "4px"),
      AttributeRule("container-background-color", .color),
      AttributeRule("padding", .spacing, "10px 25px"),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("width", .length([.pixels, .percent]), "100%"),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  /// One table for all clients, since the border of a cell is drawn by all of them.
  func render(into page: inout Page) {
    let attributes = block.attributes
    let line = [attributes["border-style"], attributes["border-width"], attributes.color("border-color")]
      .compactMap { $0 }.joined(separator: " ")
    let width = attributes.length("width") ?? Length(percent: 100)
    let table: HTMLAttributes = [
      "align": attributes["align"], "width": width.unit == .percent ? "\(width.number.css)%" : width.number.wholePixels,
      "style": "width:\(attributes["width"] ?? "100%")",
    ]
    page.layoutTable(table) { page in
      let cell: HTMLAttributes = [
        "class": page.darkClass(["border-top-color": attributes.color("dark-border-color")]),
        "style": "border-top:\(line);font-size:1px;line-height:0;height:0",
      ]
      page.element("td", cell) { $0.html.raw("&nbsp;") }
    }
  }
}
