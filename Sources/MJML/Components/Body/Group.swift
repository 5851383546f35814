import Markup

/// `<mj-group>`: columns that stay side by side on small screens.
struct Group: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.column, .raw]),
    [
      AttributeRule(.backgroundColor, .color),
      AttributeRule(.direction, .keyword(["ltr", "rtl"]), .readingDirection),
      AttributeRule(.verticalAlign, .keyword(["top", "bottom", "middle"])),
      AttributeRule(.width, .length([.pixels, .percent])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let attributes = block.attributes
    let width = ColumnWidth(block)
    let pixels = width.length.pixels(in: block.width)
    page.need(width)
    let style: InlineStyle = [
      "font-size": "0", "line-height": "0", "text-align": attributes.readingSide, "direction": block.writtenDirection,
      "display": "inline-block", "vertical-align": attributes[.verticalAlign], "width": "100%",
      "background-color": attributes.color(.backgroundColor),
    ]
    let box: HTMLAttributes = [
      "class": .classes(width.cssClass, block.cssClass, page.darkClass(attributes.darkBackground)), "style": style.text,
    ]
    page.element("div", block.languageAttributes.html.adding(box)) { page in
      page.outlook { html in
        let table: HTMLAttributes = ["width": pixels.wholePixels, "bgcolor": attributes.color(.backgroundColor)]
        html.start("table", HTMLAttributes.layoutTable.adding(table))
        html.start("tr")
      }
      let columns = block.columnCount
      page.writeChildren(of: block) { page, child in
        let child = page.block(child, in: block, width: pixels, siblings: columns, isInGroup: true)
        ColumnWidth(child).writeCell(of: child, into: &page)
      }
      page.outlook {
        $0.end("tr"); $0.end("table")
      }
    }
  }
}
