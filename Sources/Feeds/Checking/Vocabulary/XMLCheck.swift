import Findings
import Markup

/// The checking of an XML document: elements, with the places in which they stand.
struct XMLCheck {
  let source: XMLSource
  let check: Check

  /// The place of an element: its start tag.
  func place(_ element: Element, _ specification: String) -> CheckPlace {
    CheckPlace(name: name(element), text: element.text, position: position(element), specification: specification)
  }

  /// The place of an attribute of an element.
  func place(_ attribute: String, of element: Element, _ specification: String, text: String? = nil) -> CheckPlace {
    CheckPlace(
      name: "\(attribute) of \(name(element))", text: text ?? element[attribute] ?? "", position: position(element),
      specification: specification)
  }

  func position(_ element: Element) -> SourcePosition? {
    source.tag(of: element)?.position ?? (element.line > 0 ? SourcePosition(line: element.line, column: 1) : nil)
  }

  /// The name as it is written, in angle brackets.
  func name(_ element: Element) -> String {
    "<\(source.tag(of: element)?.writtenName(of: element) ?? element.name)>"
  }

  func report(_ rule: CheckRule, at element: Element, _ specification: String, _ problem: String) {
    check.report(rule, at: place(element, specification), problem)
  }
}

extension Element {
  /// The children of a name in a namespace.
  func children(_ name: String, in namespace: String?) -> [Element] {
    childElements.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The first child of a name in a namespace.
  func child(_ name: String, in namespace: String?) -> Element? {
    childElements.first { $0.name == name && $0.namespace == namespace }
  }

  /// The value of an attribute in a namespace.
  func attribute(_ name: String, in namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// Whether text other than white space stands directly in it.
  var ownText: String {
    children.map { if case .text(let text) = $0 { text } else { "" } }.joined().trimmed
  }

  /// This element and all inside, in the order of the document.
  var subtree: [Element] {
    var found: [Element] = []
    var open = [self]
    while let element = open.popLast() {
      found.append(element)
      open.append(contentsOf: element.childElements.reversed())
    }
    return found
  }
}
