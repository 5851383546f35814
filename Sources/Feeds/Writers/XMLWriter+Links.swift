import Markup
import Model

extension XMLWriter {
  /// The style sheet by which browsers show the document (https://www.w3.org/TR/xml-stylesheet/).
  mutating func stylesheet() throws {
    try instruction("xml-stylesheet", ["type": "text/css", "href": "feed.css"])
  }

  /// An Atom link (RFC 4287 §4.2.7), as `link` in Atom and as `atom:link` in RSS.
  mutating func link(
    _ name: String, rel: String, href: String, type: String? = nil, hreflang: String? = nil, title: String? = nil, length: Int? = nil
  ) throws {
    try start(name)
    try attribute("rel", rel)
    try attribute("type", type)
    try attribute("hreflang", hreflang)
    try attribute("href", href)
    try attribute("title", title)
    try attribute("length", length.map(String.init))
    try end()
  }

  /// The lead image as Media RSS (https://www.rssboard.org/media-rss), which neither RSS nor Atom has an element for.
  mutating func media(_ image: Image) throws {
    try start("media:content")
    try attribute("url", image.url.string)
    try attribute("type", image.mediaType?.string)
    try attribute("medium", "image")
    try attribute("fileSize", image.length.map(String.init))
    try attribute("width", image.width.map(String.init))
    try attribute("height", image.height.map(String.init))
    if let alt = image.alt, !alt.isEmpty {
      try start("media:description")
      try attribute("type", "plain")
      try text(alt)
      try end()
    }
    try end()
  }

  /// An attachment as Media RSS, for those that RSS has no room for as an enclosure.
  mutating func media(_ attachment: Attachment) throws {
    try start("media:content")
    try attribute("url", attachment.url.string)
    try attribute("type", attachment.mediaType.string)
    try attribute("medium", attachment.medium)
    try attribute("fileSize", attachment.length.map(String.init))
    try attribute("duration", attachment.durationInSeconds.map(String.init))
    if let title = attachment.title {
      try start("media:title")
      try attribute("type", "plain")
      try text(title.string)
      try end()
    }
    try end()
  }
}

extension Attachment {
  /// The kinds of medium that Media RSS knows.
  fileprivate var medium: String {
    ["audio", "image", "video"].first { $0 == mediaType.topLevel } ?? "document"
  }
}
