import Markup

/// `<mj-raw>`: HTML that goes into the mail as it stands, without any layout around it; with `position="file-start"` to its very start.
struct Raw: BodyComponent {
  static let definition = ComponentDefinition(.html, [AttributeRule(.position, .keyword(["file-start"]))])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    page.html.raw(block.element.content)
  }
}

extension SourceElement {
  /// Whether it is an `mj-raw` for the very start of the document.
  var isFileStart: Bool { name == .raw && self[.position] == "file-start" }
}
