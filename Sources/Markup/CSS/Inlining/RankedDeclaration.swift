/// A declaration, made ready for the cascade once for all elements that get it.
struct RankedDeclaration {
  let declaration: Declaration
  /// As it stands in a style attribute.
  let text: String
  /// The attribute of HTML that says the same.
  let hint: PresentationalAttributes.Hint?
  /// The number of the property.
  let property: Int
  /// Equal for equal declarations only.
  let identity: Int
  /// Whether every client takes the value, so that what came before is vain; a newer function is not for all of them.
  let isForAll: Bool
}

/// Makes declarations ready, and knows all that it has made.
struct DeclarationTable {
  private(set) var properties = PropertyTable()
  private var identities: [Declaration: Int] = [:]

  /// How many different declarations there are.
  var count: Int { identities.count }

  /// The number of a property.
  mutating func number(_ property: String) -> Int { properties.number(property) }

  mutating func rank(_ declaration: Declaration) -> RankedDeclaration {
    let identity = identities[declaration] ?? identities.count
    identities[declaration] = identity
    return RankedDeclaration(
      declaration: declaration, text: declaration.property + ":" + declaration.value,
      hint: PresentationalAttributes.Hint(declaration), property: properties.number(declaration.property), identity: identity,
      isForAll: Self.isForAll(declaration.value))
  }

  /// Functions that CSS 2 or every client of today knows.
  private static let oldFunctions: Set<String> = ["rgb", "rgba", "url", "alpha", "rect"]

  private static func isForAll(_ value: String) -> Bool {
    if value.hasPrefix("-webkit-") || value.hasPrefix("-moz-") || value.hasPrefix("-ms-") { return false }
    guard value.utf8.contains(UInt8(ascii: "(")) else { return true }
    let source = CSSSource(value)
    return CSSTokenizer.tokens(of: source).allSatisfy { $0.kind != .function || oldFunctions.contains(source.text($0).lowercased()) }
  }
}
