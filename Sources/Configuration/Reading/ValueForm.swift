import Markup

/// How a text is read as a value: what to call the value in a message, the parser, and advice on what is not understood.
struct ValueForm<Value> {
  /// What is expected, for example `a colour such as '#0b4f8a'`.
  let expected: String
  /// Reads a text; nil when it is not such a value.
  let parse: (String) -> Value?
  /// What may have been meant by a text that cannot be read.
  let advice: (String) -> String?

  init(_ expected: String, advice: @escaping (String) -> String? = { _ in nil }, _ parse: @escaping (String) -> Value?) {
    self.expected = expected
    self.parse = parse
    self.advice = advice
  }

  /// One of a few words.
  static func oneOf(_ choices: KeyValuePairs<String, Value>) -> ValueForm {
    let names = choices.map(\.key)
    return ValueForm(
      names.map { "'\($0)'" }.joined(separator: ", "),
      advice: { NearestName.of($0, among: names).map { "did you mean '\($0)'?" } },
      { written in choices.first { $0.key == written }?.value })
  }
}

extension ValueForm where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration.
  static var choice: ValueForm {
    let names = Value.allCases.map(\.rawValue)
    return ValueForm(
      names.map { "'\($0)'" }.joined(separator: ", "),
      advice: { NearestName.of($0, among: names).map { "did you mean '\($0)'?" } },
      Value.init(rawValue:))
  }
}
