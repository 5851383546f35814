import Markup

/// `<mj-section>`: a row of columns.
struct Section: BodyComponent {
  static let definition = ComponentDefinition(visible: .components([.column, .group, .raw]), Band.attributes)

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let band = Band(block)
    let width = band.innerWidth
    band.render(into: &page) { page in
      page.outlook {
        $0.start("table", .layoutTable); $0.start("tr")
      }
      let columns = block.columnCount
      page.writeChildren(of: block) { page, child in
        let child = page.block(child, in: block, width: width, siblings: columns)
        ColumnWidth(child).writeCell(of: child, into: &page)
      }
      page.outlook {
        $0.end("tr"); $0.end("table")
      }
    }
  }
}
