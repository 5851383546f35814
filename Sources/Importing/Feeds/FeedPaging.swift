import Markup
public import Model

/// Where a feed goes on that is divided into several documents.
public enum FeedPaging {
  /// The document with the entries that come before those of this one; nil when there is none, or this is no feed.
  ///
  /// That is `prev-archive` of an archived feed and `next` of a paged one (RFC 5005 §4 and §3), and `next_url` of JSON Feed.
  public static func older(than source: SourceDocument) -> WebAddress? {
    guard let address = source.address else { return nil }
    do {
      let decoded = try TextDecoding.decode(source.bytes, declared: source.charset)
      let format = DocumentFormat.sniff(decoded.text, name: source.name)
      if let format { try DocumentBounds.check(decoded.text, as: format) }
      switch format {
      case .jsonFeed: return try JSONObject(decoded.text).text("next_url").flatMap { address.resolving($0) }
      case .rss, .atom: return try FeedXML.document(decoded.text).root.flatMap { older(in: $0, at: address) }
      case .page, .text, .markdown, .wordPress, nil: return nil
      }
    } catch {
      // Whoever reads its entries says what is wrong with it.
      return nil
    }
  }

  private static func older(in root: Element, at address: WebAddress) -> WebAddress? {
    let feed = root.children(.rss, "channel").first ?? root
    let base = feed.base(inside: root.base(inside: address))
    let links = feed.children(.atom, "link")
    return ["prev-archive", "next"].lazy.compactMap { relation in
      links.first { $0.relation == relation }?["href"].flatMap { base.resolving($0) }
    }.first
  }
}
