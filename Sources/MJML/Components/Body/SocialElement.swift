import Markup

/// `<mj-social-element>`: an icon with a link, and a name beside it.
struct SocialElement: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .html,
    [
      AttributeRule("align", .keyword(["left", "center", "right"]), .readingSide),
      AttributeRule("alt", .text),
      AttributeRule("background-color", .color),
      AttributeRule("border-radius", .css, "3px"),
      AttributeRule("color", .color, "#000000"),
      AttributeRule("font-family", .css, .typeface),
      AttributeRule("font-size", .length([.pixels]), "13px"),
      AttributeRule("font-style", .css),
      AttributeRule("font-weight", .css),
      AttributeRule("href", .address),
      AttributeRule("icon-height", .length([.pixels, .percent])),
      AttributeRule("icon-padding", .spacing),
      AttributeRule("icon-position", .keyword(["left", "right"]), "left"),
      AttributeRule("icon-size", .length([.pixels, .percent])),
      AttributeRule("line-height", .length([.pixels, .percent, .none]), "1"),
      AttributeRule("name", .text),
      AttributeRule("padding", .spacing, "4px"),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("rel", .text),
      AttributeRule("sizes", .text),
      AttributeRule("src", .address),
      AttributeRule("srcset", .text),
      AttributeRule("target", .text, "_blank"),
      AttributeRule("text-decoration", .css, "none"),
      AttributeRule("text-padding", .spacing, "4px 4px 4px 0"),
      AttributeRule("title", .text),
      AttributeRule("vertical-align", .keyword(["top", "bottom", "middle"]), "middle"),
    ])

  let block: Block
  private let network: SocialNetwork?

  init(_ block: Block) {
    self.block = block
    network = SocialNetwork(named: block.attributes["name"] ?? "")
  }

  func render(into page: inout Page) {
    let hasText = !block.element.content.isEmpty
    warnAboutIcon(in: &page)
    if !hasText, block.attributes["alt"] == nil {
      page.warn("the link has neither text nor alt, so that a screen reader cannot name it", at: block.element)
    }
    page.element("tr", block.languageAttributes.html.adding(["class": block.cssClass])) { page in
      let isIconFirst = block.attributes["icon-position"] != "right"
      if hasIcon, isIconFirst { renderIcon(into: &page) }
      if hasText { renderText(into: &page) }
      if hasIcon, !isIconFirst { renderIcon(into: &page) }
    }
  }

  private var hasIcon: Bool { block.attributes["src"] != nil || network != nil }

  private func warnAboutIcon(in page: inout Page) {
    let name = block.attributes["name"] ?? ""
    if !hasIcon {
      let nearest = NearestName.of(name, among: SocialNetwork.names).map { "did you mean \($0)?" } ?? "give its src"
      page.warn("no icon is known for \"\(name)\"; \(nearest)", at: block.element)
    } else if block.attributes["src"] == nil {
      page.warn("the icon is fetched from Mailjet's server; give src to use one of your own", at: block.element)
    }
  }

  private var address: String? {
    block.attributes["href"].map { network?.link(to: $0) ?? $0 }
  }

  private func renderIcon(into page: inout Page) {
    let attributes = block.attributes
    let size = attributes["icon-size"]
    let color = attributes.color("background-color") ?? network?.color
    let cell = attributes.paddings().adding(attributes.style("vertical-align"))
    page.element("td", ["style": cell.text]) { page in
      let table: InlineStyle = ["background-color": color, "border-radius": attributes["border-radius"], "width": size]
      let icon: HTMLAttributes = [
        "width": pixels("icon-size"), "bgcolor": color, "class": page.darkClass(attributes.darkBackground), "style": table.text,
      ]
      page.layoutTable(icon) { page in
        let icon: InlineStyle = [
          "padding": attributes["icon-padding"], "font-size": "0", "height": attributes["icon-height"] ?? size, "vertical-align": "middle",
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
    let style: InlineStyle = ["border-radius": attributes["border-radius"], "display": "block"]
    let picture = Picture(
      address: attributes["src"] ?? network?.icon, darkAddress: attributes["dark-src"], srcset: attributes["srcset"],
      attributes: [
        "alt": attributes["alt"] ?? "", "sizes": attributes["sizes"], "title": attributes["title"], "width": pixels("icon-size"),
        "height": pixels("icon-height") ?? pixels("icon-size"),
      ],
      style: style, darkLook: [:])
    picture.write(into: &page)
  }

  private func renderText(into page: inout Page) {
    let attributes = block.attributes
    let cell: InlineStyle = [
      "vertical-align": "middle", "padding": attributes["text-padding"], "text-align": attributes["align"],
    ]
    let text = attributes.style("color", "font-size", "font-style", "font-weight", "font-family", "line-height", "text-decoration")
    page.element("td", ["style": cell.text]) { page in
      let style: HTMLAttributes = ["class": page.darkClass(["color": attributes.color("dark-color")]), "style": text.text]
      page.element(address == nil ? "span" : "a", address == nil ? style : link().adding(style)) { $0.writeContent(of: block) }
    }
  }

  private func link() -> HTMLAttributes {
    ["href": address, "rel": block.attributes["rel"], "target": block.attributes["target"]]
  }

  private func pixels(_ name: String) -> String? {
    block.attributes.length(name).flatMap { $0.unit == .percent ? nil : $0.number.wholePixels }
  }
}
