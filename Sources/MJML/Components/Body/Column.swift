import Markup

/// `<mj-column>`: what stands one below the other.
///
/// Columns stand side by side where the screen is wide enough.
struct Column: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components(ComponentName.columnContent),
    [
      AttributeRule(.backgroundColor, .color),
      AttributeRule(.border, .css),
      AttributeRule(.borderBottom, .css),
      AttributeRule(.borderLeft, .css),
      AttributeRule(.borderRadius, .css),
      AttributeRule(.borderRight, .css),
      AttributeRule(.borderTop, .css),
      AttributeRule(.direction, .keyword(["ltr", "rtl"]), .readingDirection),
      AttributeRule(.innerBackgroundColor, .color),
      AttributeRule(.innerBorder, .css),
      AttributeRule(.innerBorderBottom, .css),
      AttributeRule(.innerBorderLeft, .css),
      AttributeRule(.innerBorderRadius, .css),
      AttributeRule(.innerBorderRight, .css),
      AttributeRule(.innerBorderTop, .css),
      AttributeRule(.padding, .spacing),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.verticalAlign, .keyword(["top", "bottom", "middle"]), "top"),
      AttributeRule(.width, .length([.pixels, .percent])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let width = ColumnWidth(block)
    page.need(width)
    page.element("div") { box in
      box.set(block.languageAttributes)
      box.set("class", .classes(width.cssClass, block.cssClass))
      box.declare("font-size", "0")
      box.declare("text-align", block.attributes.readingSide)
      box.declare("direction", block.writtenDirection)
      box.declare("display", "inline-block")
      box.declare("vertical-align", block.attributes[.verticalAlign])
      box.declare("width", mobileWidth(width))
    } content: { page in
      if hasPadding {
        renderPadding(into: &page)
      } else {
        let dark = page.darkClass(for: block.attributes, outerDarkLook)
        renderRows(into: &page) { writeOuterBox(dark, into: &$0) }
      }
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
    let innerBorders = attributes.borderPixels(.innerBorder, .left) + attributes.borderPixels(.innerBorder, .right)
    return max(0, outer - attributes.horizontalPixels(in: outer) - innerBorders)
  }

  private var hasPadding: Bool {
    ([SideNames.padding.all] + SideNames.padding.sides).contains { block.attributes[$0] != nil }
  }

  /// The column's own background and border, which stand outside its padding.
  private func writeOuterBox(_ dark: String?, into table: inout StartTagWriter) {
    let attributes = block.attributes
    let color = attributes.color(.backgroundColor)
    table.set("width", "100%")
    table.set("bgcolor", color)
    table.declare("background-color", color)
    table.declareBorders(of: attributes)
    table.declare("border-collapse", attributes[.borderRadius] == nil ? nil : "separate")
    table.set("class", dark)
  }

  private var outerDarkLook: DarkLook { block.attributes.darkBackground.adding(block.attributes.darkBorders) }

  private var innerDarkLook: DarkLook {
    let background: DarkLook = ["background-color": block.attributes.color(.darkInnerBackgroundColor)]
    return background.adding(block.attributes.darkInnerBorders)
  }

  private func writeInnerBox(_ dark: String?, into table: inout StartTagWriter) {
    let attributes = block.attributes
    let color = attributes.color(.innerBackgroundColor)
    table.set("width", "100%")
    table.set("bgcolor", color)
    table.declare("background-color", color)
    table.declare(attributes.borders(.innerBorder, radius: .innerBorderRadius))
    table.declare("border-collapse", attributes[.innerBorderRadius] == nil ? nil : "separate")
    table.set("class", dark)
  }

  /// Padding stands on a cell around the rows: Outlook ignores it on blocks.
  private func renderPadding(into page: inout Page) {
    let attributes = block.attributes
    let separate: InlineStyle = ["border-collapse": attributes[.borderRadius] == nil ? nil : "separate"]
    let table: HTMLAttributes = ["width": "100%", "style": separate.text]
    let style = attributes.style(.backgroundColor).adding(attributes.borders())
      .adding(attributes.style(.verticalAlign)).adding(attributes.paddings())
    page.layoutTable(table) { page in
      let cell: HTMLAttributes = [
        "bgcolor": attributes.color(.backgroundColor), "class": page.darkClass(outerDarkLook), "style": style.text,
      ]
      page.element("td", cell) { page in
        let dark = page.darkClass(for: attributes, innerDarkLook)
        renderRows(into: &page) { writeInnerBox(dark, into: &$0) }
      }
    }
  }

  private func renderRows(into page: inout Page, box: (inout StartTagWriter) -> Void) {
    page.element("table") { table in
      table.setLayoutTable()
      box(&table)
    } content: { page in
      Rows(block, width: innerWidth).write(into: &page)
    }
  }
}
