/// The name of an edition: its newsletter and its number, written `weekly-12`.
public struct EditionID: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The newsletter.
  public var newsletter: Slug
  /// Counts from 1 within the newsletter; a number is never used twice.
  public var number: Int

  /// The edition of this number; nil below 1.
  public init?(newsletter: Slug, number: Int) {
    guard number >= 1 else { return nil }
    self.newsletter = newsletter
    self.number = number
  }

  /// Reads `weekly-12`; nil when there is no number behind the last hyphen.
  public init?(_ text: some StringProtocol) {
    guard let hyphen = text.lastIndex(of: "-"), let newsletter = Slug(text[..<hyphen]), let number = Int(text[text.index(after: hyphen)...])
    else { return nil }
    self.init(newsletter: newsletter, number: number)
  }

  /// The folder of the pages of editions, among what is published.
  public static let pageFolder = "editions/"

  /// The page for everybody, among what is published: `editions/weekly-12.html`.
  public var pageName: String { "\(Self.pageFolder)\(self).html" }

  /// `weekly-12`.
  public var description: String { "\(newsletter)-\(number)" }
}

extension EditionID: Comparable {
  /// By newsletter, then by number.
  public static func < (left: EditionID, right: EditionID) -> Bool {
    (left.newsletter, left.number) < (right.newsletter, right.number)
  }
}
