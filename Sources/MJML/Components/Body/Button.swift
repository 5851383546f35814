import Markup

/// `<mj-button>`: a link that looks like a button, also where CSS is scarce.
struct Button: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule("align", .keyword(["left", "center", "right"]), "center"),
      AttributeRule("background-color", .color, "#414141"),
      AttributeRule("border", .css, "none"),
      AttributeRule("border-bottom", .css),
      AttributeRule("border-left", .css),
      AttributeRule("border-radius", .css, "3px"),
      AttributeRule("border-right", .css),
      AttributeRule("border-top", .css),
      AttributeRule("color", .color, "#ffffff"),
      AttributeRule("container-background-color", .color),
      AttributeRule("font-family", .css, .typeface),
      AttributeRule("font-size", .length([.pixels]), "13px"),
      AttributeRule("font-style", .css),
      AttributeRule("font-weight", .css, "normal"),
      AttributeRule("height", .length([.pixels, .percent])),
      AttributeRule("href", .address),
      AttributeRule("inner-padding", .spacing, "10px 25px"),
      AttributeRule("letter-spacing", .signedLength([.pixels, .em])),
      AttributeRule("line-height", .length([.pixels, .percent, .none]), "120%"),
      AttributeRule("name", .text),
      AttributeRule("padding", .spacing, "10px 25px"),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("rel", .text),
      AttributeRule("target", .text, "_blank"),
      AttributeRule("text-align", .keyword(["left", "center", "right"])),
      AttributeRule("text-decoration", .css, "none"),
      AttributeRule("text-transform", .css, "none"),
      AttributeRule("title", .text),
      AttributeRule("vertical-align", .keyword(["top", "bottom", "middle"]), "middle"),
      AttributeRule("width", .length([.pixels, .percent])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  /// The colour and the border stand on the cell, so that the button is whole in Outlook, which pads no links.
  func render(into page: inout Page) {
    let attributes = block.attributes
    let table: InlineStyle = ["border-collapse": "separate", "width": attributes["width"], "line-height": "100%"]
    let width = attributes.length("width").map { $0.unit == .percent ? "\($0.number.css)%" : $0.number.wholePixels }
    page.layoutTable(["width": width, "style": table.text]) { page in
      let cell: InlineStyle = [
        "cursor": "auto", "font-style": attributes["font-style"], "height": attributes["height"],
        "mso-padding-alt": attributes["inner-padding"], "text-align": attributes["text-align"],
        "background-color": attributes.color("background-color"),
      ]
      let cellAttributes: HTMLAttributes = [
        "align": "center", "bgcolor": attributes.color("background-color"), "valign": attributes["vertical-align"],
        "class": page.darkClass(attributes.darkBackground.adding(attributes.darkBorders())),
        "style": attributes.borders().adding(cell).text,
      ]
      page.element("td", cellAttributes) { renderLink(into: &$0) }
    }
  }

  private func renderLink(into page: inout Page) {
    let attributes = block.attributes
    let box: InlineStyle = [
      "display": "inline-block", "width": linkWidth, "background-color": attributes.color("background-color"), "margin": "0",
      "padding": attributes["inner-padding"], "mso-padding-alt": "0px", "border-radius": attributes["border-radius"],
    ]
    let type = attributes.style(
      "color", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "line-height", "text-decoration",
      "text-transform")
    let address = attributes["href"]
    if address == nil { page.warn("the button has no href, so it leads nowhere", at: block.element) }
    let link: HTMLAttributes = [
      "href": address, "name": attributes["name"], "rel": attributes["rel"], "target": address == nil ? nil : attributes["target"],
      "title": attributes["title"], "class": page.darkClass(attributes.darkBackground.adding(["color": attributes.color("dark-color")])),
      "style": box.adding(type).text,
    ]
    page.element(address == nil ? "p" : "a", link) { $0.writeContent(of: block) }
  }

  /// The link's own width, which its padding and the border do not count towards.
  private var linkWidth: String? {
    let attributes = block.attributes
    guard let width = attributes.length("width"), width.unit == .pixels else { return nil }
    let padding = attributes.pixels("inner-padding", .left, in: 0) + attributes.pixels("inner-padding", .right, in: 0)
    let borders = attributes.borderPixels("border", .left) + attributes.borderPixels("border", .right)
    return "\(max(0, width.number - padding - borders).css)px"
  }
}
