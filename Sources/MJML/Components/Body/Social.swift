import Markup

/// `<mj-social>`: links to social networks, beside or below each other.
struct Social: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.socialElement, .raw]),
    [
      AttributeRule("align", .keyword(["left", "right", "center"]), "center"),
      AttributeRule("border-radius", .css, "3px"),
      AttributeRule("color", .color, "#333333"),
      AttributeRule("container-background-color", .color),
      AttributeRule("font-family", .css, .typeface),
      AttributeRule("font-size", .length([.pixels]), "13px"),
      AttributeRule("font-style", .css),
      AttributeRule("font-weight", .css),
      AttributeRule("icon-height", .length([.pixels, .percent])),
      AttributeRule("icon-padding", .spacing),
      AttributeRule("icon-size", .length([.pixels, .percent]), "20px"),
      AttributeRule("inner-padding", .spacing),
      AttributeRule("line-height", .length([.pixels, .percent, .none]), "22px"),
      AttributeRule("mode", .keyword(["horizontal", "vertical"]), "horizontal"),
      AttributeRule("padding", .spacing, "10px 25px"),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("table-layout", .keyword(["auto", "fixed"])),
      AttributeRule("text-decoration", .css, "none"),
      AttributeRule("text-padding", .spacing),
      AttributeRule("vertical-align", .keyword(["top", "bottom", "middle"])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    block.attributes["mode"] == "vertical" ? renderColumn(into: &page) : renderRow(into: &page)
  }

  private func renderRow(into page: inout Page) {
    let align = block.attributes["align"]
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
  private var handedDown: [String: String] {
    let names = [
      "border-radius", "color", "dark-color", "font-family", "font-size", "font-weight", "font-style", "icon-size", "icon-height",
      "icon-padding",
      "text-padding", "line-height", "text-decoration",
    ]
    var values = block.attributes.values(of: names)
    values["padding"] = block.attributes["inner-padding"]
    return values
  }
}
