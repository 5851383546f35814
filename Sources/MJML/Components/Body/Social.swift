import Markup

/// `<mj-social>`: links to social networks, beside or below each other.
struct Social: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.socialElement, .raw]),
    [
      AttributeRule(.align, .keyword(["left", "right", "center"]), "center"),
      AttributeRule(.borderRadius, .css, "3px"),
      AttributeRule(.color, .color, "#333333"),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.fontSize, .length([.pixels]), "13px"),
      AttributeRule(.fontStyle, .css),
      AttributeRule(.fontWeight, .css),
      AttributeRule(.iconHeight, .length([.pixels, .percent])),
      AttributeRule(.iconPadding, .spacing),
      AttributeRule(.iconSize, .length([.pixels, .percent]), "20px"),
      AttributeRule(.innerPadding, .spacing),
      AttributeRule(.lineHeight, .length([.pixels, .percent, .none]), "22px"),
      AttributeRule(.mode, .keyword(["horizontal", "vertical"]), "horizontal"),
      AttributeRule(.padding, .spacing, "10px 25px"),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.tableLayout, .keyword(["auto", "fixed"])),
      AttributeRule(.textDecoration, .css, "none"),
      AttributeRule(.textPadding, .spacing),
      AttributeRule(.verticalAlign, .keyword(["top", "bottom", "middle"])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    block.attributes[.mode] == "vertical" ? renderColumn(into: &page) : renderRow(into: &page)
  }

  private func renderRow(into page: inout Page) {
    let align = block.attributes[.align]
    page.outlook { html in
      html.start("table", HTMLAttributes.layoutTable.adding(["align": align]))
      html.start("tr")
    }
    page.writeChildren(of: block) { page, child in
      let child = elementBlock(child, in: &page)
      page.outlook { $0.start("td") }
      let table: HTMLAttributes = ["align": align, "style": "float:none;display:inline-table"]
      page.element("table", HTMLAttributes.layoutTable.adding(table)) { $0.write(child) }
      page.outlook { $0.end("td") }
    }
    page.outlook {
      $0.end("tr"); $0.end("table")
    }
  }

  private func renderColumn(into page: inout Page) {
    page.element("table", HTMLAttributes.layoutTable.adding(["style": "margin:0"])) { page in
      page.writeChildren(of: block) { page, child in
        let child = elementBlock(child, in: &page)
        page.write(child)
      }
    }
  }

  private func elementBlock(_ element: SourceElement, in page: inout Page) -> Block {
    page.block(element, in: block, width: block.width, handedDown: handedDown)
  }

  /// What the links take over from here unless they say otherwise.
  private var handedDown: [GivenAttribute] {
    let names: [AttributeName] = [
      .borderRadius, .color, .darkColor, .fontFamily, .fontSize, .fontWeight, .fontStyle, .iconSize, .iconHeight,
      .iconPadding,
      .textPadding, .lineHeight, .textDecoration,
    ]
    let padding = block.attributes[.innerPadding].map { [GivenAttribute(name: .padding, value: $0)] } ?? []
    return block.attributes.values(of: names) + padding
  }
}
