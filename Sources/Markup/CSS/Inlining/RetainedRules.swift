/// The rules that stay in style sheets because they hold only at times: in `@media`, under a pointer, in some programs.
///
/// An attribute beats every one of them. Where the rule would have won in the page as it was, it needs `!important` to win still.
struct RetainedRules {
  struct Member {
    let rule: StyleRule
    /// How many of the rules that are inlined stand in front of it.
    let precedingRules: Int
    /// The number of its style block.
    let block: Int
  }

  let members: [Member]
  /// Numbers its selectors; the rule of an entry is the number of a member.
  let index: RuleIndex
  /// The names that its selectors ask for.
  let names: SelectorNames

  /// - Parameters:
  ///   - sheets: The style sheets of a page in order, and whether their rules are inlined.
  ///   - weighsImportant: Whether rules count of which every declaration has the flag already.
  init(_ sheets: [(sheet: Stylesheet, isInlined: Bool)], weighsImportant: Bool) {
    var members: [Member] = []
    var precedingRules = 0
    for (block, (sheet, isInlined)) in sheets.enumerated() {
      func add(_ rule: StyleRule, _ selectors: [ComplexSelector]) {
        let selectors = selectors.filter { !$0.selectsPart }
        if selectors.isEmpty || !weighsImportant && rule.declarations.allSatisfy(\.isImportant) { return }
        let rule = StyleRule(selectors: selectors, declarations: rule.declarations, place: rule.place)
        members.append(Member(rule: rule, precedingRules: precedingRules, block: block))
      }
      for part in sheet.parts {
        switch part.content {
        case .atRule(let rule): for rule in rule.conditionalRules { add(rule, rule.selectors) }
        case .unread: break
        case .rule(let rule) where isInlined:
          add(rule, rule.selectors.filter(\.isDynamic))
          precedingRules += 1
        case .rule(let rule): add(rule, rule.selectors)
        }
      }
    }
    self.members = members
    var names = SelectorNames()
    index = RuleIndex(members.map(\.rule), names: &names) { _ in true }
    self.names = names
  }

  /// How many declarations a selector of the index brings.
  func declarationCount(of selector: Int) -> Int { members[index.entries[selector].rule].rule.declarations.count }
}

extension ComplexSelector {
  /// Whether it selects a part of an element, such as `::before`, which no style attribute speaks of.
  fileprivate var selectsPart: Bool {
    compounds.contains { $0.tests.contains { if case .pseudoElement = $0 { true } else { false } } }
  }
}
