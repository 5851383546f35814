/// Where an article was imported from: the pair by which the same document is known again.
public struct Origin: Hashable, Sendable, Codable {
  /// The name of the source in `tidings.yaml`, or `file` for what was imported by hand.
  public var source: Slug
  /// The document's own name within the source (a guid, a page number, a path), stable when the URL changes.
  public var externalID: PlainText

  /// An origin of these parts.
  public init(source: Slug, externalID: PlainText) {
    self.source = source
    self.externalID = externalID
  }
}
