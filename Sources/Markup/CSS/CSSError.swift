/// Why a piece of CSS was refused.
public enum CSSError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A selector that cannot be read, with what is wrong about it.
  case selector(String, reason: String)
  /// Style rules and elements so many that matching them was given up.
  case tooMuchWork(rules: Int, elements: Int)

  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .selector(let css, let reason):
      "the selector `\(css)` cannot be read: \(reason); write it as in a style sheet, for example `#content > p.lead`"
    case .tooMuchWork(let rules, let elements):
      "inlining \(rules) style rules into \(elements) elements was given up as too much work; remove rules that are not used"
    }
  }
}
