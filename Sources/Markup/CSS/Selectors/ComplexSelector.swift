/// Compounds joined by combinators, such as `ul > li.first a`.
struct ComplexSelector: Hashable, Sendable {
  /// The compounds from left to right; never empty.
  let compounds: [CompoundSelector]
  /// What stands between each compound and the next: one fewer than there are compounds.
  let combinators: [Combinator]

  /// The compound that the selected element itself must match.
  var subject: CompoundSelector { compounds[compounds.count - 1] }

  /// Whether a style attribute cannot say the same: it depends on a reader's action, or selects a part of an element.
  var isDynamic: Bool { compounds.contains(where: \.isDynamic) }

  var specificity: Specificity {
    var sum = Specificity()
    for compound in compounds { sum.add(compound.specificity) }
    return sum
  }
}

/// How two neighbouring compounds relate.
enum Combinator: Hashable, Sendable {
  /// White space: anywhere inside.
  case descendant
  /// `>`: directly inside.
  case child
  /// `+`: directly behind.
  case nextSibling
  /// `~`: anywhere behind, in the same parent.
  case laterSibling
}

/// Tests on one element that all must hold, such as `a.button[href]`.
struct CompoundSelector: Hashable, Sendable {
  var tests: [SelectorTest] = []

  var isDynamic: Bool { tests.contains(where: \.isDynamic) }

  var specificity: Specificity {
    var sum = Specificity()
    for test in tests { sum.add(test.specificity) }
    return sum
  }
}
