import Markup

/// The box across the mail that sections and wrappers have in common: background, border, padding, fixed width in Outlook.
struct Band {
  static let attributes: [AttributeRule] =
    [
      AttributeRule(.backgroundColor, .color),
      AttributeRule(.backgroundUrl, .address),
      AttributeRule(.backgroundRepeat, .keyword(["repeat", "no-repeat"]), "repeat"),
      AttributeRule(.backgroundSize, .css, "auto"),
      AttributeRule(.backgroundPosition, .css, "top center"),
      AttributeRule(.backgroundPositionX, .css),
      AttributeRule(.backgroundPositionY, .css),
      AttributeRule(.border, .css),
      AttributeRule(.borderBottom, .css),
      AttributeRule(.borderLeft, .css),
      AttributeRule(.borderRadius, .css),
      AttributeRule(.borderRight, .css),
      AttributeRule(.borderTop, .css),
      AttributeRule(.direction, .keyword(["ltr", "rtl"]), .readingDirection),
      AttributeRule(.fullWidth, .keyword(["full-width", "false"])),
      AttributeRule(.padding, .spacing, "20px 0"),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
      AttributeRule(.textAlign, .keyword(["left", "center", "right"]), "center"),
      AttributeRule(.textPadding, .spacing, "4px 4px 4px 0"),
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
    guard block.attributes[.fullWidth] == "full-width" else {
      return renderBox(into: &page, class: .classes(block.cssClass, dark), dark: dark, background: background, content)
    }
    let style: InlineStyle = ["width": "100%", "border-radius": block.attributes[.borderRadius]]
    let attributes: HTMLAttributes = [
      "align": "center", "width": "100%", "bgcolor": color, "background": block.attributes[.backgroundUrl],
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
    let pixels = "\(width)px"
    let (color, radius) = (color, radius)
    page.outlook { html in
      html.start("table") { table in
        table.setLayoutTable()
        table.set("align", "center")
        table.set("width", width)
        table.set("bgcolor", color)
        table.set("class", block.outlookClass)
        table.declare("width", pixels)
      }
      html.start("tr")
      html.start("td") { cell in
        cell.set("width", width)
        cell.declare("width", pixels)
        cell.declare("line-height", "0")
        cell.declare("font-size", "0")
        cell.declare("mso-line-height-rule", "exactly")
      }
    }
    page.element("div") { box in
      box.set("role", block.attributes[.role])
      box.set("aria-label", block.attributes[.ariaLabel])
      box.set(block.languageAttributes)
      box.set("class", `class`)
      box.declare(background)
      box.declare("margin", "0 auto")
      box.declare("max-width", pixels)
      box.declare("border-radius", radius)
      box.declare("overflow", radius == nil ? nil : "hidden")
    } content: { page in
      let hasOwnBackground = !background.isEmpty
      page.layoutTable { table in
        table.set("align", "center")
        table.set("width", "100%")
        table.set("bgcolor", hasOwnBackground ? color : nil)
        table.set("background", hasOwnBackground ? block.attributes[.backgroundUrl] : nil)
        table.set("class", dark)
        table.declare("width", "100%")
        table.declare("border-radius", radius)
        table.declare("border-collapse", radius == nil ? nil : "separate")
      } row: { page in
        let dark = page.darkClass(for: block.attributes, block.attributes.darkBorders)
        page.element("td", tag: { writeCell(of: dark, into: &$0) }, content: content)
      }
    }
    page.outlook {
      $0.end("td"); $0.end("tr"); $0.end("table")
    }
  }

  private var color: String? { block.attributes.color(.backgroundColor) }

  private var radius: String? { block.attributes[.borderRadius] }

  private var background: InlineStyle {
    let attributes = block.attributes
    let plain: InlineStyle = ["background-color": color]
    guard let address = attributes[.backgroundUrl] else { return plain }
    return plain.adding([
      "background-image": CSSValue.url(address), "background-position": position,
      "background-repeat": attributes[.backgroundRepeat], "background-size": attributes[.backgroundSize],
    ])
  }

  /// `background-position`, of which the two single coordinates replace a part.
  private var position: String? {
    let attributes = block.attributes
    let words = (attributes[.backgroundPosition] ?? "").split(separator: " ").map(String.init)
    let isVertical = { (word: String) in word == "top" || word == "bottom" }
    let swaps = words.count == 2 && (isVertical(words[0]) || words[1] == "left" || words[1] == "right")
    let pair = words.count == 1 ? (isVertical(words[0]) ? ["center", words[0]] : [words[0], "center"]) : swaps ? words.reversed() : words
    guard pair.count == 2 else { return attributes[.backgroundPosition] }
    return "\(attributes[.backgroundPositionX] ?? pair[0]) \(attributes[.backgroundPositionY] ?? pair[1])"
  }

  private func writeCell(of dark: String?, into cell: inout StartTagWriter) {
    cell.set("class", dark)
    cell.declareBorders(of: block.attributes)
    cell.declare("direction", block.writtenDirection)
    cell.declare("font-size", "0")
    cell.declarePaddings(of: block.attributes)
    cell.declare("text-align", block.attributes[.textAlign])
  }
}
