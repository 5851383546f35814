import Importing
import Model

/// Hands over the documents of a source, some at a time: what is handed over at once is saved at once.
protocol DocumentSupply {
  /// The next documents; nil when there are no more.
  ///
  /// - Throws: `Failure` when it was stopped, or when the source as a whole cannot be read.
  mutating func next() async throws(Failure) -> [SuppliedDocument]?
  /// How many documents there will be, as far as is known.
  var expected: Int { get }
}

/// A document of a source, or what is known of it instead.
struct SuppliedDocument {
  /// Its name in reports.
  var name: String
  /// What there is of it.
  var content: Content
  /// What is to be remembered of it, if all of its articles are taken.
  var record: FetchRecord?
  /// Whether it goes on where another one ends: then they may share articles.
  var isContinuation = false

  enum Content {
    /// The document itself.
    case document(SourceDocument)
    /// It is as it was, with so many articles.
    case unchanged(articles: Int)
    /// It could not be had; it is one of many.
    case refused(DocumentRefusal)
    /// It could not be had, and the source is not whole without it.
    case failed(Failure)
    /// It is not there any more.
    case gone
    /// It has no articles of its own, and was read already.
    case list
  }
}

/// The documents that are handed over at once, bounded in number and size.
struct SupplyBatch {
  private(set) var documents: [SuppliedDocument] = []
  private var bytes = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether what it holds should be saved now.
  var isFull: Bool { documents.count >= limit || bytes >= 8 * 1024 * 1024 }

  mutating func append(_ document: SuppliedDocument) {
    documents.append(document)
    if case .document(let source) = document.content { bytes += source.bytes.count }
  }
}
