/// What the name of a pseudo-class stands for.
enum PseudoClass {
  /// Depend on what a reader does or on the state of a program, or match outside the tree.
  private static let dynamic: Set<String> = [
    "active", "any-link", "autofill", "checked", "default", "defined", "disabled", "enabled", "focus", "focus-visible", "focus-within",
    "fullscreen", "hover", "in-range", "indeterminate", "invalid", "link", "local-link", "modal", "optional", "out-of-range",
    "placeholder-shown", "playing", "paused", "read-only", "read-write", "required", "scope", "target", "target-within", "user-invalid",
    "user-valid", "valid", "visited", "host", "popover-open",
  ]

  /// May be written with one colon, as in CSS 2.
  private static let oldPseudoElements: Set<String> = ["before", "after", "first-line", "first-letter"]

  /// The test for a name without parentheses.
  static func test(_ name: String) throws(SelectorParser.Failure) -> SelectorTest {
    switch name {
    case "root": .root
    case "empty": .empty
    case "first-child": first(SiblingCount(fromEnd: false, sameType: false))
    case "last-child": first(SiblingCount(fromEnd: true, sameType: false))
    case "first-of-type": first(SiblingCount(fromEnd: false, sameType: true))
    case "last-of-type": first(SiblingCount(fromEnd: true, sameType: true))
    case "only-child": .only(sameType: false)
    case "only-of-type": .only(sameType: true)
    case _ where dynamic.contains(name) || name.hasPrefix("-"): .dynamicPseudoClass(name)
    case _ where oldPseudoElements.contains(name): .pseudoElement(name)
    default: throw SelectorParser.Failure(reason: "`:\(name)` is not known", isUnknown: true)
    }
  }

  /// The test for a name with something in parentheses.
  static func test(
    _ name: String, argument: ArraySlice<CSSToken>, of source: CSSSource, nesting: Int
  ) throws(SelectorParser.Failure) -> SelectorTest {
    switch name {
    case "not": .not(try SelectorParser.list(argument, of: source, nesting: nesting))
    case "is", "matches": .any(try SelectorParser.list(argument, of: source, nesting: nesting))
    case "where": .anyWithoutWeight(try SelectorParser.list(argument, of: source, nesting: nesting))
    case "nth-child": try nth(name, argument, of: source, SiblingCount(fromEnd: false, sameType: false))
    case "nth-last-child": try nth(name, argument, of: source, SiblingCount(fromEnd: true, sameType: false))
    case "nth-of-type": try nth(name, argument, of: source, SiblingCount(fromEnd: false, sameType: true))
    case "nth-last-of-type": try nth(name, argument, of: source, SiblingCount(fromEnd: true, sameType: true))
    case "lang", "dir", "host", "host-context", "state": .dynamicPseudoClass(name)
    case _ where name.hasPrefix("-"): .dynamicPseudoClass(name)
    default: throw SelectorParser.Failure(reason: "`:\(name)()` is not known", isUnknown: true)
    }
  }

  private static func first(_ counting: SiblingCount) -> SelectorTest {
    .nth(NthPattern(step: 0, offset: 1), counting: counting)
  }

  private static func nth(
    _ name: String, _ argument: ArraySlice<CSSToken>, of source: CSSSource, _ counting: SiblingCount
  ) throws(SelectorParser.Failure) -> SelectorTest {
    let text = argument.map { source.raw($0.range) }.joined()
    guard let pattern = NthPattern(text) else {
      throw SelectorParser.Failure(reason: "`\(text)` in `:\(name)()` is not of the form 2n+1, odd, even or 3")
    }
    return .nth(pattern, counting: counting)
  }
}
