import Markup

/// Writes the head of the mail.
///
/// Each concern has a `<style>` block of its own, the riskiest last: Gmail drops a whole block for one thing that it cannot read.
struct PageHead {
  let page: Page
  /// The bytes of all style sheets written so far.
  private(set) var styleBytes = 0

  init(page: Page) {
    self.page = page
  }

  mutating func render(into html: inout HTMLWriter) {
    html.start("head")
    writeMetadata(into: &html)
    writeOutlookSettings(into: &html)
    writeStyle(Self.resets, into: &html)
    if isDarkAware { writeStyle(":root{color-scheme:light dark;supported-color-schemes:light dark}", into: &html) }
    writeColumnWidths(into: &html)
    if page.hasFluidImages { writeStyle(fluidImages, into: &html) }
    writeFonts(into: &html)
    for style in page.componentStyles { writeStyle(style, into: &html) }
    for style in page.settings.styles where !style.isEmpty { writeStyle(style, into: &html) }
    if let dark = page.darkStyle { writeStyle(dark, into: &html) }
    for raw in page.settings.raw { html.raw(raw) }
    html.end("head")
  }

  /// Whether the mail says what it looks like in dark mode; a client must not turn its colours round then.
  private var isDarkAware: Bool { page.settings.hasDarkStyles || page.darkStyle != nil }

  private func writeMetadata(into html: inout HTMLWriter) {
    html.start("meta", ["charset": "utf-8"])
    html.start("meta", ["name": "viewport", "content": "width=device-width,initial-scale=1"])
    html.start("meta", ["name": "x-apple-disable-message-reformatting"])
    html.start("meta", ["name": "format-detection", "content": "telephone=no,date=no,address=no,email=no,url=no"])
    if isDarkAware {
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
  private mutating func writeColumnWidths(into html: inout HTMLWriter) {
    if page.columnWidths.isEmpty { return }
    let query = "(min-width:\(page.settings.breakpoint)px)"
    let rules = page.columnWidths.map { ".\($0.cssClass){width:\($0.css)!important;max-width:\($0.css)}" }
    writeStyle("@media only screen and \(query){\(rules.joined())}", into: &html)
    writeStyle(rules.map { ".moz-text-html \($0)" }.joined(), media: "screen and \(query)", into: &html)
  }

  private var fluidImages: String {
    let query = "(max-width:\(page.settings.breakpoint - 1)px)"
    let rules = "table.mj-full-width-mobile{width:100%!important}td.mj-full-width-mobile{width:auto!important}"
    return "@media only screen and \(query){\(rules)}"
  }

  /// Hidden from Outlook, which would show Times New Roman instead of the next font in the list.
  private mutating func writeFonts(into html: inout HTMLWriter) {
    let fonts = page.settings.fonts
    if fonts.isEmpty { return }
    html.raw("<!--[if !mso]><!-->")
    for font in fonts { html.start("link", ["href": font.address, "rel": "stylesheet"]) }
    writeStyle(fonts.map { "@import \(CSSValue.url($0.address));" }.joined(), into: &html)
    html.raw("<!--<![endif]-->")
  }

  private mutating func writeStyle(_ css: String, media: String? = nil, into html: inout HTMLWriter) {
    styleBytes += css.utf8.count
    html.start("style", ["media": media])
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
