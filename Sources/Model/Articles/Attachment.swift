/// A file that belongs to an article: an enclosure in RSS and Atom, an attachment in JSON Feed.
public struct Attachment: Hashable, Sendable, Codable {
  /// Where it is.
  public var url: WebAddress
  /// What it is; `application/octet-stream` when nobody knows.
  public var mediaType: MediaType
  /// What it is called.
  public var title: PlainText?
  /// Its size in bytes.
  public var length: Int?
  /// How long it plays, in seconds.
  public var durationInSeconds: Int?

  /// An attachment of these parts; sizes that are not positive count as unknown.
  public init(url: WebAddress, mediaType: MediaType, title: PlainText? = nil, length: Int? = nil, durationInSeconds: Int? = nil) {
    self.url = url
    self.mediaType = mediaType
    self.title = title
    self.length = length.flatMap { $0 > 0 ? $0 : nil }
    self.durationInSeconds = durationInSeconds.flatMap { $0 > 0 ? $0 : nil }
  }
}
