import Markup
import Model

/// Feeds of other programs, and our own, into articles.
enum FeedImporter {
  /// Reads a feed, already decoded; an entry that cannot be read is refused by itself.
  static func read(
    _ text: String, as format: DocumentFormat, of document: SourceDocument, in context: ImportContext
  ) throws(ImportProblem) -> ImportedDocument {
    let address = document.address ?? context.base
    var imported = ImportedDocument()
    let feed: (head: FeedHead, entries: [FeedEntry])
    switch format {
    case .jsonFeed:
      let object = try JSONObject(text)
      imported.repairs = object.repairs
      feed = try JSONFeedReader.read(object, address: address)
    case .atom, .rss, .page, .text, .markdown, .wordPress:
      let xml = try FeedXML.document(text)
      imported.repairs = xml.repairs
      feed = format == .atom ? try AtomReader.read(xml, address: address) : try RSSReader.read(xml, address: address)
    }
    if feed.entries.isEmpty { imported.repairs.append(Repair("the feed has no entries")) }
    add(feed.entries, of: feed.head, to: &imported, in: context)
    return imported
  }

  /// Makes articles of entries; the feed's identity of each is settled among them.
  static func add(_ entries: [FeedEntry], of head: FeedHead, to imported: inout ImportedDocument, in context: ImportContext) {
    let maker = FeedArticle(head: head, context: context)
    var identity = FeedIdentity()
    for (index, entry) in entries.enumerated() {
      do {
        identity.add(try maker.article(of: entry))
      } catch {
        imported.refusals.append(Refusal(entry: entry.name(place: index + 1), line: entry.line, problem: error))
      }
    }
    imported.articles = identity.kept
    imported.repairs += identity.repairs
  }
}
