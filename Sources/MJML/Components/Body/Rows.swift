import Markup

/// What stands in a column or a hero, one below the other: a row of a table for each.
struct Rows {
  let block: Block
  let width: Double

  init(_ block: Block, width: Double) {
    self.block = block
    self.width = width
  }

  func write(into page: inout Page) {
    page.writeChildren(of: block) { page, child in
      let child = page.block(child, in: block, width: width)
      page.element("tr") { page in
        page.element("td", cell(of: child, in: &page)) { $0.write(child) }
      }
    }
  }

  private func cell(of child: Block, in page: inout Page) -> HTMLAttributes {
    let attributes = child.attributes
    let color = attributes.color("container-background-color")
    let style: InlineStyle = ["background-color": color, "font-size": "0"]
    let dark = page.darkClass(["background-color": attributes.color("dark-container-background-color")])
    return [
      "align": attributes["align"], "valign": attributes["vertical-align"], "bgcolor": color, "class": .classes(child.cssClass, dark),
      "lang": attributes["lang"], "dir": child.languageAttributes.direction,
      "style": style.adding(attributes.paddings()).adding(["word-break": "break-word"]).text,
    ]
  }
}
