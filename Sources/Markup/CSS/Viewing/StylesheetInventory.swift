/// What a style sheet uses: the declarations, at-rules and selectors in it, wherever they stand.
public struct StylesheetInventory {
  /// Every property with its value, those inside at-rules too, in order.
  public private(set) var declarations: [(property: String, value: String)] = []
  /// The names of at-rules, such as `media`, in order.
  public private(set) var atRules: [String] = []
  /// What stands between `@media` and its block.
  public private(set) var mediaQueries: [String] = []
  /// The kinds of selectors.
  public private(set) var selectors: Set<SelectorFeature> = []
  /// What cannot be read, in words.
  public private(set) var problems: [String] = []
  /// Whether an at-rule stands inside another.
  public private(set) var hasNestedAtRules = false

  /// Takes stock of a style sheet; what lies deeper than eight at-rules is passed over.
  init(_ sheet: Stylesheet) {
    note(sheet.list, isNested: false)
  }

  /// Takes stock of a style attribute.
  public init(styleAttribute css: String) {
    declarations = Declaration.inStyleAttribute(css).map { ($0.property, $0.value) }
  }

  private mutating func note(_ list: RuleList, isNested: Bool) {
    problems += list.problems.map(\.message)
    for part in list.parts {
      switch part.content {
      case .rule(let rule):
        declarations += rule.declarations.map { ($0.property, $0.value) }
        for selector in rule.selectors { note(selector) }
      case .atRule(let rule):
        if isNested { hasNestedAtRules = true }
        note(rule)
      case .unread: break
      }
    }
  }

  private mutating func note(_ rule: AtRule) {
    atRules.append(rule.name)
    if rule.name == "media" { mediaQueries.append(rule.prelude) }
    switch rule.block {
    case .rules(let list): note(list, isNested: true)
    case .declarations(let declared): declarations += declared.map { ($0.property, $0.value) }
    case .unread: break
    }
  }

  private mutating func note(_ selector: ComplexSelector) {
    selectors.formUnion(selector.combinators.map(SelectorFeature.init))
    for test in selector.compounds.flatMap(\.tests) { note(test) }
  }

  private mutating func note(_ test: SelectorTest) {
    selectors.insert(SelectorFeature(test))
    switch test {
    case .not(let list), .any(let list), .anyWithoutWeight(let list): list.forEach { note($0) }
    default: break
    }
  }
}

/// A kind of selector, by the name that lists of support use.
public enum SelectorFeature: Hashable, Sendable {
  case universal, type, id, className, attribute
  case descendant, child, adjacentSibling, generalSibling
  /// A pseudo-class by its name, such as `hover` or `nth-child`.
  case pseudoClass(String)
  /// A pseudo-element by its name, such as `before`.
  case pseudoElement(String)

  init(_ combinator: Combinator) {
    self =
      switch combinator {
      case .descendant: .descendant
      case .child: .child
      case .nextSibling: .adjacentSibling
      case .laterSibling: .generalSibling
      }
  }

  init(_ test: SelectorTest) {
    self =
      switch test {
      case .anyType, .noNamespace: .universal
      case .type: .type
      case .id: .id
      case .className: .className
      case .attribute: .attribute
      case .root: .pseudoClass("root")
      case .empty: .pseudoClass("empty")
      case .nth(_, let counting): .pseudoClass("nth-\(counting.fromEnd ? "last-" : "")\(counting.sameType ? "of-type" : "child")")
      case .only(let sameType): .pseudoClass(sameType ? "only-of-type" : "only-child")
      case .not: .pseudoClass("not")
      case .any: .pseudoClass("is")
      case .anyWithoutWeight: .pseudoClass("where")
      case .dynamicPseudoClass(let name): .pseudoClass(name)
      case .pseudoElement(let name): .pseudoElement(name)
      }
  }
}
