import Foundation
import Markup
import Model

/// WordPress exports (WXR: RSS 2.0 with elements of `wp:`) into articles.
enum WordPressImporter {
  /// Reads an export, already decoded; of all that it holds only the posts are articles.
  static func read(_ text: String, of document: SourceDocument, in context: ImportContext) throws(ImportProblem) -> ImportedDocument {
    let xml = try FeedXML.document(text)
    guard let channel = xml.root?.child(.rss, "channel") ?? xml.root else {
      throw .malformed(reason: "there is no element in it", line: nil)
    }
    let site = WordPressSite(channel, address: document.address ?? context.base)
    let items = channel.children(.rss, "item")
    var posts: [FeedEntry] = []
    var imported = ImportedDocument(repairs: xml.repairs + leftOut(items))
    for (index, item) in items.enumerated() where isPost(item) {
      let entry = WordPressPost(item, site: site).entry()
      if let secrecy = WordPressPost.secrecy(of: item) {
        imported.refusals.append(Refusal(entry: entry.name(place: index + 1), line: entry.line, problem: .notPublic(secrecy)))
      } else {
        posts.append(entry)
      }
    }
    if posts.isEmpty, imported.refusals.isEmpty { imported.repairs.append(Repair("the export has no posts")) }
    FeedImporter.add(posts, of: site.head, to: &imported, in: context)
    return imported
  }

  private static func isPost(_ item: Element) -> Bool {
    type(of: item) == "post" && !WordPressPost.thrownAway.contains(item.text(.wordPress, "status") ?? "")
  }

  /// An export of the first versions has no types: then everything in it is a post.
  private static func type(of item: Element) -> String { item.text(.wordPress, "post_type") ?? "post" }

  /// What is not taken, counted by kind: pages are not news, the rest is no text at all.
  private static func leftOut(_ items: [Element]) -> [Repair] {
    var counts: [String: Int] = [:]
    for item in items where !isPost(item) {
      let type = type(of: item)
      counts[type == "post" ? "post in the trash" : type, default: 0] += 1
    }
    counts["attachment"] = nil
    return counts.keys.sorted().map { kind in Repair("left out what is no article: \(counts[kind] ?? 0) of the kind \"\(kind.prefix(60))\"")
    }
  }
}
