public import Findings
public import Feeds

/// What a build did with each file.
public struct BuildReport: Hashable, Sendable {
  /// The files by name, each with what happened to it.
  public var files: [String: FileChange] = [:]
  /// How many articles each feed document carries.
  public var articles: [String: Int] = [:]
  /// The feeds of `each` that could not have the name that they should have.
  public var renamings: [FeedRenaming] = []
  /// What was found in the feeds that are not as they were, by the names of their documents.
  public var findings: [String: CheckReport] = [:]

  /// Nothing done yet.
  public init() {}

  /// How many files are as an earlier build left them.
  public var unchanged: Int { files.values.count { $0 == .unchanged } }

  /// The files that are not as they were, in order of their names.
  public var changed: [(name: String, change: FileChange)] {
    files.filter { $0.value != .unchanged && $0.value != .refused }.sorted { $0.key < $1.key }.map { (name: $0.key, change: $0.value) }
  }

  /// The documents that have errors and were not published, in order of their names.
  public var refused: [String] { files.filter { $0.value == .refused }.keys.sorted() }
}
