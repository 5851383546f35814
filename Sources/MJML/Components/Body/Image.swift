import Markup

/// `<mj-image>`: an image, as wide as its column unless it says less.
struct Image: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .nothing,
    [
      AttributeRule("align", .keyword(["left", "center", "right"]), "center"),
      AttributeRule("alt", .text),
      AttributeRule("border", .css, "0"),
      AttributeRule("border-bottom", .css),
      AttributeRule("border-left", .css),
      AttributeRule("border-radius", .css),
      AttributeRule("border-right", .css),
      AttributeRule("border-top", .css),
      AttributeRule("color", .color),
      AttributeRule("container-background-color", .color),
      AttributeRule("fluid-on-mobile", .keyword(["true", "false"])),
      AttributeRule("font-family", .css),
      AttributeRule("font-size", .length([.pixels]), "13px"),
      AttributeRule("height", .lengthOrAuto([.pixels]), "auto"),
      AttributeRule("href", .address),
      AttributeRule("max-height", .length([.pixels, .percent])),
      AttributeRule("name", .text),
      AttributeRule("padding", .spacing, "10px 25px"),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("rel", .text),
      AttributeRule("sizes", .text),
      AttributeRule("src", .address, .required),
      AttributeRule("srcset", .text),
      AttributeRule("target", .text, "_blank"),
      AttributeRule("title", .text),
      AttributeRule("usemap", .text),
      AttributeRule("width", .length([.pixels])),
    ])

  let block: Block
  /// What the box leaves, or less if the image says so; whole, since Outlook reads the attribute.
  private let width: String

  init(_ block: Block) {
    self.block = block
    let box = max(0, block.width - block.attributes.horizontalPixels(in: block.width))
    width = min(box, block.attributes.length("width")?.number ?? box).wholePixels
  }

  func render(into page: inout Page) {
    let attributes = block.attributes
    if !attributes.isGiven("alt") {
      page.warn("the image has no alt text; say what it shows, or alt=\"\" if it only decorates", at: block.element)
    }
    let isFluid = attributes["fluid-on-mobile"] == "true"
    if isFluid { page.hasFluidImages = true }
    let cssClass = isFluid ? "mj-full-width-mobile" : nil
    let table: InlineStyle = ["border-collapse": "collapse", "border-spacing": "0"]
    page.layoutTable(["class": cssClass, "style": table.text]) { page in
      page.element("td", ["width": width, "class": cssClass, "style": "width:\(width)px"]) { page in
        guard let address = attributes["href"] else { return renderImage(into: &page) }
        let link: HTMLAttributes = [
          "href": address, "name": attributes["name"], "rel": attributes["rel"], "target": attributes["target"],
          "title": attributes["title"], "style": attributes.style("color").adding(["text-decoration": "none"]).text,
        ]
        page.element("a", link) { renderImage(into: &$0) }
      }
    }
  }

  /// Outlook needs the size as attributes; the other clients scale by the style, and show the alt text in it where images are off.
  private func renderImage(into page: inout Page) {
    let attributes = block.attributes
    let style: InlineStyle = [
      "display": "block", "outline": "none", "text-decoration": "none", "width": "100%",
      "max-width": attributes["fluid-on-mobile"] == "true" ? nil : "\(width)px", "height": "auto",
      "max-height": attributes["max-height"], "font-family": attributes["font-family"], "font-size": attributes["font-size"],
      "line-height": "1.4", "color": attributes.color("color"),
    ]
    let height = attributes.length("height")?.number.wholePixels
    let picture = Picture(
      address: attributes["src"], darkAddress: attributes["dark-src"], srcset: attributes["srcset"],
      attributes: [
        "alt": attributes["alt"] ?? "", "sizes": attributes["sizes"],
        "title": attributes["title"], "usemap": attributes["usemap"], "width": width, "height": height,
      ],
      style: attributes.borders().adding(style),
      darkLook: attributes.darkBorders().adding(["color": attributes.color("dark-color")]))
    picture.write(into: &page)
  }
}
