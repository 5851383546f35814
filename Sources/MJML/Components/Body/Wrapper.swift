/// `<mj-wrapper>`: sections with a common background, border or padding.
struct Wrapper: BodyComponent {
  static let definition = ComponentDefinition(visible: .components([.section, .raw]), Band.attributes)

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let band = Band(block)
    band.render(into: &page) { page in
      page.writeChildren(of: block) { page, child in
        let child = page.block(child, in: block, width: band.innerWidth)
        page.write(child)
      }
    }
  }
}
