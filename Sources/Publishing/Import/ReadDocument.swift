import Importing
import Model

/// A document that has been read, or what is known of it instead.
struct ReadDocument: Sendable {
  let name: String
  var result: Result
  var record: FetchRecord?
  let isContinuation: Bool

  enum Result: Sendable {
    case articles(ImportedDocument)
    case unchanged(articles: Int)
    case refused(DocumentRefusal)
    case failed(Failure)
    case gone
    case list
  }

  /// Whether it counts as a document: what only leads to others does not, nor what could not be had at all.
  var holdsArticles: Bool {
    switch result {
    case .articles, .unchanged, .refused: true
    case .failed, .gone, .list: false
    }
  }

  /// Reads a document that was supplied.
  init(_ supplied: SuppliedDocument, in context: ImportContext) {
    name = supplied.name
    record = supplied.record
    isContinuation = supplied.isContinuation
    switch supplied.content {
    case .document(let document): result = Self.read(document, in: context)
    case .unchanged(let articles): result = .unchanged(articles: articles)
    case .refused(let refusal): result = .refused(refusal)
    case .failed(let failure): result = .failed(failure)
    case .gone: result = .gone
    case .list: result = .list
    }
  }

  private static func read(_ document: SourceDocument, in context: ImportContext) -> Result {
    do throws(ImportError) {
      return .articles(try DocumentImporter.read(document, in: context))
    } catch {
      return .refused(DocumentRefusal(error.problem))
    }
  }
}

/// Why a whole document was not taken.
struct DocumentRefusal: Error {
  let why: String
  let remedy: String

  init(why: String, remedy: String) {
    self.why = why
    self.remedy = remedy
  }

  init(_ problem: ImportProblem) {
    self.init(why: problem.reason, remedy: "\(problem.remedy).")
  }

  init(_ error: FetchError) {
    self.init(why: error.why, remedy: error.remedy)
  }
}
