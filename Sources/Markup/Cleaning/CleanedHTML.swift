/// What the cleaner made of a piece of HTML.
public struct CleanedHTML: Hashable, Sendable {
  /// An image that was kept.
  public struct Image: Hashable, Sendable {
    /// The absolute address.
    public var source: String
    /// The text that stands for the image; nil when the author gave none, empty for decoration.
    public var alternative: String?
    /// The width in pixels, if it is stated.
    public var width: Int?
    /// The height in pixels, if it is stated.
    public var height: Int?
  }

  /// Markup of allow-listed elements and attributes only; the same again when it is cleaned again.
  public var html: String
  /// What was removed or changed; equal repairs are counted in one.
  public var repairs: [Repair]
  /// The images, in the order of the text.
  public var images: [Image]
  /// The text without markup, one block on each line.
  public var text: String
  /// The text of the first paragraph that has any, on one line; empty if there is none.
  public var firstParagraph: String
}
