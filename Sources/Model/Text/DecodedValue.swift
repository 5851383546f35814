extension Decoder {
  /// Decodes a string and parses it, or throws a `DecodingError` that says what was expected instead.
  func parsed<Value>(_: String.Type, as expected: String, _ parse: (String) -> Value?) throws -> Value {
    let container = try singleValueContainer()
    let raw = try container.decode(String.self)
    guard let value = parse(raw) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(raw)\" is not \(expected)")
    }
    return value
  }
}
