/// What style sheets and attributes declare for each element of a page under some conditions (CSS Cascading Level 4 §6).
///
/// Nothing is inherited or computed here: these are the declarations that win, the strongest last; several of one property are the
/// fallbacks of one rule, of which a client takes the last that it understands.
public struct ViewedStyles {
  private let declared: [ObjectIdentifier: [Declaration]]

  /// Cascades the style sheets of a page, which all count, those that are not to be inlined as well.
  ///
  /// - Throws: `CSSError` when it would take too much work.
  public init(_ document: Document, _ sheets: [PageStylesheet], under conditions: ViewingConditions) throws(CSSError) {
    let rules = sheets.filter { conditions.satisfies($0.element["media"] ?? "") }.flatMap { $0.sheet.list.rules(under: conditions) }
    let cascade = Cascade(
      rules: rules, retained: RetainedRules([], weighsImportant: false), setsAttributes: false, maximalSteps: CSSInliner().maximalSteps)
    let found = try cascade.declarations(in: document).map { (ObjectIdentifier($0), $1) }
    declared = Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// What is declared for an element, the strongest last; properties are in lower case.
  public func declarations(of element: Element) -> [(property: String, value: String)] {
    (declared[ObjectIdentifier(element)] ?? []).map { ($0.property, $0.value) }
  }
}
