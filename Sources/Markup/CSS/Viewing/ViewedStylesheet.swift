extension RuleList {
  /// The rules that hold under some conditions, those in `@media` and `@supports` too.
  func rules(under conditions: ViewingConditions) -> [StyleRule] {
    parts.flatMap { part -> [StyleRule] in
      switch part.content {
      case .rule(let rule): [rule.forViewing]
      case .atRule(let rule): rule.rules(under: conditions)
      case .unread: []
      }
    }
  }
}

extension AtRule {
  fileprivate func rules(under conditions: ViewingConditions) -> [StyleRule] {
    guard case .rules(let list) = block, holds(under: conditions) else { return [] }
    return list.rules(under: conditions)
  }

  private func holds(under conditions: ViewingConditions) -> Bool {
    switch name {
    case "media": conditions.satisfies(prelude)
    // A browser of today has what style sheets of mail ask for.
    case "supports": !prelude.lowercased().drop(while: \.isWhitespace).hasPrefix("not")
    default: false
    }
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
