import Importing

/// A document that has been read, or why it could not be.
struct ReadDocument: Sendable {
  let name: String
  let result: Result<ImportedDocument, DocumentRefusal>
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
}
