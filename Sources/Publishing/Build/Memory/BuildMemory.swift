import Feeds
import Foundation
import Model

/// What a build leaves for the next one, so that it need not look at what has not changed.
///
/// It lies beside the documents and not in the store: it says what is in this very folder. A folder that is removed, or brought back
/// from elsewhere, takes its memory along.
struct BuildMemory: Codable, Sendable {
  /// Raised when what stands here means something else.
  static let format = 2

  var format = BuildMemory.format
  /// The program that wrote the documents.
  var writer: String
  /// The publication as it was.
  var publication: Fingerprint
  /// Up to where the store's changes are in the documents.
  var mark: ChangeMark
  /// The values of each series, the oldest first.
  var series: [Slug: SeriesMemory] = [:]
  /// The feeds, those of series each by itself.
  var feeds: [Slug: FeedMemory] = [:]
  /// The editions that have a page.
  var editions: [EditionMemory] = []

  /// What is known of the page of an edition.
  struct EditionMemory: Codable, Sendable {
    var edition: SentEdition
    var file: FileStamp
  }

  /// Every file that it knows of.
  var files: [String: FileStamp] {
    let pages = editions.map { ($0.edition.pageName, $0.file) }
    return Dictionary(feeds.values.flatMap { Array($0.files) }.map { ($0.key, $0.value) } + pages, uniquingKeysWith: { first, _ in first })
  }

  /// What is known of a definition with `each`.
  struct SeriesMemory: Codable, Sendable {
    var definition: Fingerprint
    var values: [SelectionValue]
  }

  /// What is known of a feed.
  struct FeedMemory: Codable, Sendable {
    var definition: Fingerprint
    /// The feed's own date.
    var updated: Date
    /// How many articles are in the document that people subscribe to.
    var articles: Int
    /// Whether it has archives.
    var isArchived: Bool
    /// The month that was not over: its documents still change, and then become an archive under the same name.
    var openMonth: String?
    /// The feed's files as they were left.
    var files: [String: FileStamp]
  }

  /// The memory, if it is of this program and this publication: whatever cannot be used is as good as none.
  static func read(_ file: URL, writer: String?, publication: Fingerprint) -> BuildMemory? {
    guard let writer else { return nil }
    do {
      let memory = try JSONDecoder().decode(BuildMemory.self, from: Data(contentsOf: file))
      return memory.format == format && memory.writer == writer && memory.publication == publication ? memory : nil
    } catch {
      return nil
    }
  }
}
