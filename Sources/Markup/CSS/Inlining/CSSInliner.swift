/// Moves the rules of style sheets into `style` attributes, as mail clients need them (CSS Cascading Level 3 §6).
///
/// The result looks as it did: specificity, order, existing attributes and `!important` decide as in a browser. What an
/// attribute cannot say stays in its `<style>`: at-rules such as `@media`, rules with `:hover` and the like, and rules for hooks
/// that only mail programs add, such as `#outlook a`. It stays to the byte, but gets `!important` where it won before and would
/// lose to an attribute now. A `<style>` with `data-inline="keep"`, `data-css-inline="keep"` or `"ignore"`, or `data-embed` is
/// left alone; one that Outlook must not see is not inlined. Conditional comments are never touched.
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
    let hasImportant = rules.contains { $0.declarations.contains(where: \.isImportant) }
    let retained = RetainedRules(blocks.map { ($0.sheet, $0.isInlined) }, weighsImportant: hasImportant)
    let cascade = Cascade(rules: rules, retained: retained, setsAttributes: setsAttributes, maximalSteps: maximalSteps)
    let outcome = try cascade.apply(to: document)
    let flagged = outcome.contests.flagged(blocks: blocks.count)
    var first = 0
    for (block, flagged) in zip(blocks, flagged) {
      let count = block.rules.count
      block.keepWhatCannotBeInlined(matched: outcome.isMatched[first..<first + count], flagged: flagged)
      first += count
    }
    log.add(unfairWins(outcome.contests, retained, blocks))
    log.add(StyleBudget.repairs(of: document))
    return log.summary
  }

  private func unfairWins(_ contests: Contests, _ retained: RetainedRules, _ blocks: [StyleBlock]) -> [Repair] {
    contests.unfair.sorted { $0.key < $1.key }.map { number, property in
      let member = retained.members[number]
      let block = blocks[member.block]
      let start = member.rule.place.selectors.first?.lowerBound ?? member.rule.place.body.lowerBound
      let selector = block.sheet.source.raw(start..<member.rule.place.body.lowerBound).prefix(80)
      return Repair(
        "`\(property)` of `\(selector.trimmedEnd)` stays in <style> with `!important` and now also wins where something stronger was "
          + "inlined; if that is wrong, give these elements a class of their own",
        line: block.line(of: start))
    }
  }
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

/// A page with its styles in attributes.
public struct InlinedHTML: Hashable, Sendable {
  /// The page.
  public var html: String
  /// What was wrong in the page or its style sheets, and what was done about it.
  public var repairs: [Repair]
}
