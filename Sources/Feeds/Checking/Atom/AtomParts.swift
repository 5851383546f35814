import Findings
import Markup

/// Checks what feeds, entries and sources have in common: people and text constructs.
struct AtomParts {
  let xml: XMLCheck

  func run(_ parent: Element) {
    for child in parent.childElements where child.namespace == AtomVocabulary.namespace {
      switch child.name {
      case "author", "contributor": person(child)
      case "title":
        text(child, "RFC 4287 §4.2.14")
        if child["type"] == "html" { xml.report(.titleAsHTML, at: child, "RFC 4287 §4.2.14", "\(xml.name(child)) is HTML") }
      case "subtitle": text(child, "RFC 4287 §4.2.12")
      case "rights": text(child, "RFC 4287 §4.2.10")
      case "summary": text(child, "RFC 4287 §4.2.13")
      case "id", "updated", "published", "icon", "logo": leaf(child)
      default: break
      }
    }
  }

  private func person(_ element: Element) {
    xml.checkAttributes(of: element, by: [:], "RFC 4287 §3.2")
    xml.checkChildren(of: element, by: AtomVocabulary.person)
    for part in element.childElements where part.namespace == AtomVocabulary.namespace {
      leaf(part)
      if part.name == "name", part.text.contains("@"), part.text.contains(/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/)
      {
        xml.report(.nameHoldsAddress, at: part, "RFC 4287 §3.2.1", "\(part.text.quoted) has an e-mail address in it")
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
  func text(_ element: Element, _ specification: String) {
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
    if let div = children.first, div.childElements.isEmpty, div.text.contains("<"),
      let tag = div.text.firstMatch(of: /<\/?(p|div|a|br|b|i|strong|em|ul|h[1-6])[\s>\/]/)
    {
      xml.report(.htmlEscapedTwice, at: element, specification, "\(div.text.quoted) shows <\(tag.1)> to readers")
    }
    for child in children.flatMap(\.subtree) {
      var place = xml.place(child, specification)
      place.text = ""
      HTMLElementCheck(element: child, place: place, check: xml.check).run()
    }
  }
}
