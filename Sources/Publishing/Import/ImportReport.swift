public import Markup
public import Model

/// What an import did, document by document.
public struct ImportReport: Hashable, Sendable {
  /// What is worth telling: everything but unchanged articles.
  public var entries: [ImportEntry] = []
  /// How many articles were already there as they are.
  public var unchanged = 0
  /// How many documents were read, or known to be unchanged.
  public var documents = 0
  /// How many of the documents were not sent again, because they are as they were at the last visit.
  public var notModified = 0
  /// The documents on the web that are gone (404, 410); their articles stay.
  public var gone: [String] = []
  /// What else a person should know, source by source.
  public var notes: [SourceNote] = []
  /// The sources that could not be read, or not to their end.
  public var failures: [SourceFailure] = []
  /// What is not as it should be with sources that could be read.
  public var concerns: [SourceConcern] = []
  /// How many articles the source has now, refused ones and those of older pages not counted.
  var present = 0

  /// Nothing done yet.
  public init() {}

  /// Adds what became of an article; an unchanged one is only counted.
  mutating func add(_ entry: ImportEntry) {
    if case .unchanged(_, let kept) = entry.outcome, kept.isEmpty {
      unchanged += 1
    } else {
      entries.append(entry)
    }
  }

  /// Adds the report of another source, or of another part of it.
  public mutating func add(_ other: ImportReport) {
    entries += other.entries
    unchanged += other.unchanged
    documents += other.documents
    notModified += other.notModified
    gone += other.gone
    notes += other.notes
    failures += other.failures
    concerns += other.concerns
    present += other.present
  }

  /// How many articles are new.
  public var added: Int { entries.count { if case .added = $0.outcome { true } else { false } } }
  /// How many articles have a new revision.
  public var updated: Int { entries.count { if case .updated = $0.outcome { true } else { false } } }
  /// How many pages and other things were left out, because they are no articles.
  public var omitted: Int { entries.count { if case .omitted = $0.outcome { true } else { false } } }
  /// How many articles or documents were refused.
  public var refused: Int { entries.count { if case .refused = $0.outcome { true } else { false } } }
}

/// What became of one article of one document.
public struct ImportEntry: Hashable, Sendable {
  /// The document's name.
  public var document: String
  /// What became of it.
  public var outcome: ImportOutcome
  /// What was put right on the way.
  public var repairs: [Repair]

  /// An entry of these parts.
  public init(document: String, outcome: ImportOutcome, repairs: [Repair] = []) {
    self.document = document
    self.outcome = outcome
    self.repairs = repairs
  }
}

/// The ends that the import of an article can have.
public enum ImportOutcome: Hashable, Sendable {
  /// It is new.
  case added(Article)
  /// It was known, and has changed in these fields.
  case updated(Article, changes: Set<ArticleField>, isSignificant: Bool)
  /// It was known as it is; fields that a person edited here were kept against the document.
  case unchanged(Article, kept: Set<ArticleField>)
  /// It is right as it is, but no article, for this reason.
  case omitted(entry: String, why: String)
  /// It was not taken, for this reason, with what to do.
  case refused(why: String, remedy: String)
}

/// Something worth knowing about a source that is no fault.
public struct SourceNote: Hashable, Sendable {
  /// The source's name.
  public var source: Slug
  /// What it is, a sentence.
  public var text: String

  /// A note of these parts.
  public init(source: Slug, text: String) {
    self.source = source
    self.text = text
  }
}

/// A source that could not be read, or not to its end.
public struct SourceFailure: Hashable, Sendable {
  /// The source's name.
  public var source: Slug
  /// What, why, and what to do.
  public var failure: Failure

  /// A failure of these parts.
  public init(source: Slug, failure: Failure) {
    self.source = source
    self.failure = failure
  }
}
