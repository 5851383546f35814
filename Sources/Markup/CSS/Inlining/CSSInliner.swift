/// Moves the rules of style sheets into `style` attributes, as mail clients need them (CSS Cascading Level 3 §6).
///
/// The result looks as it did: specificity, order, existing attributes and `!important` decide as in a browser. What an
/// attribute cannot say stays in its `<style>` to the byte: at-rules such as `@media`, rules with `:hover` and the like,
/// and rules for hooks that only mail programs add, such as `#outlook a`. A `<style>` with `data-inline="keep"`,
/// `data-css-inline="keep"` or `"ignore"`, or `data-embed` is left alone, as is one that Outlook must not see.
/// Conditional comments are never touched.
public struct CSSInliner: Sendable {
  /// A style sheet that is inlined behind those of the document, and does not appear in it.
  public var css: String
  /// Whether `width`, `height`, `bgcolor`, `align` and `valign` of tables and images follow their styles, for Outlook.
  public var setsAttributes: Bool
  /// How much work is done before inlining is given up: tests of an element against a part of a selector, and declarations.
  public var maximalSteps = 10_000_000

  /// An inliner with these settings.
  public init(css: String = "", setsAttributes: Bool = true) {
    self.css = css
    self.setsAttributes = setsAttributes
  }

  /// Inlines a page; throws `ParseError` when it cannot be read, `CSSError` when it would take too much work.
  ///
  /// A page that says that it is in another encoding is made to say UTF-8, which is what a string becomes.
  public func inline(_ html: String) throws -> InlinedHTML {
    let document = try HTMLParser.document(html)
    let repairs = try inline(document)
    document.declareUTF8()
    return InlinedHTML(html: HTMLSerializer.html(document), repairs: document.repairs + repairs)
  }

  /// Inlines into the elements of a document, and says what was dropped or could not be inlined.
  public func inline(_ document: Document) throws(CSSError) -> [Repair] {
    let blocks = StyleBlock.blocks(in: document)
    var log = RepairLog()
    for block in blocks { log.add(block.repairs) }
    let extra = Stylesheet(css)
    log.add(extra.problems.map { Repair($0.message) })
    let rules = blocks.flatMap(\.rules) + extra.rules
    let cascade = Cascade(rules: rules, setsAttributes: setsAttributes, maximalSteps: maximalSteps)
    let matched = try cascade.apply(to: document)
    var first = 0
    for block in blocks {
      let count = block.rules.count
      block.keepWhatCannotBeInlined(matched: matched[first..<first + count])
      first += count
    }
    return log.summary
  }
}

/// A page with its styles in attributes.
public struct InlinedHTML: Hashable, Sendable {
  /// The page.
  public var html: String
  /// What was wrong in the page or its style sheets, and what was done about it.
  public var repairs: [Repair]
}

extension Stylesheet {
  var rules: [StyleRule] {
    parts.compactMap { part in if case .rule(let rule) = part.content { rule } else { nil } }
  }
}
