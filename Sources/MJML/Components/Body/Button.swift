import Markup

/// `<mj-button>`: a link that looks like a button, also where CSS is scarce.
struct Button: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule(.align, .keyword(["left", "center", "right"]), "center"),
      AttributeRule(.backgroundColor, .color, "#414141"),
      AttributeRule(.border, .css, "none"),
      AttributeRule(.borderBottom, .css),
      AttributeRule(.borderLeft, .css),
      AttributeRule(.borderRadius, .css, "3px"),
      AttributeRule(.borderRight, .css),
      AttributeRule(.borderTop, .css),
      AttributeRule(.color, .color, "#ffffff"),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.fontSize, .length([.pixels]), "13px"),
      AttributeRule(.fontStyle, .css),
      AttributeRule(.fontWeight, .css, "normal"),
      AttributeRule(.height, .length([.pixels, .percent])),
      AttributeRule(.href, .address),
      AttributeRule(.innerPadding, .spacing, "10px 25px"),
      AttributeRule(.letterSpacing, .signedLength([.pixels, .em])),
      AttributeRule(.lineHeight, .length([.pixels, .percent, .none]), "120%"),
      AttributeRule(.name, .text),
      AttributeRule(.padding, .spacing, "10px 25px"),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.rel, .text),
      AttributeRule(.target, .text, "_blank"),
      AttributeRule(.textAlign, .keyword(["left", "center", "right"])),
      AttributeRule(.textDecoration, .css, "none"),
      AttributeRule(.textTransform, .css, "none"),
      AttributeRule(.title, .text),
      AttributeRule(.verticalAlign, .keyword(["top", "bottom", "middle"]), "middle"),
      AttributeRule(.width, .length([.pixels, .percent])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  /// The colour and the border stand on the cell, so that the button is whole in Outlook, which pads no links.
  func render(into page: inout Page) {
    let attributes = block.attributes
    let width = attributes.length(.width).map { $0.unit == .percent ? "\($0.number.css)%" : $0.number.wholePixels }
    page.layoutTable { table in
      table.set("width", width)
      table.declare("border-collapse", "separate")
      table.declare("width", attributes[.width])
      table.declare("line-height", "100%")
    } row: { page in
      let dark = page.darkClass(for: attributes, attributes.darkBackground.adding(attributes.darkBorders))
      page.element("td", tag: { writeCell(dark, into: &$0) }, content: { renderLink(into: &$0) })
    }
  }

  private func writeCell(_ dark: String?, into cell: inout StartTagWriter) {
    let attributes = block.attributes
    let color = attributes.color(.backgroundColor)
    cell.set("align", "center")
    cell.set("bgcolor", color)
    cell.set("valign", attributes[.verticalAlign])
    cell.set("class", dark)
    cell.declareBorders(of: attributes)
    cell.declare("cursor", "auto")
    cell.declare("font-style", attributes[.fontStyle])
    cell.declare("height", attributes[.height])
    cell.declare("mso-padding-alt", attributes[.innerPadding])
    cell.declare("text-align", attributes[.textAlign])
    cell.declare("background-color", color)
  }

  private func renderLink(into page: inout Page) {
    let attributes = block.attributes
    let address = attributes[.href]
    if address == nil { page.warn("the button has no href, so it leads nowhere", at: block.element) }
    let dark = page.darkClass(for: attributes, attributes.darkBackground.adding(["color": attributes.color(.darkColor)]))
    page.element(address == nil ? "p" : "a") { link in
      link.set("href", address)
      link.set("name", attributes[.name])
      link.set("rel", attributes[.rel])
      link.set("target", address == nil ? nil : attributes[.target])
      link.set("title", attributes[.title])
      link.set("class", dark)
      link.declare("display", "inline-block")
      link.declare("width", linkWidth)
      link.declare("background-color", attributes.color(.backgroundColor))
      link.declare("margin", "0")
      link.declare("padding", attributes[.innerPadding])
      link.declare("mso-padding-alt", "0px")
      link.declare("border-radius", attributes[.borderRadius])
      link.declare(
        .color, .fontFamily, .fontSize, .fontStyle, .fontWeight, .letterSpacing, .lineHeight, .textDecoration, .textTransform,
        of: attributes)
    } content: {
      $0.writeContent(of: block)
    }
  }

  /// The link's own width, which its padding and the border do not count towards.
  private var linkWidth: String? {
    let attributes = block.attributes
    guard let width = attributes.length(.width), width.unit == .pixels else { return nil }
    let padding = attributes.horizontalPixels(.innerPadding, in: 0)
    let borders = attributes.borderPixels(.border, .left) + attributes.borderPixels(.border, .right)
    return "\(max(0, width.number - padding - borders).css)px"
  }
}
