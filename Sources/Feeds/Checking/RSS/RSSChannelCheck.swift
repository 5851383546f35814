import Findings
import Markup

/// Checks a channel: its own elements, and its items beside each other.
struct RSSChannelCheck {
  let xml: XMLCheck
  let channel: Element

  private func child(_ name: String) -> Element? { channel.child(name, in: nil) }
  private var items: [Element] { channel.children("item", in: nil) }

  func run() {
    xml.checkAttributes(of: channel, by: [:], "RSS 2.0, channel")
    xml.checkChildren(of: channel, by: RSSVocabulary.channel)
    checkParts()
    checkOrder()
    checkTwice()
    RSSPlainText(xml: xml).run(channel, ["title", "description", "copyright", "generator", "managingEditor"])
    let links = FeedLinks(xml: xml, links: channel.children("link", in: AtomVocabulary.namespace))
    links.check(in: channel, isAtom: false)
    HistoryCheck(xml: xml).run(channel, links: links, entries: items)
    for item in items { RSSItemCheck(xml: xml, item: item).run() }
    checkGUIDs()
  }

  private func checkParts() {
    if let image = child("image") { check(image: image) }
    if let input = child("textInput") ?? child("textinput") {
      xml.checkChildren(of: input, by: RSSVocabulary.textInput)
      xml.report(.rssRare, at: input, "RSS Best Practices Profile, textInput", "there is a \(xml.name(input))")
    }
    if let rating = child("rating") { xml.report(.rssRare, at: rating, "RSS Best Practices Profile, rating", "there is a <rating>") }
    checkSkipped("skipHours", "hour", RSSVocabulary.skipHours)
    checkSkipped("skipDays", "day", RSSVocabulary.skipDays)
  }

  private func check(image: Element) {
    xml.checkChildren(of: image, by: RSSVocabulary.image)
    RSSPlainText(xml: xml).run(image, ["title", "description"])
    if let title = image.child("title", in: nil), let own = child("title"), title.text.trimmed != own.text.trimmed {
      xml.report(
        .imageTitle, at: title, "RSS Best Practices Profile, image", "the image is called \(title.text.quoted), the channel is not")
    }
    if let link = image.child("link", in: nil), let own = child("link"), link.text.trimmed != own.text.trimmed {
      xml.report(.imageLink, at: link, "RSS Best Practices Profile, image", "the image leads to \(link.text.quoted), the channel does not")
    }
  }

  private func checkSkipped(_ list: String, _ name: String, _ vocabulary: Vocabulary) {
    guard let list = child(list) else { return }
    xml.checkChildren(of: list, by: vocabulary)
    var seen: Set<String> = []
    for entry in list.children(name, in: nil) {
      if entry.text.trimmed == "24" { xml.report(.hour24, at: entry, "RSS Best Practices Profile, skipHours", "the hour is 24") }
      if !seen.insert(entry.text.trimmed).inserted {
        xml.report(.hourRepeated, at: entry, vocabulary.specification, "\(entry.text.quoted) is named twice")
      }
    }
  }

  private func checkOrder() {
    var isBehindItem = false
    for child in channel.childElements {
      if child.name == "item", child.namespace == nil {
        isBehindItem = true
      } else if isBehindItem {
        xml.report(.metadataBehindItems, at: child, "RSS Best Practices Profile, channel", "\(xml.name(child)) stands behind an item")
      }
    }
  }

  /// Elements of RSS and of Dublin Core that say the same.
  private func checkTwice() {
    let pairs = [
      ("language", "language"), ("copyright", "rights"), ("pubDate", "date"), ("managingEditor", "creator"), ("webMaster", "publisher"),
    ]
    for (core, guest) in pairs {
      guard child(core) != nil, let twin = channel.child(guest, in: NamespaceTable.dublinCore) else { continue }
      xml.report(.sameTwice, at: twin, "RSS Best Practices Profile", "\(xml.name(twin)) says what <\(core)> says")
    }
  }

  private func checkGUIDs() {
    var seen: Set<String> = []
    for guid in items.compactMap({ $0.child("guid", in: nil) }) where !guid.text.trimmed.isEmpty {
      if !seen.insert(guid.text.trimmed).inserted {
        xml.report(.guidRepeated, at: guid, "RSS Best Practices Profile, guid", "an item before has the guid \(guid.text.quoted)")
      }
    }
  }
}
