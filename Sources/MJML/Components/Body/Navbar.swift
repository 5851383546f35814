import Markup

/// `<mj-navbar>`: a row of links, which a small screen can fold into a menu.
///
/// The menu opens by a checkbox, since mail runs no scripts; where checkboxes are removed, the links stay in sight.
struct Navbar: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.navbarLink, .raw]),
    [
      AttributeRule(.align, .keyword(["left", "center", "right"]), "center"),
      AttributeRule(.baseUrl, .address),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.hamburger, .keyword(["hamburger"])),
      AttributeRule(.icoAlign, .keyword(["left", "center", "right"]), "center"),
      AttributeRule(.icoClose, .text, "&#8855;"),
      AttributeRule(.icoColor, .color, "#000000"),
      AttributeRule(.icoFontFamily, .css, .typeface),
      AttributeRule(.icoFontSize, .length([.pixels, .percent]), "30px"),
      AttributeRule(.icoLineHeight, .length([.pixels, .percent, .none]), "30px"),
      AttributeRule(.icoOpen, .text, "&#9776;"),
      AttributeRule(.icoTextDecoration, .css, "none"),
      AttributeRule(.icoTextTransform, .css, "uppercase"),
    ] + .paddings(.icoPadding, "10px") + .paddings())

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    if block.attributes[.hamburger] != nil { renderTrigger(into: &page) }
    page.element("div", ["role": "navigation", "class": "mj-inline-links"]) { page in
      page.outlook { html in
        html.start("table", HTMLAttributes.layoutTable.adding(["align": block.attributes[.align]]))
        html.start("tr")
      }
      page.writeChildren(of: block) { page, child in
        let child = page.block(child, in: block, width: block.width)
        NavbarLink(child, base: block.attributes[.baseUrl]).render(into: &page)
      }
      page.outlook {
        $0.end("tr"); $0.end("table")
      }
    }
  }

  /// The checkbox stands before the links, whose look depends on whether it is ticked; Outlook, which would show it, gets none.
  private func renderTrigger(into page: inout Page) {
    page.needStyle(NavbarStyle.css(breakpoint: page.settings.breakpoint))
    let attributes = block.attributes
    let identifier = page.identifier("menu")
    page.html.revealed("!mso") { html in
      html.start(
        "input",
        [
          "type": "checkbox", "id": identifier, "class": "mj-menu-checkbox",
          "style": "display:none!important;max-height:0;visibility:hidden",
        ])
    }
    let trigger = "display:none;max-height:0;max-width:0;font-size:0;overflow:hidden"
    page.element("div", ["class": "mj-menu-trigger", "style": trigger]) { page in
      let look: InlineStyle = [
        "display": "block", "cursor": "pointer", "mso-hide": "all", "-moz-user-select": "none", "user-select": "none",
        "text-align": attributes[.icoAlign], "color": attributes.color(.icoColor), "font-size": attributes[.icoFontSize],
        "font-family": attributes[.icoFontFamily], "text-transform": attributes[.icoTextTransform],
        "text-decoration": attributes[.icoTextDecoration], "line-height": attributes[.icoLineHeight],
      ]
      let padding = attributes.paddings(.icoPadding)
      let dark = page.darkClass(["color": attributes.color(.darkIcoColor)])
      page.element("label", ["for": identifier, "class": .classes("mj-menu-label", dark), "style": look.adding(padding).text]) { page in
        page.element("span", ["class": "mj-menu-icon-open", "style": "mso-hide:all"]) { $0.html.text(icon(.icoOpen)) }
        page.element("span", ["class": "mj-menu-icon-close", "style": "display:none;mso-hide:all"]) { $0.html.text(icon(.icoClose)) }
      }
    }
  }

  private func icon(_ name: AttributeName) -> String {
    CharacterReferences.decoded(block.attributes[name] ?? "")
  }
}

/// What folds the links into a menu on small screens.
enum NavbarStyle {
  static func css(breakpoint: Int) -> String {
    let box = ".mj-menu-checkbox[type=\"checkbox\"]"
    return [
      "noinput.mj-menu-checkbox{display:block!important;max-height:none!important;visibility:visible!important}",
      "@media only screen and (max-width:\(breakpoint - 1)px){",
      "\(box)~.mj-inline-links{display:none!important}",
      "\(box):checked~.mj-inline-links,\(box)~.mj-menu-trigger{display:block!important;max-width:none!important;",
      "max-height:none!important;font-size:inherit!important}",
      "\(box)~.mj-inline-links>a{display:block!important}",
      "\(box):checked~.mj-menu-trigger .mj-menu-icon-close{display:block!important}",
      "\(box):checked~.mj-menu-trigger .mj-menu-icon-open{display:none!important}}",
    ].joined()
  }
}
