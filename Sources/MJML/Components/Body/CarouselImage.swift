import Markup

/// `<mj-carousel-image>`: one image of a carousel, its radio button and its thumbnail.
struct CarouselImage: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .nothing,
    [
      AttributeRule("alt", .text),
      AttributeRule("border-radius", .css),
      AttributeRule("href", .address),
      AttributeRule("rel", .text),
      AttributeRule("src", .address, .required),
      AttributeRule("target", .text, "_blank"),
      AttributeRule("tb-border", .css),
      AttributeRule("tb-border-radius", .css),
      AttributeRule("thumbnails-src", .address),
      AttributeRule("title", .text),
    ])

  let block: Block
  /// Counted from 1.
  private let number: Int

  init(_ block: Block) {
    self.init(block, number: 1)
  }

  init(_ block: Block, number: Int) {
    self.block = block
    self.number = number
  }

  func render(into page: inout Page) {
    let attributes = block.attributes
    let hidden = number == 1 ? nil : "display:none;mso-hide:all"
    page.element("div", ["class": block.classes("mj-carousel-image mj-carousel-image-\(number)"), "style": hidden]) { page in
      guard let address = attributes["href"] else { return renderImage(into: &page) }
      page.element("a", ["href": address, "rel": attributes["rel"], "target": attributes["target"]]) { renderImage(into: &$0) }
    }
  }

  private func renderImage(into page: inout Page) {
    let attributes = block.attributes
    let width = block.width.wholePixels
    let style: InlineStyle = [
      "border-radius": attributes["border-radius"], "display": "block", "width": "\(width)px", "max-width": "100%", "height": "auto",
    ]
    page.html.start(
      "img",
      [
        "title": attributes["title"], "src": attributes["src"], "alt": attributes["alt"] ?? "", "width": width, "border": "0",
        "style": style.text,
      ])
  }

  func writeRadio(_ carousel: String, into page: inout Page) {
    let name = "mj-\(carousel)-radio"
    page.html.start(
      "input",
      [
        "type": "radio", "class": "mj-carousel-radio \(name) \(name)-\(number)", "checked": number == 1 ? "checked" : nil,
        "name": "mj-\(carousel)-radio", "id": "mj-\(carousel)-radio-\(number)", "style": "display:none;mso-hide:all",
      ])
  }

  func writeThumbnail(_ carousel: String, width: String, into page: inout Page) {
    let attributes = block.attributes
    let name = "mj-\(carousel)-thumbnail"
    let style: InlineStyle = [
      "border": attributes["tb-border"], "border-radius": attributes["tb-border-radius"], "display": "inline-block",
      "overflow": "hidden", "width": width,
    ]
    let extra = block.cssClass.map { classes in classes.split(separator: " ").map { " \($0)-thumbnail" }.joined() } ?? ""
    let link: HTMLAttributes = [
      "href": "#\(number)", "target": attributes["target"], "class": "mj-carousel-thumbnail \(name) \(name)-\(number)\(extra)",
      "style": style.text,
    ]
    page.element("a", link) { page in
      page.element("label", ["for": "mj-\(carousel)-radio-\(number)"]) { page in
        page.html.start(
          "img",
          [
            "src": attributes["thumbnails-src"] ?? attributes["src"], "alt": attributes["alt"] ?? "",
            "width": Length(width)?.number.wholePixels, "style": "display:block;width:100%;height:auto",
          ])
      }
    }
  }
}
