import Markup
public import Model

/// A few paragraphs of Markdown that a person typed into Tidings, as clean HTML.
public enum MarkdownText {
  /// The HTML; relative addresses are completed by the base.
  ///
  /// Raw HTML in it goes through the same cleaner as every document. Throws what is too much for the library, or no text.
  public static func html(_ markdown: String, base: WebAddress) throws(ImportProblem) -> CleanHTML {
    try MarkdownBounds.check(markdown[...])
    let content = try MarkdownContent(markdown[...])
    let cleaned = HTMLCleaner(resolve: { base.resolving($0)?.string }).clean(content.nodes)
    guard !cleaned.html.isEmpty else { throw .noContent }
    return CleanHTML(alreadyClean: cleaned.html)
  }
}
