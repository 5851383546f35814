import Markup

/// `<mj-spacer>`: room.
struct Spacer: BodyComponent {
  static let definition = ComponentDefinition(
    visible: .nothing,
    [
      AttributeRule(.border, .css),
      AttributeRule(.borderBottom, .css),
      AttributeRule(.borderLeft, .css),
      AttributeRule(.borderRight, .css),
      AttributeRule(.borderTop, .css),
      AttributeRule(.containerBackgroundColor, .color),
      AttributeRule(.height, .length([.pixels, .percent]), "20px"),
      AttributeRule(.padding, .spacing),
      AttributeRule(.paddingBottom, .length([.pixels, .percent])),
      AttributeRule(.paddingLeft, .length([.pixels, .percent])),
      AttributeRule(.paddingRight, .length([.pixels, .percent])),
      AttributeRule(.paddingTop, .length([.pixels, .percent])),
    ])

  let block: Block

  init(_ block: Block) {
    self.block = block
  }

  func render(into page: inout Page) {
    let attributes = block.attributes
    Room(height: attributes[.height], borders: attributes.borders(), dark: attributes.darkBorders).write(into: &page)
  }
}

/// Empty room of a height.
struct Room {
  let height: String?
  var borders: InlineStyle = [:]
  var dark: DarkLook = [:]

  /// The line is as high as the room, since Outlook gives a block the height of its line; a hair space keeps it from collapsing.
  func write(into page: inout Page) {
    let style: InlineStyle = ["height": height, "line-height": height]
    page.element("div", ["class": page.darkClass(dark), "style": borders.adding(style).text]) { $0.html.raw("&#8202;") }
  }
}
