import Markup
import Model

/// What a feed says of itself, in the words of its format.
struct FeedHead {
  var title: PlainText?
  /// Where the pages are that it tells of; links are resolved by it when nothing nearer is known.
  var base: WebAddress
  var language: String?
  /// Whose entries these are, when an entry does not say.
  var authors: [Author] = []
  /// Whether the feed itself says by what its references are resolved (`xml:base`); otherwise an entry's own page is the best guess.
  var statesBase = false
  /// The feed's own permanent name, address, last change and rights, for articles that are taken over from it.
  var id: ArticleID?
  var feed: WebAddress?
  var page: WebAddress?
  var updated: String?
  var rights: PlainText?
  /// Whether the feed comes from Tidings, whose titles are plain text for certain.
  var isOurs = false
}

/// One entry of a feed as its format says it, before anything is made of it.
struct FeedEntry {
  /// The line on which it starts; nil in JSON.
  var line: Int?
  var id: String?
  var link: WebAddress?
  var title: FeedText?
  var summary: FeedText?
  var content: FeedText?
  /// The address by which its references are resolved.
  var base: WebAddress
  var language: String?
  var authors: [Author] = []
  var categories: [FeedCategory] = []
  var published: String?
  var updated: String?
  /// Whether it is still being written, which only an export says.
  var isDraft = false
  var image: Image?
  var attachments: [Attachment] = []
  var credits = Credits()
  var relations = Relations()
  var episode: Episode?
  var repairs: [Repair] = []

  /// Which one, for a person who looks for it.
  func name(place: Int) -> String {
    title?.plain?.string ?? id.flatMap { PlainText($0)?.string } ?? link?.string ?? "entry \(place)"
  }
}

/// A keyword, with the taxonomy that it belongs to if the feed says so.
struct FeedCategory: Hashable {
  var term: String
  /// Whether it names a section.
  var isSection: Bool

  /// A keyword that is a section or not.
  init(term: String, isSection: Bool) {
    self.term = term
    self.isSection = isSection
  }

  /// A keyword of a feed; only a taxonomy of sections, which is how Tidings writes them, says for certain that it is one.
  init(term: String, scheme: String? = nil) {
    self.init(term: term, isSection: scheme.map { $0.hasPrefix("tag:") && $0.hasSuffix(":sections") } ?? false)
  }
}
