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
        let dark = page.darkClass(
          for: child.attributes, ["background-color": child.attributes.color(.darkContainerBackgroundColor)])
        page.element("td", tag: { write(child, dark, into: &$0) }, content: { $0.write(child) })
      }
    }
  }

  private func write(_ child: Block, _ dark: String?, into cell: inout StartTagWriter) {
    let attributes = child.attributes
    let color = attributes.color(.containerBackgroundColor)
    cell.set("align", attributes[.align])
    cell.set("valign", attributes[.verticalAlign])
    cell.set("bgcolor", color)
    cell.set("class", .classes(child.cssClass, dark))
    cell.set(child.languageAttributes)
    cell.declare("background-color", color)
    cell.declare("font-size", "0")
    cell.declarePaddings(of: attributes)
    cell.declare("word-break", "break-word")
  }
}
