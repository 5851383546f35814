import Findings
import Markup

/// Looks at one element of an entry's content, in HTML or XHTML.
struct HTMLElementCheck {
  let element: Element
  /// Where it is; its text is not looked at.
  let place: CheckPlace
  let check: Check

  private var name: String { element.name.lowercased() }

  func run() {
    if HTMLVocabulary.dangerous.contains(name) {
      report(.htmlSecurity, "there is a <\(name)>")
    } else if !HTMLVocabulary.known.contains(name), !isForeign {
      report(.htmlUnknownElement, "HTML has no <\(name.prefix(40))>")
    }
    if name == "img" { checkImage() }
    for attribute in element.attributes { check(attribute) }
  }

  /// Whether it is a part of a drawing or a formula.
  private var isForeign: Bool {
    if let namespace = element.namespace, namespace != XMLNamespace.xhtml { return true }
    return element.ancestors.contains { $0.name == "svg" || $0.name == "math" }
  }

  private func checkImage() {
    if LazyImage.isWaiting(element) {
      report(.imageWaiting, "a picture waits for a script to load it")
    } else if (element["src"] ?? "").trimmed.isEmpty, element["srcset"] == nil {
      report(.imageWithoutSource, "a picture has no address")
    }
    let isPixel = element["width"] == "1" && element["height"] == "1"
    if element["alt"] == nil, !isPixel { report(.imageWithoutAlternative, "the picture \((element["src"] ?? "").quoted) has no alt text") }
  }

  private func check(_ attribute: Attribute) {
    let key = attribute.name.lowercased()
    if key.hasPrefix("on"), key.count > 2 { return report(.htmlEventHandler, "<\(name)> has the attribute \(key)") }
    if key == "style" { return checkStyle(attribute.value) }
    if key == "srcset" {
      for address in AddressPolicy.addresses(ofSourceSet: attribute.value) { checkAddress(address, key) }
    } else if HTMLVocabulary.addresses.contains(key), !isForeign {
      checkAddress(attribute.value.trimmed, key)
    }
  }

  private func checkAddress(_ address: String, _ key: String) {
    // Browsers drop line ends and tabs inside an address, and then see what they hid.
    let syntax = AddressSyntax(address.filter { !$0.isNewline && $0 != "\t" })
    switch syntax.scheme {
    case "javascript", "vbscript", "livescript":
      report(.htmlScriptAddress, "\(key) of <\(name)> is a script")
    case "data" where !address.lowercased().hasPrefix("data:image/"):
      report(.htmlScriptAddress, "\(key) of <\(name)> is a document in the address")
    case "data": break
    case nil where address.isEmpty || address.hasPrefix("#"):
      if key == "href" { report(.htmlSameDocument, "href of <\(name)> is \(address.quoted)") }
    case nil: report(.htmlRelative, "\(key) of <\(name)> is the relative reference \(address.quoted)")
    default:
      if let fault = syntax.fault { report(.htmlAddress, "\(key) of <\(name)>, \(address.quoted): \(fault)") }
    }
  }

  private func checkStyle(_ style: String) {
    let text = style.lowercased().filter { !$0.isWhitespace }
    let bad = [
      "expression(", "javascript:", "-moz-binding", "behavior:", "@import", "position:fixed", "position:absolute", "position:sticky",
    ].first { text.contains($0) }
    if let bad { report(.htmlDangerousStyle, "style of <\(name)> has \(bad.quoted)") }
  }

  private func report(_ rule: CheckRule, _ problem: String) { check.report(rule, at: place, problem) }
}
