/// An attribute that somebody gives a component: the designer, the head or the parent.
struct GivenAttribute: Sendable {
  let name: AttributeName
  let value: String
}

extension [GivenAttribute] {
  /// The value of an attribute; what is given last is the strongest.
  subscript(name: AttributeName) -> String? {
    last { $0.name == name }?.value
  }
}
