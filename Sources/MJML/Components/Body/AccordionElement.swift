import Markup

/// `<mj-accordion-element>`: one title and its text.
struct AccordionElement: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.accordionTitle, .accordionText, .raw], once: [.accordionTitle, .accordionText]),
    [
      AttributeRule("background-color", .color),
      AttributeRule("border", .css),
      AttributeRule("font-family", .css, .typeface),
      AttributeRule("icon-align", .keyword(["top", "middle", "bottom"])),
      AttributeRule("icon-height", .length([.pixels, .percent])),
      AttributeRule("icon-position", .keyword(["left", "right"])),
      AttributeRule("icon-unwrapped-alt", .text),
      AttributeRule("icon-unwrapped-url", .address),
      AttributeRule("icon-width", .length([.pixels, .percent])),
      AttributeRule("icon-wrapped-alt", .text),
      AttributeRule("icon-wrapped-url", .address),
    ])

  /// What an element takes over from its accordion unless it says otherwise.
  static let inherited = [
    "border", "dark-border-color", "font-family", "icon-align", "icon-height", "icon-position", "icon-unwrapped-alt", "icon-unwrapped-url",
    "icon-width",
    "icon-wrapped-alt", "icon-wrapped-url",
  ]

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  /// Title and text stand in a label, so that a tap anywhere on the title ticks the box.
  func render(into page: inout Page) {
    let attributes = block.attributes
    let color = attributes.color("background-color")
    let cell: InlineStyle = ["padding": "0", "background-color": color]
    page.element("tr", block.languageAttributes.html.adding(["class": block.cssClass])) { page in
      page.element("td", ["bgcolor": color, "class": page.darkClass(attributes.darkBackground), "style": cell.text]) { page in
        let label: InlineStyle = ["font-size": "13px", "font-family": attributes["font-family"]]
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
      let child = page.block(child, in: block, width: block.width, handedDown: block.attributes.values(of: ["font-family"]))
      page.element("div", ["class": isTitle ? "mj-accordion-title" : "mj-accordion-content"]) { page in
        let border: InlineStyle = ["width": "100%", "border-bottom": block.attributes["border"]]
        let dark = page.darkClass(block.attributes.darkBorders())
        page.layoutTable(["width": "100%", "class": dark, "style": border.text]) { page in
          let isIconFirst = block.attributes["icon-position"] == "left"
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
      "padding": "16px", "background-color": title.attributes.color("background-color"), "vertical-align": attributes["icon-align"],
    ]
    let image: InlineStyle = ["display": "none", "width": attributes["icon-width"], "height": attributes["icon-height"]]
    let dark = page.darkClass(title.attributes.darkBackground)
    page.html.revealed("!mso") { html in
      html.start("td", ["class": .classes("mj-accordion-ico", dark), "style": cell.text])
      for (name, cssClass) in [("icon-wrapped", "mj-accordion-more"), ("icon-unwrapped", "mj-accordion-less")] {
        html.start(
          "img",
          [
            "src": attributes["\(name)-url"], "alt": attributes["\(name)-alt"] ?? "", "class": cssClass, "style": image.text,
          ])
      }
      html.end("td")
    }
  }
}
