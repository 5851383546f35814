import Mustache

/// A template that has been checked and is ready to be filled.
struct CompiledTemplate: Sendable {
  /// The file that it was read from.
  let file: String
  /// The names of the fields that it writes.
  let written: Set<String>
  private let mustache: MustacheTemplate

  init(
    _ source: TemplateSource, fields: FieldShape, isMarkup: Bool, start: MarkupPlace.Place = .text
  ) throws(TemplateError) {
    var scanner = TemplateScanner(source)
    var checker = TemplateChecker(file: source.file, fields: fields, isMarkup: isMarkup, start: start)
    let pieces = try scanner.pieces()
    try checker.check(pieces)
    written = checker.written
    file = source.file
    do {
      mustache = try MustacheTemplate(string: Self.withoutEscaping + (isMarkup ? PlaceMarks.marked(pieces) : source.text))
    } catch {
      throw TemplateError(file: source.file, line: 1, problem: .malformed("Mustache cannot read it: \(error)"))
    }
  }

  /// Fills a template for one line.
  func text(_ fields: FieldValue) -> String {
    mustache.render(fields.forMustache { $0 })
  }

  /// Fills a template for many lines of plain text and lays them out.
  func lines(_ fields: FieldValue) -> String {
    TextLayout.lines(of: mustache.render(fields.forMustache(escape: TextMarks.marked(words:))))
  }

  /// Fills a template whose result is markup.
  func markup(_ fields: FieldValue) -> FilledDesign {
    FilledDesign(marked: mustache.render(fields.forMustache(escape: HTMLEscaping.escape)))
  }

  /// Switches Mustache's own escaping off.
  ///
  /// It compares whole characters, and a quotation mark with an accent on it is not a quotation mark to it,
  /// but is one to a browser. So ours is used.
  private static let withoutEscaping = "{{% CONTENT_TYPE:TEXT}}"
}
