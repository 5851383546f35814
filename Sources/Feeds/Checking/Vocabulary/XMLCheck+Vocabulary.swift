import Markup

extension XMLCheck {
  /// Checks the children of an element that are of a vocabulary: which are there, how often, and what they hold.
  func checkChildren(of parent: Element, by vocabulary: Vocabulary) {
    var counts: [String: Int] = [:]
    for child in parent.childElements where child.namespace == vocabulary.namespace && !child.name.contains(":") {
      counts[child.name, default: 0] += 1
      guard let rule = vocabulary.elements[child.name] else {
        if vocabulary.isClosed { reportUnknown(child, in: parent, vocabulary) }
        continue
      }
      if !rule.isRepeatable, counts[child.name] == 2 {
        report(.elementRepeated, at: child, specification(of: rule, vocabulary), "\(name(parent)) has more than one \(name(child))")
      }
      check(child, by: rule, specification(of: rule, vocabulary))
    }
    for (name, rule) in vocabulary.elements.sorted(by: { $0.key < $1.key }) where counts[name] == nil && rule.presence != .optional {
      let prefix = source.tag(of: parent)?.prefix.map { "\($0):" } ?? ""
      let isSameNamespace = parent.namespace == vocabulary.namespace
      report(
        rule.presence == .required ? .elementMissing : .elementRecommended, at: parent, specification(of: rule, vocabulary),
        "\(self.name(parent)) has no <\(isSameNamespace ? prefix : "")\(name)>")
    }
  }

  /// Checks the text and the attributes of an element.
  func check(_ element: Element, by rule: ElementRule, _ specification: String) {
    let place = place(element, specification)
    rule.form.check(place, check)
    checkAttributes(of: element, by: rule.attributes, specification)
  }

  /// Checks the attributes of an element that are in no namespace.
  func checkAttributes(of element: Element, by rules: [String: AttributeRule], _ specification: String) {
    for attribute in element.attributes where attribute.namespace == nil && !attribute.name.contains(":") {
      guard let rule = rules[attribute.name] else {
        let meant = NearestName.of(attribute.name, among: rules.keys.sorted()).map { "; did you mean \($0)?" } ?? ""
        report(.attributeUnknown, at: element, specification, "\(name(element)) knows no attribute \(attribute.name)\(meant)")
        continue
      }
      rule.form.check(place(attribute.name, of: element, specification, text: attribute.value), check)
    }
    for (name, rule) in rules.sorted(by: { $0.key < $1.key }) where rule.isRequired && element[name] == nil {
      report(.attributeMissing, at: element, specification, "\(self.name(element)) has no attribute \(name)")
    }
  }

  private func reportUnknown(_ child: Element, in parent: Element, _ vocabulary: Vocabulary) {
    let meant = NearestName.of(child.name, among: vocabulary.elements.keys.sorted()).map { "; did you mean <\($0)>?" } ?? ""
    report(.elementUnknown, at: child, vocabulary.specification, "\(name(parent)) can hold no \(name(child))\(meant)")
  }

  private func specification(of rule: ElementRule, _ vocabulary: Vocabulary) -> String {
    rule.section.map { "\(vocabulary.specification) \($0)" } ?? vocabulary.specification
  }
}
