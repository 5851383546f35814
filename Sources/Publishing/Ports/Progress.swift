/// Is told how far long work has come.
public protocol Progress: Sendable {
  /// So many of so many things are done; `label` says what they are, for example `articles`.
  func advanced(to done: Int, of total: Int, _ label: String)
  /// The work is over; whatever was shown of it can go.
  func finished()
}

/// Shows nothing: for pipes, tests and `--quiet`.
public struct NoProgress: Progress {
  /// Shows nothing.
  public init() {}
  /// Shows nothing.
  public func advanced(to done: Int, of total: Int, _ label: String) {}
  /// Shows nothing.
  public func finished() {}
}
