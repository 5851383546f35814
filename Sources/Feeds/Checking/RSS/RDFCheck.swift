import Findings
import Markup

/// Checks RSS 1.0 and 0.90, which are RDF.
struct RDFCheck {
  let xml: XMLCheck

  private static let rss1 = "http://purl.org/rss/1.0/"
  private static let rss090: Set<String> = ["http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/"]

  func run(_ root: Element) {
    let channel = root.childElements.first { $0.name == "channel" }
    guard let channel, let namespace = channel.namespace else {
      return xml.report(.channelMissing, at: root, "RSS 1.0 §5.3", "there is no <channel> in the namespace of RSS 1.0")
    }
    let isFirst = Self.rss090.contains(namespace)
    if isFirst { xml.report(.rssObsolete, at: root, "RSS 0.90", "it is RSS 0.90") }
    let vocabulary = Vocabulary(namespace: namespace, specification: "RSS 1.0 §5.3", elements: Self.channel(namespace), isClosed: false)
    xml.checkChildren(of: channel, by: vocabulary)
    let items = root.children("item", in: namespace)
    for item in items {
      xml.checkChildren(
        of: item, by: Vocabulary(namespace: namespace, specification: "RSS 1.0 §5.5", elements: Self.item, isClosed: false))
    }
    if namespace == Self.rss1 {
      checkAbout(channel)
      items.forEach(checkAbout)
      checkList(channel, items)
    }
    FeedLinks(xml: xml, links: channel.children("link", in: AtomVocabulary.namespace)).checkAlternates()
  }

  private static func channel(_ namespace: String) -> [String: ElementRule] {
    var elements = [
      "title": ElementRule(.requiredPlainText, .required), "link": ElementRule(.absoluteAddress, .required),
      "description": ElementRule(.optionalPlainText, .required),
    ]
    if namespace == rss1 { elements["items"] = ElementRule(.anything, .required) }
    return elements
  }

  private static let item = [
    "title": ElementRule(.requiredPlainText, .required), "link": ElementRule(.absoluteAddress, .required),
    "description": ElementRule(.html),
  ]

  private func checkAbout(_ element: Element) {
    if element.attribute("about", in: NamespaceTable.rdf) == nil {
      xml.report(.attributeMissing, at: element, "RSS 1.0 §5.3, §5.5", "\(xml.name(element)) has no rdf:about")
    }
  }

  private func checkList(_ channel: Element, _ items: [Element]) {
    guard let list = channel.childElements.first(where: { $0.name == "items" }) else { return }
    let named = list.subtree.filter { $0.name == "li" }.compactMap { $0.attribute("resource", in: NamespaceTable.rdf) ?? $0["resource"] }
    let there = items.compactMap { $0.attribute("about", in: NamespaceTable.rdf) }
    if Set(there).count < there.count {
      xml.report(.rdfOrder, at: list, "RSS 1.0 §5.5", "two items have the same rdf:about")
    }
    for missing in Set(there).subtracting(named).sorted().prefix(5) {
      xml.report(.rdfOrder, at: list, "RSS 1.0 §5.3.5", "the item \(missing.quoted) is not in the list")
    }
    for missing in Set(named).subtracting(there).sorted().prefix(5) {
      xml.report(.rdfOrder, at: list, "RSS 1.0 §5.3.5", "\(missing.quoted) is in the list, and there is no such item")
    }
  }
}
