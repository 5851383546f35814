import Markup

/// `<mj-raw>`: HTML that goes into the mail as it stands, without any layout around it.
struct Raw: BodyComponent {
  static let definition = ComponentDefinition(.html)

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    page.html.raw(block.element.content)
  }
}
