import Foundation
import Markup

/// `<mj-navbar-link>`: one link of a navbar.
struct NavbarLink: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule(.color, .color, "#000000"),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.fontSize, .length([.pixels]), "13px"),
      AttributeRule(.fontStyle, .css),
      AttributeRule(.fontWeight, .css, "normal"),
      AttributeRule(.href, .address),
      AttributeRule(.letterSpacing, .signedLength([.pixels, .em])),
      AttributeRule(.lineHeight, .length([.pixels, .percent, .none]), "22px"),
      AttributeRule(.name, .text),
      AttributeRule(.rel, .text),
      AttributeRule(.target, .text, "_blank"),
      AttributeRule(.textDecoration, .css, "none"),
      AttributeRule(.textTransform, .css, "uppercase"),
    ] + .paddings(.padding, "15px 10px"))

  let block: Block
  /// What the address is relative to; nil when it stands alone.
  private let base: String?

  init(_ block: Block) {
    self.init(block, base: nil)
  }

  init(_ block: Block, base: String?) {
    self.block = block
    self.base = base
  }

  /// Outlook, which pads no links, gets the padding on a cell.
  func render(into page: inout Page) {
    let attributes = block.attributes
    if address == nil { page.warn("the link has no href, so it leads nowhere", at: block.element) }
    page.outlook { $0.start("td", ["class": block.outlookClass, "style": attributes.paddings().text]) }
    let box: InlineStyle = ["display": "inline-block"]
    let type = attributes.style(
      .color, .fontFamily, .fontSize, .fontStyle, .fontWeight, .letterSpacing, .lineHeight, .textDecoration,
      .textTransform)
    let link: HTMLAttributes = [
      "class": .classes("mj-link", block.cssClass, page.darkClass(["color": attributes.color(.darkColor)])), "href": address,
      "name": attributes[.name], "rel": attributes[.rel],
      "target": address == nil ? nil : attributes[.target], "style": box.adding(type).adding(attributes.paddings()).text,
    ]
    page.element("a", block.languageAttributes.html.adding(link)) { $0.writeContent(of: block) }
    page.outlook { $0.end("td") }
  }

  /// The address in full (RFC 3986, section 5); one that cannot be resolved stays as it is.
  private var address: String? {
    guard let stated = block.attributes[.href], let base, let root = URL(string: base) else { return block.attributes[.href] }
    return URL(string: stated, relativeTo: root)?.absoluteString ?? stated
  }
}
