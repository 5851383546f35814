public import Markup

/// Why an MJML source cannot be rendered, and where.
public struct MJMLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the source is called, for example `design.mjml`.
  public let name: String
  /// The place in the source.
  public let position: SourcePosition
  /// What is wrong there.
  public let problem: Problem
  /// Whether the place is in a file that the source includes.
  public let isInIncludedFile: Bool

  /// An error in one line: `design.mjml:12:5: …`.
  public var description: String { "\(name):\(position): \(problem)" }

  /// What can be wrong with a source.
  public enum Problem: Hashable, Sendable {
    /// The source has more bytes than allowed.
    case tooLarge(bytes: Int, limit: Int)
    /// Components are nested deeper than allowed.
    case tooDeep(limit: Int)
    /// There are more components and attributes than allowed.
    case tooMany(limit: Int)
    /// A component has more attributes than allowed.
    case tooManyAttributes(limit: Int)
    /// A control character, given as its code, that HTML cannot hold.
    case forbiddenCharacter(code: Int)
    /// The markup itself is broken; says what was expected.
    case malformed(expected: String)
    /// There is no such component.
    case unknownComponent(String, nearest: String?)
    /// The component has no such attribute.
    case unknownAttribute(String, component: String, nearest: String?)
    /// The component may not stand in this one, but in those.
    case misplaced(String, parent: String, rightParents: [String])
    /// Text stands where only components may.
    case strayText(parent: String)
    /// An attribute's value is not of its kind.
    case wrongValue(String, attribute: String, expected: String)
    /// The component cannot do without this attribute.
    case missingAttribute(String, component: String)
    /// The component cannot do without this one inside it.
    case missingComponent(String, parent: String)
    /// The component's end tag is missing.
    case unclosed(String)
    /// An end tag that belongs to another component than the open one.
    case mismatchedEnd(String, open: String, opened: SourcePosition)
    /// The rules of a stylesheet cannot be written into the `style` attributes.
    case uninlinable(reason: String)
    /// A file cannot be included.
    case unincludable(String, reason: String)
    /// An attribute is given twice.
    case duplicateAttribute(String)
    /// A component that may stand there once stands there again.
    case duplicateComponent(String, parent: String)
  }
}

extension MJMLError.Problem: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .tooLarge(let bytes, let limit): "the source has \(bytes) bytes; at most \(limit) are read"
    case .tooDeep(let limit): "components are nested more than \(limit) deep"
    case .tooMany(let limit): "there are more than \(limit) components and attributes"
    case .tooManyAttributes(let limit): "one component has more than \(limit) attributes"
    case .forbiddenCharacter(let code): "the control character U+\(hexadecimal(code)) cannot stand in HTML; remove it"
    case .malformed(let expected): "expected \(expected)"
    case .unknownComponent(let name, let nearest): "unknown component <\(name)>\(suggestion(nearest.map { "<\($0)>" }))"
    case .unknownAttribute(let name, let component, let nearest):
      "<\(component)> has no attribute \(name)\(suggestion(nearest))"
    case .misplaced(let child, let parent, let right):
      "<\(child)> cannot stand in <\(parent)>; put it in \(right.map { "<\($0)>" }.joined(separator: " or "))"
    case .strayText(let parent): "text cannot stand in <\(parent)>; put it in <mj-text>, HTML in <mj-text> or <mj-raw>"
    case .wrongValue(let value, let attribute, let expected): "\(attribute)=\"\(excerpt(value))\" is not \(expected)"
    case .missingAttribute(let name, let component): "<\(component)> needs the attribute \(name)"
    case .missingComponent(let name, let parent): "<\(parent)> needs <\(name)>"
    case .unclosed(let name): "<\(name)> is not closed; write </\(name)>"
    case .mismatchedEnd(let found, let open, let opened):
      "</\(found)> cannot close <\(open)> of line \(opened.line); write </\(open)> first"
    case .uninlinable(let reason): reason
    case .unincludable(let path, let reason): "\(excerpt(path)) cannot be included: \(reason)"
    case .duplicateAttribute(let name): "the attribute \(name) is given twice"
    case .duplicateComponent(let name, let parent): "<\(parent)> can hold only one <\(name)>"
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }

  private func excerpt(_ value: String) -> String {
    value.count > 60 ? "\(value.prefix(60))…" : value
  }

  private func hexadecimal(_ code: Int) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
