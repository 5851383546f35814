/// A selector, or a list of them separated by commas (Selectors Level 3, with `:is()` and `:where()`).
///
/// Pseudo-classes that depend on a reader, such as `:hover`, and pseudo-elements are understood, but match nothing.
public struct Selector: Hashable, Sendable {
  let alternatives: [ComplexSelector]
  /// The selector as it was written.
  public let css: String

  /// Reads a selector; throws `CSSError.selector` when it cannot be read.
  public init(_ css: String) throws(CSSError) {
    let source = CSSSource(css)
    let tokens = CSSTokenizer.tokens(of: source)
    do {
      self.init(alternatives: try SelectorParser.list(tokens[...], of: source), css: css)
    } catch {
      throw .selector(css, reason: error.reason)
    }
  }

  init(alternatives: [ComplexSelector], css: String) {
    self.alternatives = alternatives
    self.css = css
  }

  /// The specificity of the strongest alternative.
  public var specificity: Specificity {
    alternatives.map(\.specificity).max() ?? Specificity()
  }

  /// Whether an element is selected.
  ///
  /// To find many elements use `select`, which learns the places of siblings only once.
  public func matches(_ element: Element) -> Bool {
    var matcher = SelectorMatcher()
    return matcher.matches(element, any: alternatives)
  }
}
