import Markup

/// Writes the head of the mail.
///
/// Each concern has a `<style>` block of its own, the riskiest last: Gmail drops a whole block for one thing that it cannot read.
struct PageHead {
  let page: Page

  func render(into html: inout HTMLWriter) {
    html.start("head")
    writeMetadata(into: &html)
    writeOutlookSettings(into: &html)
    writeStyle(Self.resets, into: &html)
    if page.settings.hasDarkStyles { writeStyle(":root{color-scheme:light dark;supported-color-schemes:light dark}", into: &html) }
    writeColumnWidths(into: &html)
    if page.hasFluidImages { writeStyle(fluidImages, into: &html) }
    writeFonts(into: &html)
    for style in page.componentStyles { writeStyle(style, into: &html) }
    for style in page.settings.styles where !style.isEmpty { writeStyle(style, into: &html) }
    for raw in page.settings.raw { html.raw(raw) }
    html.end("head")
  }

  private func writeMetadata(into html: inout HTMLWriter) {
    html.start("meta", ["charset": "utf-8"])
    html.start("meta", ["name": "viewport", "content": "width=device-width,initial-scale=1"])
    html.start("meta", ["name": "x-apple-disable-message-reformatting"])
    html.start("meta", ["name": "format-detection", "content": "telephone=no,date=no,address=no,email=no,url=no"])
    if page.settings.hasDarkStyles {
      html.start("meta", ["name": "color-scheme", "content": "light dark"])
      html.start("meta", ["name": "supported-color-schemes", "content": "light dark"])
    }
    html.start("title")
    html.text(page.title)
    html.end("title")
  }

  /// Without this Outlook scales the pixels of CSS on dense screens, but not those of attributes.
  private func writeOutlookSettings(into html: inout HTMLWriter) {
    html.conditional("mso") { html in
      html.raw("<noscript><xml><o:OfficeDocumentSettings><o:AllowPNG/><o:PixelsPerInch>96</o:PixelsPerInch>")
      html.raw("</o:OfficeDocumentSettings></xml></noscript>")
    }
  }

  /// Columns stand side by side above the breakpoint; Thunderbird, which reads no media queries inside blocks, needs its own.
  private func writeColumnWidths(into html: inout HTMLWriter) {
    if page.columnWidths.isEmpty { return }
    let query = "(min-width:\(page.settings.breakpoint)px)"
    let rules = page.columnWidths.map { ".\($0.cssClass){width:\($0.css)!important;max-width:\($0.css)}" }
    writeStyle("@media only screen and \(query){\(rules.joined())}", into: &html)
    html.start("style", ["media": "screen and \(query)"])
    html.raw(rules.map { ".moz-text-html \($0)" }.joined())
    html.end("style")
  }

  private var fluidImages: String {
    let query = "(max-width:\(page.settings.breakpoint - 1)px)"
    let rules = "table.mj-full-width-mobile{width:100%!important}td.mj-full-width-mobile{width:auto!important}"
    return "@media only screen and \(query){\(rules)}"
  }

  /// Hidden from Outlook, which would show Times New Roman instead of the next font in the list.
  private func writeFonts(into html: inout HTMLWriter) {
    let fonts = page.settings.fonts
    if fonts.isEmpty { return }
    html.revealed("!mso") { html in
      for font in fonts { html.start("link", ["href": font.address, "rel": "stylesheet"]) }
      html.start("style")
      for font in fonts { html.raw("@import \(CSSValue.url(font.address));") }
      html.end("style")
    }
  }

  private func writeStyle(_ css: String, into html: inout HTMLWriter) {
    html.start("style")
    html.raw(css)
    html.end("style")
  }

  private static let resets = [
    "#outlook a{padding:0}",
    "body{margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}",
    "table,td{border-collapse:collapse;mso-table-lspace:0;mso-table-rspace:0}",
    "img{border:0;height:auto;line-height:100%;outline:none;text-decoration:none;-ms-interpolation-mode:bicubic}",
    "p{display:block;margin:13px 0}",
  ].joined()
}
