/// What is wrong with a template, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// The file's name.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong there.
  public let problem: Problem

  /// The ways in which a template can be wrong.
  public enum Problem: Hashable, Sendable {
    /// No such field; names the nearest one that there is.
    case unknownField(String, nearest: String?)
    /// Triple braces write without escaping, which only the cleaned content of an article may be.
    case unescaped(String)
    /// The content of an article is HTML, and needs triple braces.
    case needsTripleBraces(String)
    /// A list or a group is opened with `{{#name}}`, not written.
    case notAValue(String)
    /// A value of this kind may not stand at this place; says what may.
    case misplaced(String, place: String, allowed: String)
    /// A kind of tag that these templates do not have: partials, lambdas, other delimiters.
    case unsupportedTag(String)
    /// `{{` without its `}}`.
    case unclosedTag
    /// `{{#name}}` without its `{{/name}}`.
    case unclosedSection(String)
    /// `{{/name}}` where another section, or none, is open.
    case strayEnd(String, open: String?)
    /// What the Mustache library says of what the checks above let pass.
    case malformed(String)
  }
}

extension TemplateError: CustomStringConvertible {
  /// File, line, what is wrong and what to write instead.
  public var description: String { "\(file):\(line): \(problem)" }
}

extension TemplateError.Problem: CustomStringConvertible {
  /// What is wrong and what to write instead.
  public var description: String {
    switch self {
    case .unknownField(let name, let nearest):
      "there is no field {{\(name)}} here" + (nearest.map { "; did you mean {{\($0)}}?" } ?? "")
    case .unescaped(let name):
      "{{{\(name)}}} would not be escaped; write {{\(name)}}. Only contentHTML, edition.introHTML and edition.closingHTML may stand in triple braces"
    case .needsTripleBraces(let name): "{{\(name)}} is HTML; write {{{\(name)}}}"
    case .notAValue(let name): "{{\(name)}} has parts; write {{#\(name)}} … {{/\(name)}}, or name one of its fields"
    case .misplaced(let name, let place, let allowed): "{{\(name)}} may not stand \(place), where \(allowed) may"
    case .unsupportedTag(let tag): "{{\(tag)}} is not supported; use fields, {{#sections}}, {{^inverted}} and {{! comments }}"
    case .unclosedTag: "a tag is opened with {{ and never closed with }}"
    case .unclosedSection(let name): "{{#\(name)}} is never closed with {{/\(name)}}"
    case .strayEnd(let name, let open?): "{{/\(name)}} closes nothing; {{#\(open)}} is open"
    case .strayEnd(let name, nil): "{{/\(name)}} closes nothing"
    case .malformed(let detail): detail
    }
  }
}
