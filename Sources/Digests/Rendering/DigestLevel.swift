/// How much of its articles a digest shows; less and less until it is small enough.
public enum DigestLevel: String, Hashable, Sendable, Codable, CaseIterable {
  /// The whole text.
  case full
  /// A sentence or two, with a picture.
  case excerpts
  /// Headlines only.
  case titles
}
