/// Why a publication folder cannot be used: everything that is wrong in it, not only the first.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// What is wrong, by file and line; at most fifty.
  public let problems: [ConfigurationProblem]
  /// How many more there were.
  public let omitted: Int

  /// An error of these problems.
  public init(problems: [ConfigurationProblem], omitted: Int = 0) {
    self.problems = problems
    self.omitted = omitted
  }
}

/// One thing that is wrong in a publication folder.
public struct ConfigurationProblem: Hashable, Sendable {
  /// The file or folder, relative to the publication's folder.
  public let file: String
  /// The line, counted from 1; nil when the file as a whole is meant.
  public let line: Int?
  /// The column, counted from 1 in characters.
  public let column: Int?
  /// What was found, and what is expected.
  public let message: String
  /// What to do about it, when that can be told.
  public let suggestion: String?

  /// A problem of these parts.
  public init(file: String, line: Int? = nil, column: Int? = nil, message: String, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }
}

extension ConfigurationProblem: CustomStringConvertible {
  /// One line that editors and terminals can jump from: `feeds/news.yaml:3:1: unknown key 'titel'; did you mean 'title'?`.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return "\(place): \(message)" + (suggestion.map { "; \($0)" } ?? "")
  }
}

extension ConfigurationError: CustomStringConvertible {
  /// One problem a line.
  public var description: String {
    let lines = problems.map(\.description) + (omitted > 0 ? ["and \(omitted) more"] : [])
    return lines.joined(separator: "\n")
  }
}
