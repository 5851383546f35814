import Markup

/// Checks a template before it is used: every name against the declared fields, every field against the place where it stands.
struct TemplateChecker {
  private let file: String
  /// True for a design, in which the place of a field decides what it may be.
  private let isMarkup: Bool
  private var scopes: [FieldShape]
  private var open: [(name: String, line: Int, entersScope: Bool)] = []
  private var markup: MarkupPlace
  /// The names of the fields that the template writes.
  private(set) var written: Set<String> = []

  /// `start` is where a design begins: between tags, or in a style sheet.
  init(file: String, fields: FieldShape, isMarkup: Bool, start: MarkupPlace.Place = .text) {
    self.file = file
    self.isMarkup = isMarkup
    markup = MarkupPlace(at: start)
    scopes = [fields]
  }

  mutating func check(_ pieces: [TemplatePiece]) throws(TemplateError) {
    for piece in pieces {
      do throws(TemplateError.Problem) {
        try check(piece)
      } catch {
        throw TemplateError(file: file, line: piece.line, problem: error)
      }
    }
    if let unclosed = open.last { throw TemplateError(file: file, line: unclosed.line, problem: .unclosedSection(unclosed.name)) }
  }

  private mutating func check(_ piece: TemplatePiece) throws(TemplateError.Problem) {
    switch piece.content {
    case .text(let text): if isMarkup { markup.read(text) }
    case .field(let name): try checkValue(name, isUnescaped: false)
    case .unescaped(let name): try checkValue(name, isUnescaped: true)
    case .open(let name): try enter(name, line: piece.line)
    case .close(let name): try leave(name)
    case .comment: break
    case .other(let tag): throw .unsupportedTag(tag)
    }
  }

  private mutating func checkValue(_ name: String, isUnescaped: Bool) throws(TemplateError.Problem) {
    guard case .value(let kind) = try shape(of: name) else { throw .notAValue(name) }
    written.insert(name)
    if isUnescaped, kind != .html { throw .unescaped(name) }
    if !isUnescaped, kind == .html { throw .needsTripleBraces(name) }
    guard isMarkup, !markup.place.allows(kind) else { return }
    throw .misplaced(name, place: markup.place.words, allowed: markup.place.allowed)
  }

  private mutating func enter(_ name: String, line: Int) throws(TemplateError.Problem) {
    let shape = try shape(of: name)
    if isMarkup, markup.place != .text { throw .misplaced("#" + name, place: markup.place.words, allowed: markup.place.allowed) }
    switch shape {
    case .list(let element): scopes.append(element)
    case .group: scopes.append(shape)
    case .flag, .value: break
    }
    let entersScope =
      switch shape {
      case .list, .group: true
      case .flag, .value: false
      }
    open.append((name, line, entersScope))
  }

  private mutating func leave(_ name: String) throws(TemplateError.Problem) {
    guard let last = open.last, last.name == name else { throw .strayEnd(name, open: open.last?.name) }
    if isMarkup, markup.place != .text { throw .misplaced("/" + name, place: markup.place.words, allowed: markup.place.allowed) }
    open.removeLast()
    if last.entersScope { scopes.removeLast() }
  }

  /// Looks a name up as Mustache does: its first part in the innermost scope that has it, the others inside that.
  private func shape(of name: String) throws(TemplateError.Problem) -> FieldShape {
    if name == ".", let innermost = scopes.last, case .value = innermost { return innermost }
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }[...]
    let first = parts.popFirst() ?? ""
    var found = scopes.reversed().lazy.compactMap { Self.field(first, of: $0) }.first
    for part in parts { found = found.flatMap { Self.field(part, of: $0) } }
    guard let found else {
      let known = scopes.reversed().flatMap(\.valueNames)
      throw .unknownField(name, nearest: NearestName.of(name, among: known))
    }
    return found
  }

  private static func field(_ name: String, of shape: FieldShape) -> FieldShape? {
    if case .group(let fields) = shape { fields[name] } else { nil }
  }
}

extension TemplateError.Problem: Error {}
