public import Foundation

/// How a source has fared, kept from import to import: so it can be told when it fell silent.
public struct SourceHealth: Hashable, Sendable {
  /// The source's name.
  public let source: Slug
  /// When it was last asked.
  public var attempted: Date
  /// When it last gave all that was asked for.
  public var succeeded: Date?
  /// When it last had a new article; at the first import, when the newest of its articles was published.
  public var lastNew: Date?
  /// How many attempts in a row have failed.
  public var failures: Int
  /// Why the last attempt failed.
  public var problem: String?
  /// How many articles it had when it last succeeded.
  public var articles: Int
  /// How many it has as a rule: what `articles` is compared with.
  public var usual: Int
  /// Since when it has had less than half of that.
  public var fewSince: Date?
  /// It asked not to be asked before this moment.
  public var resumeAfter: Date?

  /// The health of a source that has not succeeded yet.
  public init(source: Slug, attempted: Date) {
    self.source = source
    self.attempted = attempted
    failures = 0
    articles = 0
    usual = 0
  }
}
