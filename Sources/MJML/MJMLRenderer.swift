import Markup

/// Makes e-mail HTML of MJML 4.
///
/// The HTML is compact, the same on every run, and holds in Outlook: tables for the layout, every width as attribute and as style.
public struct MJMLRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// Renders a whole MJML document.
  ///
  /// `name` is what the source is called in errors; `files` gives what it includes. Throws at the first thing in the source that is not MJML.
  public func render(
    _ source: String, name: String = "design.mjml", files: (any IncludedFiles)? = nil
  ) throws(MJMLError) -> MJMLOutput {
    let text = SourceText(name: name, bytes: Array(source.utf8))
    let root = try IncludeExpansion.expand(text, files: files)
    try StructureCheck().check(document: root)
    var page = Page(settings: HeadSettings(of: root), sourceLength: text.bytes.count)
    warnAboutDocument(root, in: &page)
    let frame = write(bodyOf: root, into: &page)
    let body = try finished(body: &page)
    let (html, size) = document(of: page, body: body, frame: frame)
    for warning in size.warnings { page.warn(warning, at: root) }
    return MJMLOutput(html: html, size: size, warnings: page.warnings)
  }

  private func warnAboutDocument(_ root: SourceElement, in page: inout Page) {
    if page.settings.language == nil { page.warn("<mjml> has no lang; screen readers need the language", at: root) }
    if page.settings.title.isEmpty { page.warn("the head has no <mj-title>; screen readers announce the mail by it", at: root) }
  }

  /// Writes the body, and tells what `<body>` takes over from it: the class for dark mode and the colour behind everything.
  private func write(bodyOf root: SourceElement, into page: inout Page) -> HTMLAttributes {
    var style: InlineStyle = ["margin": "0", "padding": "0", "word-spacing": "normal"]
    guard let body = root.children(named: .body).first else { return ["style": style.text] }
    let block = page.block(body, in: nil, width: 0)
    page.write(block)
    style.declare("background-color", block.attributes.color(.backgroundColor))
    return ["class": page.darkClass(block.attributes.darkBackground), "style": style.text]
  }

  /// The body with the styles inlined and the attributes set that the design asks for; most designs ask for nothing.
  private func finished(body page: inout Page) throws(MJMLError) -> HTMLWriter {
    if page.settings.inlineStyles.isEmpty, page.settings.selectors.isEmpty { return page.html }
    let body = HTMLWriter()
    body.raw(try AttributeSetting(selectors: page.settings.selectors).set(on: try inlineStyles(into: &page)))
    return body
  }

  private func inlineStyles(into page: inout Page) throws(MJMLError) -> String {
    let styles = page.settings.inlineStyles
    guard let first = styles.first else { return page.html.html }
    let result = try StyleInlining(styles: styles, first: first).inline(into: page.html.html)
    for repair in result.repairs { page.warn(repair.message, at: first) }
    page.settings.styles.append(result.stylesheet)
    return result.body
  }

  private func document(of page: Page, body: HTMLWriter, frame: HTMLAttributes) -> (html: String, size: MailSize) {
    var html = HTMLWriter()
    for raw in page.settings.fileStart { html.raw(raw) }
    html.raw("<!doctype html>")
    html.start(
      "html",
      [
        "lang": page.settings.language, "dir": page.directionAttribute, "xmlns:v": "urn:schemas-microsoft-com:vml",
        "xmlns:o": "urn:schemas-microsoft-com:office:office",
      ])
    var head = PageHead(page: page)
    head.render(into: &html)
    html.start("body", frame)
    Preheader(text: page.settings.preview).render(into: &html)
    let end = HTMLWriter()
    end.end("body")
    end.end("html")
    let parts = [html, body, end]
    return (HTMLWriter.html(of: parts), MailSize(html: parts.reduce(0) { $0 + $1.count }, styles: head.styleBytes))
  }
}
