/// One test on one element.
enum SelectorTest: Hashable, Sendable {
  case anyType
  /// A type; the second name is the first in lower case, which is what HTML's tree holds.
  case type(String, lowercased: String)
  case noNamespace
  case id(String)
  case className(String)
  case attribute(AttributeTest)
  case root
  case empty
  /// `:nth-child()` and its kin.
  case nth(NthPattern, counting: SiblingCount)
  /// `:only-child` and `:only-of-type`.
  case only(sameType: Bool)
  case not([ComplexSelector])
  case any([ComplexSelector])
  /// `:where()`: like `any`, but counts nothing.
  case anyWithoutWeight([ComplexSelector])
  /// `:hover` and others that depend on a reader; matches nothing here.
  case dynamicPseudoClass(String)
  /// `::before` and others; matches nothing here.
  case pseudoElement(String)

  var isDynamic: Bool {
    switch self {
    case .dynamicPseudoClass, .pseudoElement: true
    case .not(let list), .any(let list), .anyWithoutWeight(let list): list.contains(where: \.isDynamic)
    default: false
    }
  }

  var specificity: Specificity {
    switch self {
    case .anyType, .noNamespace, .anyWithoutWeight: Specificity()
    case .id: Specificity(ids: 1)
    case .type, .pseudoElement: Specificity(types: 1)
    case .not(let list), .any(let list): list.map(\.specificity).max() ?? Specificity()
    case .className, .attribute, .root, .empty, .nth, .only, .dynamicPseudoClass: Specificity(classes: 1)
    }
  }
}

/// Which siblings `:nth-child()` and its kin count.
struct SiblingCount: Hashable, Sendable {
  var fromEnd: Bool
  var sameType: Bool
}

/// A test on an attribute, such as `[href^="https:" i]`.
struct AttributeTest: Hashable, Sendable {
  enum Comparison: Hashable, Sendable {
    case exists
    case equals, hasWord, hasLanguage, hasPrefix, hasSuffix, contains
  }

  let name: String
  let comparison: Comparison
  let value: String
  let ignoresCase: Bool

  func matches(_ element: Element) -> Bool {
    guard let found = element[name] ?? element[name.lowercased()] else { return false }
    if comparison == .exists { return true }
    return ignoresCase ? holds(found.lowercased(), value.lowercased()) : holds(found, value)
  }

  /// An empty value is found nowhere, as Selectors Level 3 §6.3.2 wants it.
  private func holds(_ found: String, _ wanted: String) -> Bool {
    switch comparison {
    case .exists: true
    case .equals: found == wanted
    case .hasWord: SpaceSeparated.contains(found, wanted)
    case .hasLanguage: found == wanted || found.hasPrefix(wanted + "-")
    case .hasPrefix: !wanted.isEmpty && found.hasPrefix(wanted)
    case .hasSuffix: !wanted.isEmpty && found.hasSuffix(wanted)
    case .contains: !wanted.isEmpty && found.contains(wanted)
    }
  }
}

/// Lists such as those in `class`: words with HTML white space between them.
enum SpaceSeparated {
  /// Whether a word is in a list; looks at the bytes without cutting the list up, since most looks find nothing.
  static func contains(_ list: String, _ word: String) -> Bool {
    let list = list.utf8
    let word = word.utf8
    if word.isEmpty || list.count < word.count { return false }
    if list.count == word.count { return list.elementsEqual(word) && !word.contains(where: \.isCSSWhitespace) }
    var rest = list[...]
    while let start = rest.firstIndex(where: { !$0.isCSSWhitespace }) {
      let tail = rest[start...]
      let end = tail.firstIndex(where: \.isCSSWhitespace) ?? tail.endIndex
      if tail[..<end].elementsEqual(word) { return true }
      rest = tail[end...]
    }
    return false
  }

  static func words(_ list: String) -> [Substring] {
    list.utf8.split(whereSeparator: \.isCSSWhitespace).map { Substring($0) }
  }
}
