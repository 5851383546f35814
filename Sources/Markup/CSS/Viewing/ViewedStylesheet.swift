/// The rules of a style sheet that hold under some conditions, out of their `@media` and `@supports`.
enum ViewedStylesheet {
  /// No sheet that a person wrote nests deeper.
  private static let deepest = 8

  static func rules(in css: String, under conditions: ViewingConditions, depth: Int = 0) -> [StyleRule] {
    let sheet = Stylesheet(css)
    return sheet.parts.flatMap { part -> [StyleRule] in
      switch part.content {
      case .rule(let rule): return [rule.forViewing]
      case .verbatim: return rules(inside: sheet.source.raw(part.range), under: conditions, depth: depth)
      }
    }
  }

  private static func rules(inside atRule: String, under conditions: ViewingConditions, depth: Int) -> [StyleRule] {
    guard depth < deepest, let open = atRule.firstIndex(of: "{"), let close = atRule.lastIndex(of: "}"), open < close else { return [] }
    let head = atRule[..<open].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    let condition = head.count == 2 ? String(head[1]) : ""
    let holds =
      switch head.first?.lowercased().prefix(while: { $0 != "(" }) {
      case "@media": conditions.satisfies(String(atRule[..<open].dropFirst("@media".count)))
      // A browser of today has what style sheets of mail ask for.
      case "@supports": !condition.lowercased().hasPrefix("not")
      default: false
      }
    return holds ? rules(in: String(atRule[atRule.index(after: open)..<close]), under: conditions, depth: depth + 1) : []
  }
}

extension StyleRule {
  /// The rule with `:link` selecting what has an address, which it does before a reader has been there.
  fileprivate var forViewing: StyleRule {
    StyleRule(selectors: selectors.map(\.withLinks), declarations: declarations, place: place)
  }
}

extension ComplexSelector {
  fileprivate var withLinks: ComplexSelector {
    let address = AttributeTest(name: "href", comparison: .exists, value: "", ignoresCase: false)
    let compounds = compounds.map { compound in
      CompoundSelector(
        tests: compound.tests.map {
          [.dynamicPseudoClass("link"), .dynamicPseudoClass("any-link")].contains($0) ? .attribute(address) : $0
        })
    }
    return ComplexSelector(compounds: compounds, combinators: combinators)
  }
}
