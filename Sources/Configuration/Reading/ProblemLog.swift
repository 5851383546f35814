/// The problems met while one publication folder is read; a reference, because every reader writes into the same one.
final class ProblemLog {
  /// How many problems are kept: more would not be read.
  static let limit = 50

  private var problems: [ConfigurationProblem] = []
  private var omitted = 0

  /// Notes a problem; beyond the limit it is only counted.
  func note(_ message: String, at place: Place, suggestion: String? = nil) {
    if problems.count < Self.limit {
      problems.append(
        ConfigurationProblem(file: place.file, line: place.line, column: place.column, message: message, suggestion: suggestion))
    } else {
      omitted += 1
    }
  }

  /// The error that says it all; nil when nothing was wrong.
  ///
  /// Files stand in the order in which they were read, the problems of a file in the order of its lines.
  var error: ConfigurationError? {
    guard !problems.isEmpty else { return nil }
    let order = problems.enumerated().sorted { left, right in
      sortKey(left).lexicographicallyPrecedes(sortKey(right))
    }
    return ConfigurationError(problems: order.map(\.element), omitted: omitted)
  }

  private func sortKey(_ numbered: (offset: Int, element: ConfigurationProblem)) -> [Int] {
    let problem = numbered.element
    let file = problems.firstIndex { $0.file == problem.file } ?? 0
    return [file, problem.line ?? 0, problem.column ?? 0, numbered.offset]
  }
}

/// A place in a file of the publication folder.
struct Place: Hashable {
  /// The file, relative to the publication's folder.
  var file: String
  /// The line, counted from 1.
  var line: Int?
  /// The column, counted from 1.
  var column: Int?
}
