/// One cleaning: walks the nodes and adds what may stay to a flow.
final class CleaningPass {
  var log = CleaningLog()
  private(set) var images: [CleanedHTML.Image] = []
  let addresses: AddressPolicy
  /// Images that a `noscript` has given already; the lazy one beside it is the same.
  var fallbackSources: Set<String> = []
  private static let maximalDepth = 300
  /// Elements around inline content are repeated in every block, so their number would multiply the size.
  private static let maximalWrappers = 16

  init(addresses: AddressPolicy) {
    self.addresses = addresses
  }

  func clean(_ nodes: [Node], into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    for node in nodes {
      switch node {
      case .text(let text): flow.add(.text(CharacterCleaning.clean(text, log: &log)), in: wrappers)
      case .comment: log.note(.other("removed a comment"))
      case .doctype: break
      case .element(let element): clean(element, into: flow, wrappers: wrappers, depth: depth + 1)
      }
    }
  }

  private func clean(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    guard depth <= Self.maximalDepth else {
      return log.note(.other("removed elements that lie more than \(Self.maximalDepth) deep in one another"), line: element.line)
    }
    let treatment = AllowList.treatment(element.name)
    if element.isHidden, treatment != .dropped, treatment != .image {
      return log.note(.other("removed <\(element.name)> that is never shown"), line: element.line)
    }
    switch treatment {
    case .inline(let name): cleanInline(element, name, into: flow, wrappers: wrappers, depth: depth)
    case .lineBreak: flow.add(.lineBreak, in: wrappers)
    case .wordBreak: flow.add(.text("\u{200B}"), in: wrappers)
    case .image, .picture, .media, .frame, .scriptless:
      cleanMedia(element, treatment, into: flow, wrappers: wrappers, depth: depth)
    case .unwrapped: unwrap(element, into: flow, wrappers: wrappers, depth: depth)
    case .dropped: drop(element)
    default: cleanBlock(element, treatment, into: flow, wrappers: wrappers, depth: depth)
    }
  }

  // MARK: Inline elements

  private func cleanInline(_ element: Element, _ name: String, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    let attributes = attributes(of: element, as: name)
    var inner = wrappers
    if keepsWrapper(name, attributes, inside: wrappers) {
      if name == "a" { inner.removeAll { $0.name == "a" } }
      inner.append(InlineWrapper(name, attributes))
    } else if wrappers.count >= Self.maximalWrappers {
      log.note(.unwrappedElement(name), line: element.line)
    }
    clean(element.children, into: flow, wrappers: inner, depth: depth)
  }

  /// Whether an element still says anything: a link needs an address, a `span` or `bdo` needs an attribute, and bold
  /// inside bold is bold.
  func keepsWrapper(_ name: String, _ attributes: [Attribute], inside wrappers: [InlineWrapper]) -> Bool {
    if wrappers.count >= Self.maximalWrappers { return false }
    return switch name {
    case "a": attributes.contains { $0.name == "href" }
    case "span": !attributes.isEmpty
    case "bdo": attributes.contains { $0.name == "dir" }
    case "b", "strong", "i", "em", "u", "s", "code", "small", "mark", "kbd", "samp", "var", "cite", "dfn":
      !attributes.isEmpty || !wrappers.contains { $0.name == name }
    default: true
    }
  }

  private func unwrap(_ element: Element, into flow: Flow, wrappers: [InlineWrapper], depth: Int) {
    log.note(.unwrappedElement(element.name), line: element.line)
    clean(element.children, into: flow, wrappers: wrappers, depth: depth)
  }

  func drop(_ element: Element) {
    guard let source = element["src"] ?? element["data"], !source.isEmpty else {
      return log.note(.removedElement(element.name), line: element.line)
    }
    log.note(.other("removed <\(element.name)> of \(source.prefix(200))"), line: element.line)
  }

  // MARK: Attributes

  /// The attributes that may stay on an element of this name; the others are logged.
  func attributes(of element: Element, as name: String) -> [Attribute] {
    var kept: [Attribute] = []
    for attribute in element.attributes {
      let attributeName = attribute.name == "xml:lang" ? "lang" : attribute.name
      if kept.contains(where: { $0.name == attributeName }) { continue }
      if let value = value(of: attribute, named: attributeName, on: name) {
        kept.append(Attribute(attributeName, value))
      } else {
        log.note(.removedAttribute(attributeName), line: element.line)
      }
    }
    return kept
  }

  private func value(of attribute: Attribute, named attributeName: String, on name: String) -> String? {
    guard attribute.namespace == nil || attributeName == "lang", let rule = AllowList.rule(attributeName, on: name) else { return nil }
    let value = attribute.value
    switch rule {
    case .text: return CharacterCleaning.clean(value, log: &log)
    case .language: return AttributeValue.language(value)
    case .link: return addresses.link(value).flatMap { $0.hasSuffix("#") && value.hasPrefix("#") ? nil : $0 }
    case .media: return addresses.media(value)
    case .sourceSet: return addresses.sourceSet(value)
    case .number(let range): return AttributeValue.number(value, in: range).map(String.init)
    case .oneOf(let words): return AttributeValue.word(value, of: words)
    case .flag: return ""
    }
  }

  func keep(_ image: Element) {
    images.append(
      CleanedHTML.Image(
        source: image["src"] ?? "", alternative: image["alt"], width: image["width"].flatMap { Int($0) },
        height: image["height"].flatMap { Int($0) }))
  }
}
