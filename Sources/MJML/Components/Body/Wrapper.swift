/// `<mj-wrapper>`: sections with a common background, border or padding.
struct Wrapper: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .components([.section, .hero, .raw]), Band.attributes + [AttributeRule(.gap, .length([.pixels]))])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let band = Band(block)
    let width = band.innerWidth
    var isFirst = true
    band.render(into: &page) { page in
      page.writeChildren(of: block) { page, child in
        if !isFirst, let gap = block.attributes[.gap] { Room(height: gap).write(into: &page) }
        isFirst = false
        let child = page.block(child, in: block, width: width)
        page.write(child)
      }
    }
  }
}
