import Yams

/// Says in our words why a file is not well-formed YAML, and what to do about the usual mistakes.
struct YAMLMalformation {
  private let message: String
  private let mark: (line: Int, column: Int)?
  private let suggestion: String?

  /// Reads Yams' error about a text.
  init(_ error: YamlError, text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      message = ["is not well-formed YAML:", context?.text, problem].compactMap { $0 }.joined(separator: " ")
      self.mark = (mark.line, mark.column)
      suggestion = Self.advice(on: problem, line: SourceLines(text).line(mark.line))
    case .duplicatedKeysInMapping(let duplicates, let context):
      message = "the key \(YAMLNode.quoted(duplicates.first ?? "")) stands here more than once"
      mark = (context.mark.line, context.mark.column)
      suggestion = "keep one of them"
    case .reader(let problem, let offset, _, _):
      message = "is not well-formed YAML: \(problem)"
      mark = offset.map { Self.mark(at: $0, in: text) }
      suggestion = "remove the character"
    case .memory:
      message = "is nested too deep"
      mark = nil
      suggestion = nil
    case .no, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      message = "is not well-formed YAML: \(error)"
      mark = nil
      suggestion = nil
    }
  }

  /// Notes it as a problem of a file.
  func note(in file: String, log: ProblemLog) {
    log.note(message, at: Place(file: file, line: mark?.line, column: mark?.column), suggestion: suggestion)
  }

  private static func advice(on problem: String, line: Substring) -> String? {
    if line.prefix(while: \.isWhitespace).contains("\t") { return "indent with spaces, YAML allows no tabs there" }
    if problem.contains("mapping values are not allowed") { return "put a text that contains ': ' in quotes" }
    if problem.contains("cannot start any token") { return "put a text that starts with such a character in quotes" }
    if problem.contains("did not find expected"), let opening = ["{", "["].first(where: { line.contains(": \($0)") }) {
      return "put a text that starts with '\(opening)' in quotes"
    }
    if problem.contains("but found another document") { return "remove the line '---'" }
    return nil
  }

  private static func mark(at offset: Int, in text: String) -> (line: Int, column: Int) {
    let before = text.prefix(offset)
    let lineStart = before.lastIndex(where: \.isNewline).map(before.index(after:)) ?? before.startIndex
    return (before.count(where: \.isNewline) + 1, before.distance(from: lineStart, to: before.endIndex) + 1)
  }
}
