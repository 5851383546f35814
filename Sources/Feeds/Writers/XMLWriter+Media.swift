import Markup
import Model

/// Media RSS (https://www.rssboard.org/media-rss), in RSS and in Atom; text is escaped as RSS wants it, which means the same in Atom.
extension XMLWriter {
  /// The lead image, which neither RSS nor Atom has an element for; readers that show lists take its thumbnail.
  mutating func media(_ image: Image) throws {
    try start("media:content")
    try attribute("url", image.url.string)
    try attribute("type", image.mediaType?.string)
    try attribute("medium", "image")
    try attribute("fileSize", image.length)
    try attribute("width", image.width)
    try attribute("height", image.height)
    if let alt = image.alt, !alt.isEmpty { try plain("media:description", alt) }
    try start("media:thumbnail")
    try attribute("url", image.url.string)
    try attribute("width", image.width)
    try attribute("height", image.height)
    try end()
    try textElementHex("media:credit", image.credit?.string)
    try end()
  }

  /// An attachment, for those that RSS has no room for as an enclosure.
  mutating func media(_ attachment: Attachment) throws {
    try start("media:content")
    try attribute("url", attachment.url.string)
    try attribute("type", attachment.mediaType.string)
    try attribute("medium", attachment.medium)
    try attribute("fileSize", attachment.length)
    try attribute("duration", attachment.durationInSeconds)
    if let title = attachment.title { try plain("media:title", title.string) }
    try end()
  }

  private mutating func plain(_ name: StaticString, _ text: String) throws {
    try start(name)
    try attribute("type", "plain")
    try textHex(text)
    try end()
  }
}

extension Attachment {
  /// The kinds of medium that Media RSS knows.
  fileprivate var medium: String {
    ["audio", "image", "video"].first { $0 == mediaType.topLevel } ?? "document"
  }
}
