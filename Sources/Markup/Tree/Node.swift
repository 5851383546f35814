/// One piece of a parsed document.
public enum Node {
  /// An element with what is inside it.
  case element(Element)
  /// Text with its references already resolved: `&amp;` in the document is `&` here.
  case text(String)
  /// A comment; holds what stands between `<!--` and `-->`. Outlook's conditional markup lives in these.
  case comment(String)
  /// A document type declaration; holds what stands between `<!` and `>`.
  case doctype(String)
}
