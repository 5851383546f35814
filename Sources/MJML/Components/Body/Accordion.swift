import Markup

/// `<mj-accordion>`: titles that open and close the text below them.
///
/// It works by checkboxes; where they or their styles are removed, all texts are open.
struct Accordion: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.accordionElement, .raw]),
    [
      AttributeRule(.border, .css, "2px solid black"),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.iconAlign, .keyword(["top", "middle", "bottom"]), "middle"),
      AttributeRule(.iconHeight, .length([.pixels, .percent]), "32px"),
      AttributeRule(.iconPosition, .keyword(["left", "right"]), "right"),
      AttributeRule(.iconUnwrappedAlt, .text, "-"),
      AttributeRule(.iconUnwrappedUrl, .address, "https://i.imgur.com/w4uTygT.png"),
      AttributeRule(.iconWidth, .length([.pixels, .percent]), "32px"),
      AttributeRule(.iconWrappedAlt, .text, "+"),
      AttributeRule(.iconWrappedUrl, .address, "https://i.imgur.com/bIXv1bk.png"),
    ] + .paddings(.padding, "10px 25px"))

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    page.needStyle(Self.css)
    warnAboutIcons(in: &page)
    let attributes = block.attributes
    let style: InlineStyle = [
      "width": "100%", "border-collapse": "collapse", "border": attributes[.border], "border-bottom": "none",
      "font-family": attributes[.fontFamily],
    ]
    let table: HTMLAttributes = [
      "width": "100%", "class": .classes("mj-accordion", page.darkClass(attributes.darkBorders)), "style": style.text,
    ]
    page.element("table", HTMLAttributes.layoutTable.adding(table)) { page in
      page.writeChildren(of: block) { page, child in
        let child = page.block(child, in: block, width: block.width, handedDown: attributes.values(of: AccordionElement.inherited))
        page.write(child)
      }
    }
  }

  private func warnAboutIcons(in page: inout Page) {
    let icons: [AttributeName] = [.iconWrappedUrl, .iconUnwrappedUrl]
    let elements = block.element.children(named: .accordionElement)
    let isOwn = { (name: AttributeName) in block.attributes.isGiven(name) || elements.allSatisfy { !($0[name] ?? "").isEmpty } }
    if icons.allSatisfy(isOwn) { return }
    let names = icons.map(\.text).joined(separator: " and ")
    page.warn("the icons are fetched from imgur.com, where MJML keeps them; give \(names)", at: block.element)
  }

  /// What only clients with checkboxes read: the rule at the end makes Gmail, which removes checkboxes, drop the block.
  private static let css = [
    "noinput.mj-accordion-checkbox{display:block!important}",
    "@media yahoo, only screen and (min-width:0){",
    ".mj-accordion-element{display:block}",
    "input.mj-accordion-checkbox,.mj-accordion-less{display:none!important}",
    "input.mj-accordion-checkbox+* .mj-accordion-title{cursor:pointer;touch-action:manipulation;-webkit-user-select:none;",
    "-moz-user-select:none;user-select:none}",
    "input.mj-accordion-checkbox+* .mj-accordion-content{overflow:hidden;display:none}",
    "input.mj-accordion-checkbox+* .mj-accordion-more{display:block!important}",
    "input.mj-accordion-checkbox:checked+* .mj-accordion-content{display:block}",
    "input.mj-accordion-checkbox:checked+* .mj-accordion-more{display:none!important}",
    "input.mj-accordion-checkbox:checked+* .mj-accordion-less{display:block!important}}",
    "@goodbye{@gmail}",
  ].joined()
}
