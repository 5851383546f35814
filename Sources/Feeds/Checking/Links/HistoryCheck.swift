import Findings
import Markup

/// Checks complete feeds and archives (RFC 5005), in Atom and in RSS.
struct HistoryCheck {
  static let namespace = "http://purl.org/syndication/history/1.0"

  let xml: XMLCheck

  func run(_ feed: Element, links: FeedLinks, entries: [Element]) {
    let archive = feed.child("archive", in: Self.namespace)
    let complete = feed.child("complete", in: Self.namespace)
    for mark in [archive, complete].compactMap(\.self) where !mark.text.trimmed.isEmpty || !mark.childElements.isEmpty {
      xml.report(.historyNotEmpty, at: mark, "RFC 5005 §2, §4", "\(xml.name(mark)) is not empty")
    }
    if let complete {
      if archive != nil {
        xml.report(.completeWithArchives, at: complete, "RFC 5005 §2", "the feed is both complete and an archive")
      }
      for link in links.historyLinks {
        xml.report(
          .completeWithArchives, at: link, "RFC 5005 §2", "the feed is complete and has a link rel=\"\(link["rel"]?.trimmed ?? "")\"")
      }
    }
    if let archive, !links.has("current") {
      xml.report(.archiveWithoutCurrent, at: archive, "RFC 5005 §4", "the archive does not say what it is the archive of")
    }
    if archive == nil, complete == nil, links.has("next-archive") {
      xml.report(.archiveUnmarked, at: feed, "RFC 5005 §4", "there is a newer archive, and no <fh:archive/>")
    }
    links.checkNeighbours()
  }
}
