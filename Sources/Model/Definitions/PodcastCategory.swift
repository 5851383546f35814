/// A category of Apple's directory, which all other directories use too: `Education`, or with a narrower one `Education / Courses`.
public struct PodcastCategory: Hashable, Sendable, CustomStringConvertible {
  /// The wide category.
  public let name: String
  /// The narrower one in it.
  public let subcategory: String?

  /// Nil unless the text is one of `all`; blanks around the slash do not count.
  public init?(_ raw: some StringProtocol) {
    let parts = raw.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard let name = parts.first, let narrower = Self.table[name], parts.count <= 2 else { return nil }
    if parts.count == 2, !narrower.contains(parts[1]) { return nil }
    self.name = name
    subcategory = parts.count == 2 ? parts[1] : nil
  }

  /// The text that makes it.
  public var description: String { [name, subcategory].compactMap(\.self).joined(separator: " / ") }

  /// Every category, in order.
  public static var all: [String] {
    table.flatMap { name, narrower in [name] + narrower.map { "\(name) / \($0)" } }.sorted()
  }

  /// The categories with the narrower ones of each (https://podcasters.apple.com/support/1691-apple-podcasts-categories).
  private static let table: [String: [String]] = [
    "Arts": ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"],
    "Business": ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"],
    "Comedy": ["Comedy Interviews", "Improv", "Stand-Up"],
    "Education": ["Courses", "How To", "Language Learning", "Self-Improvement"],
    "Fiction": ["Comedy Fiction", "Drama", "Science Fiction"],
    "Government": [],
    "Health & Fitness": ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"],
    "History": [],
    "Kids & Family": ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
    "Leisure": ["Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games"],
    "Music": ["Music Commentary", "Music History", "Music Interviews"],
    "News": ["Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News"],
    "Religion & Spirituality": ["Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality"],
    "Science": [
      "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature", "Physics",
      "Social Sciences",
    ],
    "Society & Culture": ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"],
    "Sports": [
      "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running", "Soccer", "Swimming",
      "Tennis", "Volleyball", "Wilderness", "Wrestling",
    ],
    "TV & Film": ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
    "Technology": [],
    "True Crime": [],
  ]
}
