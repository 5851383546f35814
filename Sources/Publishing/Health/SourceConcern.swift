public import Foundation
public import Model

/// Something that is not as it should be with a source: somebody should look.
public struct SourceConcern: Hashable, Sendable {
  /// The source's name.
  public var source: Slug
  /// What it is.
  public var kind: Kind

  /// What can be wrong with a source that is read again and again.
  public enum Kind: Hashable, Sendable {
    /// It has had no new article since then, which is longer than its rule of so many days.
    case quiet(since: Date, days: Int)
    /// It had no articles at all.
    case empty(usual: Int)
    /// It has less than half of the articles that it had.
    case shrunk(articles: Int, usual: Int)
    /// It could not be read so many times in a row; the last time for this reason.
    case failing(times: Int, why: String, lastSuccess: Date?)
  }

  /// A concern of these parts.
  public init(source: Slug, kind: Kind) {
    self.source = source
    self.kind = kind
  }

  /// The word for it in `--json`.
  public var name: String {
    switch kind {
    case .quiet: "quiet"
    case .empty: "empty"
    case .shrunk: "shrunk"
    case .failing: "failing"
    }
  }

  /// What is wrong, without a full stop.
  ///
  /// - Parameter day: How a date is written.
  public func why(_ day: (Date) -> String) -> String {
    switch kind {
    case .quiet(let since, let days): "no new article since \(day(since)), and `quietAfter` is \(days) days"
    case .empty(0): "it has no articles"
    case .empty(let usual): "it has no articles; it had \(usual)"
    case .shrunk(let articles, let usual): "it has \(articles) articles; it had \(usual)"
    case .failing(let times, let why, let success):
      "\(times == 1 ? "the last attempt" : "the last \(times) attempts") failed: \(why)"
        + (success.map { "; it was last read on \(day($0))" } ?? "; it was never read")
    }
  }

  /// What to do, a sentence.
  public var remedy: String {
    switch kind {
    case .quiet: "See whether new articles appear elsewhere now, or set `quietAfter` to more days."
    case .empty, .shrunk: "See whether the site was changed, and correct the source's address or rules; its articles in the store stay."
    case .failing: "See whether the address is still right."
    }
  }
}

extension SourceHealth {
  /// What is not as it should be, by the source's own rule for silence.
  public func concerns(of source: SourceDefinition, at now: Date) -> [SourceConcern] {
    var kinds: [SourceConcern.Kind] = []
    if failures > 0 { kinds.append(.failing(times: failures, why: problem ?? "", lastSuccess: succeeded)) }
    if succeeded != nil {
      if articles == 0 {
        kinds.append(.empty(usual: usual))
      } else if fewSince != nil {
        kinds.append(.shrunk(articles: articles, usual: usual))
      }
    }
    if let days = source.quietAfterDays, let lastNew, now.timeIntervalSince(lastNew) > TimeInterval(days) * 86400 {
      kinds.append(.quiet(since: lastNew, days: days))
    }
    return kinds.map { SourceConcern(source: source.name, kind: $0) }
  }
}
