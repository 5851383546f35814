import Markup

/// `<mj-hero>`: an image as the background, with text and buttons on it.
///
/// Outlook shows the colour instead of the image, as it does for sections.
struct Hero: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components(ComponentName.columnContent),
    [
      AttributeRule(.mode, .keyword(["fixed-height", "fluid-height"]), "fixed-height"),
      AttributeRule(.align, .keyword(["left", "center", "right"])),
      AttributeRule(.backgroundColor, .color, "#ffffff"),
      AttributeRule(.backgroundHeight, .length([.pixels, .percent])),
      AttributeRule(.backgroundPosition, .css, "center center"),
      AttributeRule(.backgroundUrl, .address),
      AttributeRule(.backgroundWidth, .length([.pixels, .percent])),
      AttributeRule(.borderRadius, .css),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.height, .length([.pixels, .percent]), "0px"),
      AttributeRule(.innerBackgroundColor, .color),
      AttributeRule(.verticalAlign, .keyword(["top", "bottom", "middle"]), "top"),
      AttributeRule(.width, .length([.pixels])),
    ] + .paddings(.padding, "0px") + .paddings(.innerPadding) + .landmark)

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let width = block.width.wholePixels
    let color = block.attributes.color(.containerBackgroundColor)
    page.outlook { html in
      let size: HTMLAttributes = ["align": "center", "width": width, "bgcolor": color, "style": "width:\(width)px"]
      html.start("table", HTMLAttributes.layoutTable.adding(size))
      html.start("tr")
      html.start("td", ["width": width, "style": "width:\(width)px;line-height:0;font-size:0;mso-line-height-rule:exactly"])
    }
    let radius = block.attributes[.borderRadius]
    let box: InlineStyle = [
      "margin": "0 auto", "max-width": "\(width)px", "background-color": color, "border-radius": radius,
      "overflow": radius == nil ? nil : "hidden",
    ]
    let dark = page.darkClass(["background-color": block.attributes.color(.darkContainerBackgroundColor)])
    let container: HTMLAttributes = [
      "align": block.attributes[.align], "class": .classes(block.cssClass, dark), "style": box.text,
    ]
    page.element("div", block.landmark.adding(block.languageAttributes.html).adding(container)) { page in
      page.layoutTable(["width": "100%", "style": "width:100%"]) { renderCells(into: &$0) }
    }
    page.outlook {
      $0.end("td"); $0.end("tr"); $0.end("table")
    }
  }

  /// A hero of fluid height keeps the shape of its image by the padding of two cells beside the content.
  private func renderCells(into page: inout Page) {
    let attributes = block.attributes
    let isFluid = attributes[.mode] == "fluid-height"
    if isFluid { renderStrut(into: &page) }
    let color = attributes.color(.backgroundColor)
    let height = isFluid ? nil : fixedHeight
    let size: InlineStyle = ["height": height.map { "\($0)px" }]
    let cell: HTMLAttributes = [
      "height": height, "valign": attributes[.verticalAlign], "bgcolor": color, "background": attributes[.backgroundUrl],
      "class": page.darkClass(attributes.darkBackground),
      "style": background.adding(attributes.paddings()).adding(attributes.style(.verticalAlign)).adding(size).text,
    ]
    page.element("td", cell) { renderContent(into: &$0) }
    if isFluid { renderStrut(into: &page) }
  }

  private func renderStrut(into page: inout Page) {
    let style: InlineStyle = ["width": "0.01%", "padding-bottom": ratio.map { "\($0)%" }, "mso-padding-bottom-alt": "0"]
    page.element("td", ["style": style.text]) { _ in }
  }

  /// How high the image is in per cent of its width; nil when one of the two is not known.
  private var ratio: String? {
    let attributes = block.attributes
    guard let height = attributes.length(.backgroundHeight)?.number, let width = attributes.length(.backgroundWidth)?.number,
      height > 0, width > 0
    else { return nil }
    return min(10_000, height / width * 100).rounded().css
  }

  /// The height of the cell without its padding, which browsers and Outlook add.
  private var fixedHeight: String? {
    let attributes = block.attributes
    guard let height = attributes.length(.height), height.unit != .percent, height.number > 0 else { return nil }
    return (height.number - attributes.pixels(.padding, .top, in: 0) - attributes.pixels(.padding, .bottom, in: 0)).wholePixels
  }

  private var background: InlineStyle {
    let attributes = block.attributes
    let plain = attributes.style(.backgroundColor)
    guard let address = attributes[.backgroundUrl] else { return plain }
    return plain.adding([
      "background-image": CSSValue.url(address), "background-position": attributes[.backgroundPosition],
      "background-repeat": "no-repeat", "background-size": "cover", "border-radius": attributes[.borderRadius],
    ])
  }

  private func renderContent(into page: inout Page) {
    let attributes = block.attributes
    let color = attributes.color(.innerBackgroundColor)
    let outer = attributes.horizontalPixels(.padding, in: block.width)
    let inner = attributes.horizontalPixels(.innerPadding, in: block.width)
    let width = attributes[.width]
    let table: HTMLAttributes = [
      "align": attributes[.align] ?? (width == nil ? nil : "center"), "width": attributes.length(.width)?.number.wholePixels ?? "100%",
      "bgcolor": color, "class": page.darkClass(["background-color": attributes.color(.darkInnerBackgroundColor)]),
      "style": InlineStyle(dictionaryLiteral: ("width", width ?? "100%"), ("background-color", color)).text,
    ]
    page.layoutTable(table) { page in
      page.element("td", ["style": attributes.paddings(.innerPadding).text]) { page in
        page.element("table", HTMLAttributes.layoutTable.adding(["width": "100%"])) { page in
          let available = attributes.length(.width)?.number ?? block.width - outer
          Rows(block, width: max(0, min(available, block.width - outer) - inner)).write(into: &page)
        }
      }
    }
  }
}
