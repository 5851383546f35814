import Markup

/// How wide a column or group is: as stated, or an equal share.
struct ColumnWidth: Hashable, Sendable {
  /// In per cent of the section, or in pixels.
  let length: Length

  init(_ block: Block) {
    length = block.attributes.length(.width) ?? Length(percent: 100 / Double(block.siblings))
  }

  /// The class that the media query gives this width, for example `mj-column-per-33-3333`.
  var cssClass: String {
    let css = length.number.css
    let number = css.utf8.contains(UInt8(ascii: ".")) ? String(css.map { $0 == "." ? "-" : $0 }) : css
    return length.unit == .percent ? "mj-column-per-\(number)" : "mj-column-px-\(number)"
  }

  /// The width as CSS writes it.
  var css: String {
    length.unit == .percent ? "\(length.number.css)%" : "\(length.number.css)px"
  }

  /// Writes a column or group inside the cell that Outlook needs, since it cannot set blocks side by side.
  func writeCell(of block: Block, into page: inout Page) {
    let width = length.pixels(in: block.width).wholePixels
    let align = block.attributes[.verticalAlign]
    page.outlook { html in
      html.start("td") { cell in
        cell.set("width", width)
        cell.set("valign", align)
        cell.set("class", block.outlookClass)
        cell.declare("width", "\(width)px")
        cell.declare("vertical-align", align)
      }
    }
    page.write(block)
    page.outlook { $0.end("td") }
  }
}
