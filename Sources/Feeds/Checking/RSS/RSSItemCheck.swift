import Findings
import Markup

/// Checks one item of RSS 2.0 or 0.9x.
struct RSSItemCheck {
  let xml: XMLCheck
  let item: Element

  private func child(_ name: String) -> Element? { item.child(name, in: nil) }

  func run() {
    xml.checkAttributes(of: item, by: [:], "RSS 2.0, item")
    xml.checkChildren(of: item, by: RSSVocabulary.item)
    RSSPlainText(xml: xml).run(item, ["title", "author", "category"])
    if child("title") == nil, child("description") == nil {
      xml.report(.itemEmpty, at: item, "RSS 2.0, item", "an item has neither title nor description")
    }
    if child("link") == nil, child("enclosure") == nil, child("guid").map(isPermalink) != true {
      xml.report(.itemWithoutLink, at: item, "RSS Best Practices Profile, item", "an item has no link")
    }
    checkGUID()
    checkTwice()
    checkContent()
    FeedLinks(xml: xml, links: item.children("link", in: AtomVocabulary.namespace)).checkNoHistory()
  }

  private func isPermalink(_ guid: Element) -> Bool { guid["isPermaLink"]?.trimmed != "false" }

  private func checkGUID() {
    guard let guid = child("guid") else {
      return xml.report(.guidMissing, at: item, "RSS Best Practices Profile, guid", "an item has no guid")
    }
    if guid.text.trimmed.digits != nil {
      xml.report(.guidPlainNumber, at: guid, "RSS Best Practices Profile, guid", "\(guid.text.quoted) is a plain number")
    }
    let address = AddressSyntax(guid.text.trimmed)
    if isPermalink(guid), !guid.text.trimmed.isEmpty, !address.isWeb || address.fault != nil {
      xml.report(.guidNoAddress, at: guid, "RSS Best Practices Profile, guid", "\(guid.text.quoted) is no address of a page")
    }
  }

  private func checkTwice() {
    if let author = child("author"), item.child("creator", in: NamespaceTable.dublinCore) != nil {
      xml.report(.authorTwice, at: author, "RSS Best Practices Profile, author", "there are both author and dc:creator")
    }
    if let date = item.child("date", in: NamespaceTable.dublinCore), child("pubDate") != nil {
      xml.report(.dateTwice, at: date, "RSS Best Practices Profile, pubDate", "there are both pubDate and dc:date")
    }
    for (core, guest) in [("category", "subject"), ("source", "source")] {
      guard child(core) != nil, let twin = item.child(guest, in: NamespaceTable.dublinCore) else { continue }
      xml.report(.sameTwice, at: twin, "RSS Best Practices Profile", "\(xml.name(twin)) says what <\(core)> says")
    }
    let enclosures = item.children("enclosure", in: nil)
    if let second = enclosures.dropFirst().first {
      xml.report(.enclosureRepeated, at: second, "RSS Best Practices Profile, enclosure", "an item has \(enclosures.count) enclosures")
    }
  }

  private func checkContent() {
    let children = item.childElements
    guard let content = children.firstIndex(where: { $0.name == "encoded" && $0.namespace == NamespaceTable.content }),
      let description = children.firstIndex(where: { $0.name == "description" && $0.namespace == nil }), content < description
    else { return }
    xml.report(
      .contentBeforeDescription, at: children[description], "RSS Best Practices Profile, content:encoded",
      "description stands behind content:encoded")
  }
}

/// How plain text of RSS is escaped, which the tree no longer tells.
struct RSSPlainText {
  let xml: XMLCheck

  func run(_ parent: Element, _ names: Set<String>) {
    for child in parent.childElements where child.namespace == nil && names.contains(child.name) {
      let written = xml.source.writtenText(of: child)
      guard written.contains("&"), let reference = written.firstMatch(of: /&(amp|lt);/) else { continue }
      xml.report(.hexReference, at: child, "RSS Best Practices Profile, title", "\(reference.0) is written in \(xml.name(child))")
    }
  }
}
