import Markup

/// `<mj-image>`: an image, as wide as its column unless it says less.
struct Image: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .nothing,
    [
      AttributeRule(.align, .keyword(["left", "center", "right"]), "center"),
      AttributeRule(.alt, .text),
      AttributeRule(.border, .css, "0"),
      AttributeRule(.borderBottom, .css),
      AttributeRule(.borderLeft, .css),
      AttributeRule(.borderRadius, .css),
      AttributeRule(.borderRight, .css),
      AttributeRule(.borderTop, .css),
      AttributeRule(.color, .color),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.fluidOnMobile, .keyword(["true", "false"])),
      AttributeRule(.fontFamily, .css),
      AttributeRule(.fontSize, .length([.pixels]), "13px"),
      AttributeRule(.height, .lengthOrAuto([.pixels]), "auto"),
      AttributeRule(.href, .address),
      AttributeRule(.maxHeight, .length([.pixels, .percent])),
      AttributeRule(.name, .text),
      AttributeRule(.padding, .spacing, "10px 25px"),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.rel, .text),
      AttributeRule(.sizes, .text),
      AttributeRule(.src, .address, .required),
      AttributeRule(.srcset, .text),
      AttributeRule(.target, .text, "_blank"),
      AttributeRule(.title, .text),
      AttributeRule(.usemap, .text),
      AttributeRule(.width, .length([.pixels])),
    ])

  let block: Block
  /// What the box leaves, or less if the image says so; whole, since Outlook reads the attribute.
  private let width: String

  init(_ block: Block) {
    self.block = block
    let box = max(0, block.width - block.attributes.horizontalPixels(in: block.width))
    width = min(box, block.attributes.length(.width)?.number ?? box).wholePixels
  }

  func render(into page: inout Page) {
    let attributes = block.attributes
    if !attributes.isGiven(.alt) {
      page.warn("the image has no alt text; say what it shows, or alt=\"\" if it only decorates", at: block.element)
    }
    let isFluid = attributes[.fluidOnMobile] == "true"
    if isFluid { page.hasFluidImages = true }
    let cssClass = isFluid ? "mj-full-width-mobile" : nil
    page.layoutTable { table in
      table.set("class", cssClass)
      table.declare("border-collapse", "collapse")
      table.declare("border-spacing", "0")
    } row: { page in
      page.element("td") { cell in
        cell.set("width", width)
        cell.set("class", cssClass)
        cell.declare("width", "\(width)px")
      } content: {
        renderLink(into: &$0)
      }
    }
  }

  private func renderLink(into page: inout Page) {
    let attributes = block.attributes
    guard let address = attributes[.href] else { return renderImage(into: &page) }
    page.element("a") { link in
      link.set("href", address)
      link.set("name", attributes[.name])
      link.set("rel", attributes[.rel])
      link.set("target", attributes[.target])
      link.set("title", attributes[.title])
      link.declare("color", attributes.color(.color))
      link.declare("text-decoration", "none")
    } content: {
      renderImage(into: &$0)
    }
  }

  /// Outlook needs the size as attributes; the other clients scale by the style, and show the alt text in it where images are off.
  private func renderImage(into page: inout Page) {
    let attributes = block.attributes
    let style: InlineStyle = [
      "display": "block", "outline": "none", "text-decoration": "none", "width": "100%",
      "max-width": attributes[.fluidOnMobile] == "true" ? nil : "\(width)px", "height": "auto",
      "max-height": attributes[.maxHeight], "font-family": attributes[.fontFamily], "font-size": attributes[.fontSize],
      "line-height": "1.4", "color": attributes.color(.color),
    ]
    let height = attributes.length(.height)?.number.wholePixels
    let picture = Picture(
      address: attributes[.src], darkAddress: attributes[.darkSrc], srcset: attributes[.srcset],
      attributes: [
        "alt": attributes[.alt] ?? "", "sizes": attributes[.sizes],
        "title": attributes[.title], "usemap": attributes[.usemap], "width": width, "height": height,
      ],
      style: attributes.borders().adding(style),
      darkLook: attributes.darkBorders.adding(["color": attributes.color(.darkColor)]))
    picture.write(into: &page)
  }
}
