import Markup

/// The box across the mail that sections and wrappers have in common: background, border, padding, fixed width in Outlook.
struct Band {
  static let attributes: [AttributeRule] =
    [
      AttributeRule("background-color", .color),
      AttributeRule("background-url", .address),
      AttributeRule("background-repeat", .keyword(["repeat", "no-repeat"]), "repeat"),
      AttributeRule("background-size", .css, "auto"),
      AttributeRule("background-position", .css, "top center"),
      AttributeRule("background-position-x", .css),
      AttributeRule("background-position-y", .css),
      AttributeRule("border", .css),
      AttributeRule("border-bottom", .css),
      AttributeRule("border-left", .css),
      AttributeRule("border-radius", .css),
      AttributeRule("border-right", .css),
      AttributeRule("border-top", .css),
      AttributeRule("direction", .keyword(["ltr", "rtl"]), .readingDirection),
      AttributeRule("full-width", .keyword(["full-width", "false"])),
      AttributeRule("padding", .spacing, "20px 0"),
      AttributeRule("padding-bottom", .length([.pixels, .percent])),
      AttributeRule("padding-left", .length([.pixels, .percent])),
      AttributeRule("padding-right", .length([.pixels, .percent])),
      AttributeRule("padding-top", .length([.pixels, .percent])),
      AttributeRule("text-align", .keyword(["left", "center", "right"]), "center"),
      AttributeRule("text-padding", .spacing, "4px 4px 4px 0"),
    ] + .landmark

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  /// What padding and border leave of the width.
  var innerWidth: Double {
    max(0, block.width - block.attributes.horizontalPixels(in: block.width))
  }

  /// Writes the box with this content; the background of a full-width one runs across the window.
  func render(into page: inout Page, _ content: (inout Page) -> Void) {
    let dark = page.darkClass(block.attributes.darkBackground)
    guard block.attributes["full-width"] == "full-width" else {
      return renderBox(into: &page, class: .classes(block.cssClass, dark), dark: dark, background: background, content)
    }
    let style: InlineStyle = ["width": "100%", "border-radius": block.attributes["border-radius"]]
    let attributes: HTMLAttributes = [
      "align": "center", "width": "100%", "bgcolor": color, "background": block.attributes["background-url"],
      "class": .classes(block.cssClass, dark), "style": background.adding(style).text,
    ]
    page.layoutTable(attributes) { page in
      page.element("td") { page in
        renderBox(into: &page, class: nil, dark: nil, background: [:], content)
      }
    }
  }

  /// The dark class stands beside each background, since the one of the table would cover that of the block.
  private func renderBox(
    into page: inout Page, class: String?, dark: String?, background: InlineStyle, _ content: (inout Page) -> Void
  ) {
    let width = block.width.wholePixels
    page.outlook { html in
      let size: HTMLAttributes = [
        "align": "center", "width": width, "bgcolor": color, "class": block.outlookClass, "style": "width:\(width)px",
      ]
      html.start("table", HTMLAttributes.layoutTable.adding(size))
      html.start("tr")
      html.start("td", ["width": width, "style": "width:\(width)px;line-height:0;font-size:0;mso-line-height-rule:exactly"])
    }
    let box: InlineStyle = [
      "margin": "0 auto", "max-width": "\(width)px", "border-radius": radius, "overflow": radius == nil ? nil : "hidden",
    ]
    let meaning = block.landmark.adding(block.languageAttributes.html)
    page.element("div", meaning.adding(["class": `class`, "style": background.adding(box).text])) { page in
      let table: InlineStyle = [
        "width": "100%", "border-radius": radius, "border-collapse": radius == nil ? nil : "separate",
      ]
      let hasOwnBackground = !background.isEmpty
      let attributes: HTMLAttributes = [
        "align": "center", "width": "100%", "bgcolor": hasOwnBackground ? color : nil,
        "background": hasOwnBackground ? block.attributes["background-url"] : nil,
        "class": dark, "style": table.text,
      ]
      page.layoutTable(attributes) { page in
        page.element("td", ["class": page.darkClass(block.attributes.darkBorders()), "style": cellStyle.text], content)
      }
    }
    page.outlook {
      $0.end("td"); $0.end("tr"); $0.end("table")
    }
  }

  private var color: String? { block.attributes.color("background-color") }

  private var radius: String? { block.attributes["border-radius"] }

  private var background: InlineStyle {
    let attributes = block.attributes
    let plain: InlineStyle = ["background-color": color]
    guard let address = attributes["background-url"] else { return plain }
    return plain.adding([
      "background-image": CSSValue.url(address), "background-position": position,
      "background-repeat": attributes["background-repeat"], "background-size": attributes["background-size"],
    ])
  }

  /// `background-position`, of which the two single coordinates replace a part.
  private var position: String? {
    let attributes = block.attributes
    let words = (attributes["background-position"] ?? "").split(separator: " ").map(String.init)
    let isVertical = { (word: String) in word == "top" || word == "bottom" }
    let swaps = words.count == 2 && (isVertical(words[0]) || words[1] == "left" || words[1] == "right")
    let pair = words.count == 1 ? (isVertical(words[0]) ? ["center", words[0]] : [words[0], "center"]) : swaps ? words.reversed() : words
    guard pair.count == 2 else { return attributes["background-position"] }
    return "\(attributes["background-position-x"] ?? pair[0]) \(attributes["background-position-y"] ?? pair[1])"
  }

  private var cellStyle: InlineStyle {
    let attributes = block.attributes
    return attributes.borders().adding(["direction": block.writtenDirection, "font-size": "0"])
      .adding(attributes.paddings()).adding(["text-align": attributes["text-align"]])
  }
}
