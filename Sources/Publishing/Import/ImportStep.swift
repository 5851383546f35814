import Foundation
import Importing
import Model

/// What one batch did.
struct ImportStep: Sendable {
  var report = ImportReport()
  /// Which document brought which article in this run: two documents that claim one article are a mistake of their author.
  var seen: [ArticleID: String]

  mutating func take(_ document: ReadDocument, _ decision: ImportDecision, _ writer: any StoreWriter, savedAt: Date) throws {
    var record = document.record
    switch document.result {
    case .refused(let refusal):
      report.add(ImportEntry(document: document.name, outcome: .refused(why: refusal.why, remedy: refusal.remedy)))
      record = record?.withoutVersion
    case .unchanged(let articles):
      report.unchanged += articles
      report.present += document.isContinuation ? 0 : articles
      report.notModified += 1
    case .failed(let failure): report.failures.append(SourceFailure(source: decision.source.name, failure: failure))
    case .gone: report.gone.append(document.name)
    case .list: break
    case .articles(let read):
      record?.articles = read.articles.count
      let refused = try take(read, document, decision, writer, savedAt: savedAt)
      // What was not taken whole must be sent again, or nobody would hear of it a second time.
      if refused > 0 { record = record?.withoutVersion }
    }
    if document.holdsArticles { report.documents += 1 }
    if let record { try writer.save(record) }
  }

  /// Takes the articles of a document; returns how many were refused.
  private mutating func take(
    _ read: ImportedDocument, _ document: ReadDocument, _ decision: ImportDecision, _ writer: any StoreWriter, savedAt: Date
  ) throws -> Int {
    let before = report.refused
    for refusal in read.refusals {
      let why = "\(refusal.entry): \(refusal.problem.reason)"
      report.add(ImportEntry(document: document.name, outcome: .refused(why: why, remedy: "\(refusal.problem.remedy).")))
    }
    for omission in read.omissions {
      report.add(ImportEntry(document: document.name, outcome: .omitted(entry: omission.entry, why: omission.reason)))
    }
    for (index, article) in read.articles.enumerated() {
      let found = try decision.outcome(for: article, in: writer)
      if document.isContinuation, let known = found.article, seen[known.id] != nil { continue }
      let outcome = settled(found, document.name)
      try outcome.save(in: writer, savedAt: savedAt)
      let repairs = (index == 0 ? read.repairs : []) + article.repairs
      report.add(ImportEntry(document: document.name, outcome: outcome, repairs: repairs))
      if outcome.article != nil, !document.isContinuation { report.present += 1 }
    }
    return report.refused - before
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

extension FetchRecord {
  /// The same without what the server knows the version by, so that the document is sent again.
  var withoutVersion: FetchRecord {
    var record = self
    record.entityTag = nil
    record.lastModified = nil
    return record
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
