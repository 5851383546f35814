import Markup
import Model

/// Reads the outlines of an OPML document: those with an address are feeds, those with outlines inside are folders.
struct OutlineReader {
  private(set) var subscriptions: [ListedFeed] = []
  private(set) var repairs: [Repair] = []
  private var addresses: Set<WebAddress> = []

  /// Reads an outline and what is inside; the parser has bounded how deep that is.
  mutating func read(_ outline: Element, folders: [PlainText]) {
    guard outline.name.lowercased() == "outline" else { return }
    let title = ["title", "text"].lazy.compactMap { PlainText(Self.value($0, of: outline)) }.first
    let written = Self.value("xmlUrl", of: outline)
    if !written.isEmpty { add(written, titled: title, of: outline, folders) }
    for inner in outline.childElements { read(inner, folders: folders + [title].compactMap(\.self)) }
  }

  private mutating func add(_ written: String, titled title: PlainText?, of outline: Element, _ folders: [PlainText]) {
    guard let feed = WebAddress(Self.webForm(of: written)), let title = title ?? PlainText(feed.string) else {
      repairs.append(Repair("left out a feed whose address is none: '\(written.prefix(80))'", line: outline.line))
      return
    }
    guard addresses.insert(feed).inserted else {
      repairs.append(Repair("left out a feed that stands there already: \(feed)", line: outline.line))
      return
    }
    if written.lowercased().hasPrefix("feed:") {
      repairs.append(Repair("took \(feed) for '\(written.prefix(80))'", line: outline.line))
    }
    let page = WebAddress(Self.value("htmlUrl", of: outline))
    subscriptions.append(ListedFeed(title: title, feed: feed, page: page, folders: folders))
  }

  /// What the scheme `feed` means, in which programs of old handed feeds to each other: `feed://host/` and `feed:https://host/`.
  private static func webForm(of address: String) -> String {
    guard address.lowercased().hasPrefix("feed:") else { return address }
    let rest = address.dropFirst("feed:".count)
    return rest.hasPrefix("//") ? "http:\(rest)" : String(rest)
  }

  /// Programs do not agree on the case of these names.
  private static func value(_ name: String, of outline: Element) -> String {
    outline.attributes.first { $0.name.lowercased() == name.lowercased() }?.value ?? ""
  }
}
