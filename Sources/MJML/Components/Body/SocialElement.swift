import Markup

/// `<mj-social-element>`: an icon with a link, and a name beside it.
struct SocialElement: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule(.align, .keyword(["left", "center", "right"]), .readingSide),
      AttributeRule(.alt, .text),
      AttributeRule(.backgroundColor, .color),
      AttributeRule(.borderRadius, .css, "3px"),
      AttributeRule(.color, .color, "#000000"),
      AttributeRule(.fontFamily, .css, .typeface),
      AttributeRule(.fontSize, .length([.pixels]), "13px"),
      AttributeRule(.fontStyle, .css),
      AttributeRule(.fontWeight, .css),
      AttributeRule(.href, .address),
      AttributeRule(.iconHeight, .length([.pixels, .percent])),
      AttributeRule(.iconPadding, .spacing),
      AttributeRule(.iconPosition, .keyword(["left", "right"]), "left"),
      AttributeRule(.iconSize, .length([.pixels, .percent])),
      AttributeRule(.lineHeight, .length([.pixels, .percent, .none]), "1"),
      AttributeRule(.name, .text),
      AttributeRule(.padding, .spacing, "4px"),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.rel, .text),
      AttributeRule(.sizes, .text),
      AttributeRule(.src, .address),
      AttributeRule(.srcset, .text),
      AttributeRule(.target, .text, "_blank"),
      AttributeRule(.textDecoration, .css, "none"),
      AttributeRule(.textPadding, .spacing, "4px 4px 4px 0"),
      AttributeRule(.title, .text),
      AttributeRule(.verticalAlign, .keyword(["top", "bottom", "middle"]), "middle"),
    ])

  let block: Block
  private let network: SocialNetwork?

  init(_ block: Block) {
    self.block = block
    network = SocialNetwork(named: block.attributes[.name] ?? "")
  }

  func render(into page: inout Page) {
    let hasText = !block.element.content.isEmpty
    warnAboutIcon(in: &page)
    if !hasText, block.attributes[.alt] == nil {
      page.warn("the link has neither text nor alt, so that a screen reader cannot name it", at: block.element)
    }
    page.element("tr", block.languageAttributes.html.adding(["class": block.cssClass])) { page in
      let isIconFirst = block.attributes[.iconPosition] != "right"
      if hasIcon, isIconFirst { renderIcon(into: &page) }
      if hasText { renderText(into: &page) }
      if hasIcon, !isIconFirst { renderIcon(into: &page) }
    }
  }

  private var hasIcon: Bool { block.attributes[.src] != nil || network != nil }

  private func warnAboutIcon(in page: inout Page) {
    let name = block.attributes[.name] ?? ""
    if !hasIcon {
      let nearest = NearestName.of(name, among: SocialNetwork.names).map { "did you mean \($0)?" } ?? "give its src"
      page.warn("no icon is known for \"\(name)\"; \(nearest)", at: block.element)
    } else if block.attributes[.src] == nil {
      page.warn("the icon is fetched from Mailjet's server; give src to use one of your own", at: block.element)
    }
  }

  private var address: String? {
    block.attributes[.href].map { network?.link(to: $0) ?? $0 }
  }

  private func renderIcon(into page: inout Page) {
    let attributes = block.attributes
    let size = attributes[.iconSize]
    let color = attributes.color(.backgroundColor) ?? network?.color
    let cell = attributes.paddings().adding(attributes.style(.verticalAlign))
    page.element("td", ["style": cell.text]) { page in
      let table: InlineStyle = ["background-color": color, "border-radius": attributes[.borderRadius], "width": size]
      let icon: HTMLAttributes = [
        "width": pixels(.iconSize), "bgcolor": color, "class": page.darkClass(attributes.darkBackground), "style": table.text,
      ]
      page.layoutTable(icon) { page in
        let icon: InlineStyle = [
          "padding": attributes[.iconPadding], "font-size": "0", "height": attributes[.iconHeight] ?? size, "vertical-align": "middle",
          "width": size,
        ]
        page.element("td", ["style": icon.text]) { page in
          guard address != nil else { return renderImage(into: &page) }
          page.element("a", link()) { renderImage(into: &$0) }
        }
      }
    }
  }

  private func renderImage(into page: inout Page) {
    let attributes = block.attributes
    let style: InlineStyle = ["border-radius": attributes[.borderRadius], "display": "block"]
    let picture = Picture(
      address: attributes[.src] ?? network?.icon, darkAddress: attributes[.darkSrc], srcset: attributes[.srcset],
      attributes: [
        "alt": attributes[.alt] ?? "", "sizes": attributes[.sizes], "title": attributes[.title], "width": pixels(.iconSize),
        "height": pixels(.iconHeight) ?? pixels(.iconSize),
      ],
      style: style, darkLook: [:])
    picture.write(into: &page)
  }

  private func renderText(into page: inout Page) {
    let attributes = block.attributes
    let cell: InlineStyle = [
      "vertical-align": "middle", "padding": attributes[.textPadding], "text-align": attributes[.align],
    ]
    let text = attributes.style(.color, .fontSize, .fontStyle, .fontWeight, .fontFamily, .lineHeight, .textDecoration)
    page.element("td", ["style": cell.text]) { page in
      let style: HTMLAttributes = ["class": page.darkClass(["color": attributes.color(.darkColor)]), "style": text.text]
      page.element(address == nil ? "span" : "a", address == nil ? style : link().adding(style)) { $0.writeContent(of: block) }
    }
  }

  private func link() -> HTMLAttributes {
    ["href": address, "rel": block.attributes[.rel], "target": block.attributes[.target]]
  }

  private func pixels(_ name: AttributeName) -> String? {
    block.attributes.length(name).flatMap { $0.unit == .percent ? nil : $0.number.wholePixels }
  }
}
