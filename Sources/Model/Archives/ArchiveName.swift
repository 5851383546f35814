/// What the documents of one month of a feed are named: `news-2026-10`, and `news-2026-10-2` when they had to be issued anew.
///
/// A name is never used for other contents, so who has read a document need not fetch it again (RFC 5005 §4.1).
public struct ArchiveName: Hashable, Sendable, CustomStringConvertible {
  /// The feed that it belongs to.
  public let feed: Slug
  /// The month.
  public let month: CalendarMonth
  /// Counts from 1: how often the documents of the month have been issued.
  public let generation: Int

  /// The name of a month's documents.
  public init(feed: Slug, month: CalendarMonth, generation: Int) {
    self.feed = feed
    self.month = month
    self.generation = generation
  }

  /// Reads a name; nil for one that no archive has.
  public init?(_ name: some StringProtocol) {
    let fields = name.split(separator: "-", omittingEmptySubsequences: false)
    if let (feed, month) = Self.feedAndMonth(fields[...]) {
      self.init(feed: feed, month: month, generation: 1)
      return
    }
    // Nobody issues a month a million times; numbers that long are something else, such as those of `ValueName`.
    guard let last = fields.last, last.utf8.count < 7, let number = Int(last), number > 1, String(number) == last,
      let (feed, month) = Self.feedAndMonth(fields.dropLast())
    else { return nil }
    self.init(feed: feed, month: month, generation: number)
  }

  private static func feedAndMonth(_ fields: ArraySlice<some StringProtocol>) -> (Slug, CalendarMonth)? {
    guard fields.count > 2, let month = CalendarMonth(fields.suffix(2).joined(separator: "-")),
      let feed = Slug(fields.dropLast(2).joined(separator: "-"))
    else { return nil }
    return (feed, month)
  }

  /// The name as it stands in front of the ending of a file.
  public var description: String { "\(feed)-\(month)" + (generation > 1 ? "-\(generation)" : "") }
}
