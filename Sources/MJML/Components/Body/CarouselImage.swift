import Markup

/// `<mj-carousel-image>`: one image of a carousel, its radio button and its thumbnail.
struct CarouselImage: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .nothing,
    [
      AttributeRule(.alt, .text),
      AttributeRule(.borderRadius, .css),
      AttributeRule(.href, .address),
      AttributeRule(.rel, .text),
      AttributeRule(.src, .address, .required),
      AttributeRule(.target, .text, "_blank"),
      AttributeRule(.tbBorder, .css),
      AttributeRule(.tbBorderRadius, .css),
      AttributeRule(.thumbnailsSrc, .address),
      AttributeRule(.title, .text),
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

  /// Outside of a carousel's comments there is no dark image: this is what Outlook sees.
  func render(into page: inout Page) {
    render(darkAddress: nil, into: &page)
  }

  /// The image on the stage, which Outlook does not see.
  func renderOnStage(into page: inout Page) {
    render(darkAddress: block.attributes[.darkSrc], into: &page)
  }

  private func render(darkAddress: String?, into page: inout Page) {
    let attributes = block.attributes
    let hidden = number == 1 ? nil : "display:none;mso-hide:all"
    let box: HTMLAttributes = ["class": .classes("mj-carousel-image mj-carousel-image-\(number)", block.cssClass), "style": hidden]
    page.element("div", block.languageAttributes.html.adding(box)) { page in
      guard let address = attributes[.href] else { return renderImage(darkAddress, into: &page) }
      page.element("a", ["href": address, "rel": attributes[.rel], "target": attributes[.target]]) { renderImage(darkAddress, into: &$0) }
    }
  }

  private func renderImage(_ darkAddress: String?, into page: inout Page) {
    let attributes = block.attributes
    let width = block.width.wholePixels
    let style: InlineStyle = [
      "border-radius": attributes[.borderRadius], "display": "block", "width": "\(width)px", "max-width": "100%", "height": "auto",
    ]
    let picture = Picture(
      address: attributes[.src], darkAddress: darkAddress, srcset: nil,
      attributes: ["title": attributes[.title], "alt": attributes[.alt] ?? "", "width": width, "border": "0"],
      style: style, darkLook: [:], isHiddenFromOutlook: true)
    picture.write(into: &page)
  }

  /// How thumbnails are shown; those for clients that support the carousel are hidden until a rule shows them.
  struct Thumbnail {
    let width: String
    let isHidden: Bool
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

  func writeThumbnail(_ carousel: String, _ look: Thumbnail, into page: inout Page) {
    let attributes = block.attributes
    let name = "mj-\(carousel)-thumbnail"
    let style: InlineStyle = [
      "border": attributes[.tbBorder], "border-radius": attributes[.tbBorderRadius],
      "display": look.isHidden ? "none" : "inline-block", "overflow": "hidden", "width": look.width,
    ]
    let dark = page.darkClass(["border-color": attributes.color(.darkTbBorderColor)])
    let extra = block.cssClass.map { classes in classes.split(separator: " ").map { " \($0)-thumbnail" }.joined() } ?? ""
    let link: HTMLAttributes = [
      "href": "#\(number)", "target": attributes[.target],
      "class": .classes("mj-carousel-thumbnail \(name) \(name)-\(number)\(extra)", dark),
      "style": style.text,
    ]
    page.element("a", link) { page in
      page.element("label", ["for": "mj-\(carousel)-radio-\(number)"]) { thumbnail(width: look.width).write(into: &$0) }
    }
  }

  /// The image itself, small, unless it has another for that.
  private func thumbnail(width: String) -> Picture {
    let attributes = block.attributes
    let own = attributes[.thumbnailsSrc]
    return Picture(
      address: own ?? attributes[.src], darkAddress: attributes[.darkThumbnailsSrc] ?? (own == nil ? attributes[.darkSrc] : nil),
      srcset: nil,
      attributes: ["alt": attributes[.alt] ?? "", "width": Length(width)?.number.wholePixels],
      style: ["display": "block", "width": "100%", "height": "auto"], darkLook: [:], isHiddenFromOutlook: true)
  }
}
