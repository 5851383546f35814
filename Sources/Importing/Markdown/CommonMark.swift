import CCMark
import Markup

/// Markdown into HTML: CommonMark with GitHub's tables, strikethrough and autolinks, and footnotes.
///
/// Raw HTML passes as it stands; whoever calls this cleans the result.
enum CommonMark {
  /// The HTML of a Markdown text; nil when the library gives none, which it does only without memory.
  static func html(_ markdown: String) -> String? { rendered(markdown, options, leaveAlternativesOpen) }

  /// Whether a text is Markdown alone, with neither raw HTML in it nor links that run scripts: who renders it need not clean the result.
  static func isHarmless(_ markdown: String) -> Bool {
    // Without `UNSAFE` the library leaves both out: what it then renders the same has none.
    let asItStands = rendered(markdown, options) { _ in }
    return asItStands != nil && asItStands == rendered(markdown, options & ~CMARK_OPT_UNSAFE) { _ in }
  }

  private static func rendered(_ markdown: String, _ options: Int32, _ settle: (OpaquePointer) -> Void) -> String? {
    _ = isRegistered
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink"] {
      if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
    }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(document) }
    settle(document)
    guard let rendered = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)) else { return nil }
    defer { cmark_get_default_mem_allocator()?.pointee.free(rendered) }
    return String(cString: rendered)
  }

  /// Of `![](a.png)` nobody wrote what it shows, and the library's `alt=""` would say that it is decoration: it becomes an `img` without.
  private static func leaveAlternativesOpen(in document: OpaquePointer) {
    guard let walk = cmark_iter_new(document) else { return }
    defer { cmark_iter_free(walk) }
    var bare: [OpaquePointer] = []
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk), cmark_node_get_type(node) == CMARK_NODE_IMAGE,
        cmark_node_first_child(node) == nil
      else { continue }
      bare.append(node)
    }
    for image in bare {
      guard let address = cmark_node_get_url(image), let tag = cmark_node_new(CMARK_NODE_HTML_INLINE) else { continue }
      cmark_node_set_literal(tag, HTMLSerializer.html([.element(Element("img", attributes: [Attribute("src", String(cString: address))]))]))
      if cmark_node_replace(image, tag) == 1 { cmark_node_free(image) } else { cmark_node_free(tag) }
    }
  }

  /// Raw HTML is kept (`UNSAFE`), because the cleaner behind this knows better what is dangerous.
  private static let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8

  /// The library keeps its extensions in a global list, to be filled once.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}
