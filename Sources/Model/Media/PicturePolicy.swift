/// How the pictures of articles are kept.
public struct PicturePolicy: Hashable, Sendable {
  /// Wider ones are made this wide, in pixels.
  public var maxWidth: Int

  /// A policy of these parts.
  public init(maxWidth: Int = 1600) {
    self.maxWidth = maxWidth
  }
}
