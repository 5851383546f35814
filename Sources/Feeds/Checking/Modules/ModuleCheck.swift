import Findings
import Markup

/// Checks the elements of modules, wherever in a feed they stand.
struct ModuleCheck {
  let xml: XMLCheck

  func run(_ root: Element) {
    if let channel = root.child("channel", in: nil) { PodcastCheck(xml: xml).run(channel) }
    var open = [root]
    while let element = open.popLast() {
      // What is inside belongs to content, and has been looked at.
      if element.namespace == XMLNamespace.xhtml { continue }
      open.append(contentsOf: element.childElements.reversed())
      if let namespace = element.namespace { check(element, namespace, isGuest: root.namespace != namespace) }
      checkLanguage(element)
      checkBase(element, isRSS: root.name == "rss")
    }
    checkScripts(root)
  }

  /// RFC 4287 §2 has `xml:base`, and RSS has not.
  private func checkBase(_ element: Element, isRSS: Bool) {
    guard let base = element.attribute("base", in: XMLNamespace.xml) else { return }
    let place = xml.place("xml:base", of: element, "XML Base §3.1", text: base)
    if let fault = AddressSyntax(base).fault, !base.isEmpty {
      xml.check.report(.addressMalformed, at: place, "\(base.quoted): \(fault)")
    } else if isRSS {
      xml.check.report(.baseInRSS, at: place, "\(xml.name(element)) has xml:base")
    }
  }

  /// What makes browsers show a feed as a page, and has no place in one.
  private func checkScripts(_ root: Element) {
    for script in root.childElements + root.childElements.flatMap(\.childElements)
    where script.name == "script" && (script.namespace == nil || script.namespace == XMLNamespace.xhtml) && script.parent?.name != "div" {
      xml.report(.scriptInFeed, at: script, "RFC 4287 §6", "there is a script in the feed itself")
    }
  }

  private func check(_ element: Element, _ namespace: String, isGuest: Bool) {
    if namespace == AtomVocabulary.namespace {
      if isGuest { checkAtomGuest(element) } else if element.name == "link" { checkReplies(element) }
      return
    }
    guard let module = Module.all[namespace] else { return }
    guard let known = module.elements[element.name] else {
      if module.isClosed { reportUnknown(element, module) }
      return
    }
    xml.check(element, by: known.rule, "\(module.specification), \(element.name)")
    if let parents = known.parents, let parent = element.parent, !parents.contains(parent.name) {
      xml.report(.elementMisplaced, at: element, module.specification, "\(xml.name(element)) stands in \(xml.name(parent))")
    }
    if namespace == NamespaceTable.media, element.name == "content" { MediaCheck(xml: xml).run(element) }
  }

  private func reportUnknown(_ element: Element, _ module: Module) {
    let meant = NearestName.of(element.name, among: module.elements.keys.sorted()).map { "; did you mean \($0)?" } ?? ""
    xml.report(.extensionUnknown, at: element, module.specification, "the module has no \(xml.name(element))\(meant)")
  }

  /// Elements of Atom in RSS.
  private func checkAtomGuest(_ element: Element) {
    switch element.name {
    case "link":
      xml.check(element, by: AtomVocabulary.link, "RFC 4287 §4.2.7")
      checkReplies(element)
    case "updated", "published": ValueForm.rfc3339.check(xml.place(element, "RFC 4287 §3.3"), xml.check)
    case "author", "contributor": xml.checkChildren(of: element, by: AtomVocabulary.person)
    case "content": if let item = element.parent { AtomContentCheck(xml: xml, hasSummary: true).run(element, in: item) }
    case "summary", "title", "subtitle", "rights": AtomParts(xml: xml).text(element, "RFC 4287 §3.1")
    case "id": ValueForm.id.check(xml.place(element, "RFC 4287 §4.2.6"), xml.check)
    default: break
    }
  }

  /// RFC 4685 §4: how many replies there are, and when the last was changed.
  private func checkReplies(_ link: Element) {
    for (name, form) in [("count", ValueForm.count), ("updated", .rfc3339)] {
      guard let value = link.attribute(name, in: NamespaceTable.thread) else { continue }
      form.check(xml.place("thr:\(name)", of: link, "RFC 4685 §4", text: value), xml.check)
    }
  }

  private func checkLanguage(_ element: Element) {
    guard let language = element.attribute("lang", in: XMLNamespace.xml), !language.isEmpty else { return }
    ValueForm.language.check(xml.place("xml:lang", of: element, "XML 1.0 §2.12", text: language), xml.check)
  }
}
