import Feeds
import Model

/// What a document is, by its name and, for feeds, by what stands in it.
struct PublishedType: Hashable, Sendable {
  /// As `Content-Type` states it.
  let mediaType: String
  /// Whether it is text, which is worth packing.
  let isText: Bool

  init(name: String, facts: FeedFacts? = nil) {
    if let facts {
      mediaType = "\(facts.format.mediaType); charset=utf-8"
      isText = true
      return
    }
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let text = Self.texts[ending] {
      mediaType = "\(text); charset=utf-8"
      isText = true
    } else {
      mediaType = (MediaType(fileName: name) ?? .unknown).string
      isText = mediaType == "image/svg+xml"
    }
  }

  private static let texts = [
    "html": "text/html", "css": "text/css", "js": "text/javascript", "txt": "text/plain", "csv": "text/csv", "md": "text/markdown",
    "opml": "text/x-opml", "xml": "application/xml", "json": "application/json", "webmanifest": "application/manifest+json",
  ]
}
