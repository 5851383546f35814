import Foundation
import Importing
import Model

/// What one batch did.
struct ImportStep: Sendable {
  var entries: [ImportEntry]
  /// Which document brought which article in this run: two documents that claim one article are a mistake of their author.
  var seen: [ArticleID: String]

  mutating func take(_ document: ReadDocument, _ decision: ImportDecision, _ writer: any StoreWriter, savedAt: Date) throws {
    switch document.result {
    case .failure(let refusal):
      entries.append(ImportEntry(document: document.name, outcome: .refused(why: refusal.why, remedy: refusal.remedy)))
    case .success(let read):
      for refusal in read.refusals {
        let why = "\(refusal.entry): \(refusal.problem.reason)"
        entries.append(ImportEntry(document: document.name, outcome: .refused(why: why, remedy: "\(refusal.problem.remedy).")))
      }
      for omission in read.omissions {
        entries.append(ImportEntry(document: document.name, outcome: .omitted(entry: omission.entry, why: omission.reason)))
      }
      for (index, article) in read.articles.enumerated() {
        let outcome = try settled(decision.outcome(for: article, in: writer), document.name)
        try outcome.save(in: writer, savedAt: savedAt)
        let repairs = (index == 0 ? read.repairs : []) + article.repairs
        entries.append(ImportEntry(document: document.name, outcome: outcome, repairs: repairs))
      }
    }
  }

  private mutating func settled(_ outcome: ImportOutcome, _ document: String) -> ImportOutcome {
    guard let article = outcome.article else { return outcome }
    if let other = seen[article.id] {
      return .refused(
        why: "it is the same article as \(other) (\(article.id))",
        remedy: "Give each its own `id` or `url`, or remove one of the two.")
    }
    seen[article.id] = document
    return outcome
  }
}

extension ImportOutcome {
  var article: Article? {
    switch self {
    case .added(let article), .updated(let article, _, _), .unchanged(let article, _): article
    case .omitted, .refused: nil
    }
  }

  fileprivate func save(in writer: any StoreWriter, savedAt: Date) throws(StoreError) {
    switch self {
    case .added(let article): try writer.insert(article, savedAt: savedAt)
    case .updated(let article, let changes, let isSignificant):
      try writer.update(article, changes: changes, isSignificant: isSignificant, savedAt: savedAt)
    case .unchanged, .omitted, .refused: break
    }
  }
}
