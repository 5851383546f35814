/// A picture on the web, with what is known of it.
public struct Image: Hashable, Sendable, Codable {
  /// Where it is.
  public var url: WebAddress
  /// What it shows, for those who do not see it; empty means decoration, nil means nobody wrote it yet.
  public var alt: String?
  /// Who made it, as must be said beside it.
  public var credit: PlainText?
  /// Width in pixels.
  public var width: Int?
  /// Height in pixels.
  public var height: Int?
  /// Its media type.
  public var mediaType: MediaType?
  /// Its size in bytes.
  public var length: Int?

  /// A picture of these parts; sizes that are not positive count as unknown.
  public init(
    url: WebAddress, alt: String? = nil, credit: PlainText? = nil, width: Int? = nil, height: Int? = nil, mediaType: MediaType? = nil,
    length: Int? = nil
  ) {
    self.url = url
    self.alt = alt.map { PlainText($0)?.string ?? "" }
    self.credit = credit
    self.width = width.flatMap { $0 > 0 ? $0 : nil }
    self.height = height.flatMap { $0 > 0 ? $0 : nil }
    self.mediaType = mediaType ?? MediaType(fileName: url.path)
    self.length = length.flatMap { $0 > 0 ? $0 : nil }
  }
}
