import Markup

/// Checks what feeds, entries and sources have in common: people and text constructs.
struct AtomParts {
  let xml: XMLCheck

  func run(_ parent: Element) {
    for child in parent.childElements where child.namespace == AtomVocabulary.namespace {
      switch child.name {
      case "author", "contributor":
        xml.checkAttributes(of: child, by: [:], "RFC 4287 §3.2")
        xml.checkChildren(of: child, by: AtomVocabulary.person)
      case "title": text(child, "RFC 4287 §4.2.14", isRequired: false)
      case "subtitle": text(child, "RFC 4287 §4.2.12", isRequired: false)
      case "rights": text(child, "RFC 4287 §4.2.10", isRequired: false)
      case "summary": text(child, "RFC 4287 §4.2.13", isRequired: false)
      case "id", "updated", "published", "icon", "logo", "name": leaf(child)
      default: break
      }
    }
  }

  /// An element that holds text alone, without white space around it (§3.3, §4.2.6).
  private func leaf(_ element: Element) {
    if !element.childElements.isEmpty {
      xml.report(.textHoldsElements, at: element, "RFC 4287 §4.2", "\(xml.name(element)) holds elements")
    }
    let text = element.text
    if text != text.trimmed, !text.trimmed.isEmpty {
      xml.report(.whiteSpace, at: element, "RFC 4287 §3.3, §2", "there is white space around \(text.trimmed.quoted)")
    }
  }

  /// A text construct (§3.1).
  private func text(_ element: Element, _ specification: String, isRequired: Bool) {
    let place = xml.place(element, specification)
    switch element["type"] ?? "text" {
    case "text":
      if !element.childElements.isEmpty {
        xml.report(.textHoldsElements, at: element, "RFC 4287 §3.1.1.1", "\(xml.name(element)) is plain text and holds elements")
      }
      ValueForm.plainText.check(place, xml.check)
    case "html":
      if !element.childElements.isEmpty {
        xml.report(.textHoldsElements, at: element, "RFC 4287 §3.1.1.2", "\(xml.name(element)) is escaped HTML and holds elements")
      } else {
        ValueForm.text.check(place, xml.check)
        ValueForm.html.check(place, xml.check)
      }
    case "xhtml": XHTMLCheck(xml: xml).run(element, specification)
    case let type:
      xml.report(.textType, at: element, "RFC 4287 §3.1.1", "\(xml.name(element)) has the type \(type.quoted)")
    }
  }
}

/// Checks content of the type xhtml: one `div` of XHTML, and what is in it.
struct XHTMLCheck {
  let xml: XMLCheck

  func run(_ element: Element, _ specification: String) {
    let children = element.childElements
    let isDiv = children.count == 1 && children[0].name == "div" && children[0].namespace == XMLNamespace.xhtml
    if !isDiv || !element.ownText.isEmpty {
      let found = children.first.map { xml.name($0) } ?? "no element"
      let inNamespace = children.first?.namespace == XMLNamespace.xhtml ? "" : ", not in the namespace of XHTML"
      xml.report(
        .xhtmlDiv, at: element, "RFC 4287 §3.1.1.3",
        children.count > 1 ? "\(xml.name(element)) holds \(children.count) elements" : "\(xml.name(element)) holds \(found)\(inNamespace)")
    }
    for child in children.flatMap(\.subtree) {
      var place = xml.place(child, specification)
      place.text = ""
      HTMLElementCheck(element: child, place: place, check: xml.check).run()
    }
  }
}
