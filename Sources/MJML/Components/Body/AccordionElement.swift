import Markup

/// `<mj-accordion-element>`: one title and its text.
struct AccordionElement: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.accordionTitle, .accordionText, .raw], once: [.accordionTitle, .accordionText]),
    [
      AttributeRule(.backgroundColor, .color),
      AttributeRule(.border, .css),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.iconAlign, .keyword(["top", "middle", "bottom"])),
      AttributeRule(.iconHeight, .length([.pixels, .percent])),
      AttributeRule(.iconPosition, .keyword(["left", "right"])),
      AttributeRule(.iconUnwrappedAlt, .text),
      AttributeRule(.iconUnwrappedUrl, .address),
      AttributeRule(.iconWidth, .length([.pixels, .percent])),
      AttributeRule(.iconWrappedAlt, .text),
      AttributeRule(.iconWrappedUrl, .address),
    ])

  /// What an element takes over from its accordion unless it says otherwise.
  static let inherited: [AttributeName] = [
    .border, .darkBorderColor, .darkIconUnwrappedUrl, .darkIconWrappedUrl, .fontFamily, .iconAlign, .iconHeight, .iconPosition,
    .iconUnwrappedAlt, .iconUnwrappedUrl,
    .iconWidth,
    .iconWrappedAlt, .iconWrappedUrl,
  ]

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  /// Title and text stand in a label, so that a tap anywhere on the title ticks the box.
  func render(into page: inout Page) {
    let attributes = block.attributes
    let color = attributes.color(.backgroundColor)
    let cell: InlineStyle = ["padding": "0", "background-color": color]
    page.element("tr", block.languageAttributes.html.adding(["class": block.cssClass])) { page in
      page.element("td", ["bgcolor": color, "class": page.darkClass(attributes.darkBackground), "style": cell.text]) { page in
        let label: InlineStyle = ["font-size": "13px", "font-family": attributes[.fontFamily]]
        page.element("label", ["class": "mj-accordion-element", "style": label.text]) { page in
          page.html.revealed("!mso") {
            $0.start("input", ["type": "checkbox", "class": "mj-accordion-checkbox", "style": "display:none"])
          }
          page.element("div", [:]) { renderParts(into: &$0) }
        }
      }
    }
  }

  private func renderParts(into page: inout Page) {
    page.writeChildren(of: block) { page, child in
      let isTitle = child.name == .accordionTitle
      let child = page.block(child, in: block, width: block.width, handedDown: block.attributes.values(of: [.fontFamily]))
      page.element("div", ["class": isTitle ? "mj-accordion-title" : "mj-accordion-content"]) { page in
        let border: InlineStyle = ["width": "100%", "border-bottom": block.attributes[.border]]
        let dark = page.darkClass(block.attributes.darkBorders)
        page.layoutTable(["width": "100%", "class": dark, "style": border.text]) { page in
          let isIconFirst = block.attributes[.iconPosition] == "left"
          if isTitle, isIconFirst { renderIcons(beside: child, into: &page) }
          page.write(child)
          if isTitle, !isIconFirst { renderIcons(beside: child, into: &page) }
        }
      }
    }
  }

  /// The two icons, hidden where a style does not show one of them; Outlook cannot open or close anything.
  private func renderIcons(beside title: Block, into page: inout Page) {
    let attributes = block.attributes
    let cell: InlineStyle = [
      "padding": "16px", "background-color": title.attributes.color(.backgroundColor), "vertical-align": attributes[.iconAlign],
    ]
    let dark = page.darkClass(title.attributes.darkBackground)
    page.html.raw("<!--[if !mso]><!-->")
    page.element("td", ["class": .classes("mj-accordion-ico", dark), "style": cell.text]) { page in
      renderIcon(.iconWrappedUrl, .darkIconWrappedUrl, alt: .iconWrappedAlt, "mj-accordion-more", into: &page)
      renderIcon(.iconUnwrappedUrl, .darkIconUnwrappedUrl, alt: .iconUnwrappedAlt, "mj-accordion-less", into: &page)
    }
    page.html.raw("<!--<![endif]-->")
  }

  /// A style shows one icon or the other; where there is a dark one as well, it shows the box around both.
  private func renderIcon(
    _ address: AttributeName, _ dark: AttributeName, alt: AttributeName, _ cssClass: String, into page: inout Page
  ) {
    let attributes = block.attributes
    let size: InlineStyle = ["width": attributes[.iconWidth], "height": attributes[.iconHeight]]
    let alt = attributes[alt] ?? ""
    guard let darkAddress = attributes[dark] else {
      let style: InlineStyle = ["display": "none"]
      return page.html.start("img", ["src": attributes[address], "alt": alt, "class": cssClass, "style": style.adding(size).text])
    }
    let style: InlineStyle = ["display": "block"]
    let picture = Picture(
      address: attributes[address], darkAddress: darkAddress, srcset: nil, attributes: ["alt": alt], style: style.adding(size),
      darkLook: [:], isHiddenFromOutlook: true)
    page.element("div", ["class": cssClass, "style": "display:none"]) { picture.write(into: &$0) }
  }
}
