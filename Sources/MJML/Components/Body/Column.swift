import Markup

/// `<mj-column>`: what stands one below the other.
///
/// Columns stand side by side where the screen is wide enough.
struct Column: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components(ComponentName.columnContent),
    [
      AttributeRule("background-color", .color),
      AttributeRule("border", .css),
      AttributeRule("border-bottom", .css),
      AttributeRule("border-left", .css),
      AttributeRule("border-radius", .css),
      AttributeRule("border-right", .css),
      AttributeRule("border-top", .css),
      AttributeRule("direction", .keyword(["ltr", "rtl"]), .readingDirection),
      AttributeRule("inner-background-color", .color),
      AttributeRule("inner-border", .css),
      AttributeRule("inner-border-bottom", .css),
      AttributeRule("inner-border-left", .css),
      AttributeRule("inner-border-radius", .css),
      AttributeRule("inner-border-right", .css),
      AttributeRule("inner-border-top", .css),
      AttributeRule("padding", .spacing),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("vertical-align", .keyword(["top", "bottom", "middle"]), "top"),
      AttributeRule("width", .length([.pixels, .percent])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let width = ColumnWidth(block)
    page.need(width)
    let style: InlineStyle = [
      "font-size": "0", "text-align": block.attributes.readingSide, "direction": block.writtenDirection,
      "display": "inline-block", "vertical-align": block.attributes["vertical-align"], "width": mobileWidth(width),
    ]
    page.element("div", block.languageAttributes.html.adding(["class": .classes(width.cssClass, block.cssClass), "style": style.text])) {
      page in
      if hasPadding { renderPadding(into: &page) } else { renderRows(into: &page, box: outerBox, dark: outerDarkLook) }
    }
  }

  /// The width below the breakpoint; clients without media queries show it everywhere.
  private func mobileWidth(_ width: ColumnWidth) -> String {
    guard block.isInGroup else { return "100%" }
    if width.length.unit == .percent { return width.css }
    return block.width > 0 ? "\((width.length.number / block.width * 100).css)%" : "100%"
  }

  /// What padding and borders leave of the width for the content.
  private var innerWidth: Double {
    let attributes = block.attributes
    let outer = ColumnWidth(block).length.pixels(in: block.width)
    let innerBorders = attributes.borderPixels("inner-border", .left) + attributes.borderPixels("inner-border", .right)
    return max(0, outer - attributes.horizontalPixels(in: outer) - innerBorders)
  }

  private var hasPadding: Bool {
    ["padding", "padding-top", "padding-right", "padding-bottom", "padding-left"].contains { block.attributes[$0] != nil }
  }

  /// The column's own background and border, which stand outside its padding.
  private var outerBox: HTMLAttributes {
    let attributes = block.attributes
    let separate: InlineStyle = ["border-collapse": attributes["border-radius"] == nil ? nil : "separate"]
    let style = attributes.style("background-color").adding(attributes.borders()).adding(separate)
    return ["width": "100%", "bgcolor": attributes.color("background-color"), "style": style.text]
  }

  private var outerDarkLook: DarkLook { block.attributes.darkBackground.adding(block.attributes.darkBorders()) }

  private var innerDarkLook: DarkLook {
    let background: DarkLook = ["background-color": block.attributes.color("dark-inner-background-color")]
    return background.adding(block.attributes.darkBorders("inner-"))
  }

  private var innerBox: HTMLAttributes {
    let attributes = block.attributes
    let color = attributes.color("inner-background-color")
    let separate: InlineStyle = ["border-collapse": attributes["inner-border-radius"] == nil ? nil : "separate"]
    let background: InlineStyle = ["background-color": color]
    return ["width": "100%", "bgcolor": color, "style": background.adding(attributes.borders("inner-")).adding(separate).text]
  }

  /// Padding stands on a cell around the rows: Outlook ignores it on blocks.
  private func renderPadding(into page: inout Page) {
    let attributes = block.attributes
    let separate: InlineStyle = ["border-collapse": attributes["border-radius"] == nil ? nil : "separate"]
    let table: HTMLAttributes = ["width": "100%", "style": separate.text]
    let style = attributes.style("background-color").adding(attributes.borders())
      .adding(attributes.style("vertical-align")).adding(attributes.paddings())
    page.layoutTable(table) { page in
      let cell: HTMLAttributes = [
        "bgcolor": attributes.color("background-color"), "class": page.darkClass(outerDarkLook), "style": style.text,
      ]
      page.element("td", cell) { page in
        renderRows(into: &page, box: innerBox, dark: innerDarkLook)
      }
    }
  }

  private func renderRows(into page: inout Page, box: HTMLAttributes, dark: DarkLook) {
    page.element("table", HTMLAttributes.layoutTable.adding(box).adding(["class": page.darkClass(dark)])) { page in
      Rows(block, width: innerWidth).write(into: &page)
    }
  }
}
