import Findings

extension CheckRule {
  static let elementMissing = CheckRule("element-missing", .error, nil, "Add it.")
  static let elementRecommended = CheckRule("element-recommended", .warning, nil, "Add it.")
  static let elementRepeated = CheckRule("element-repeated", .error, nil, "Keep one of them.")
  static let elementUnknown = CheckRule(
    "element-unknown", .error, nil, "Correct the name, or use an element of a namespace of its own: names are case-sensitive.")
  static let elementMisplaced = CheckRule("element-misplaced", .error, nil, "Move it to where the specification has it.")
  static let extensionUnknown = CheckRule(
    "extension-unknown", .warning, nil, "Correct the name; readers pass over elements that they do not know.")
  static let attributeMissing = CheckRule("attribute-missing", .error, nil, "Add it.")
  static let attributeUnknown = CheckRule("attribute-unknown", .error, nil, "Correct the name, or remove it.")
  static let textUnexpected = CheckRule("text-unexpected", .warning, nil, "Remove the text, or put it in an element.")
  static let whiteSpace = CheckRule(
    "white-space", .warning, nil, "Remove the spaces and line ends around the value: not every reader does.")
}
