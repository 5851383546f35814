import Foundation
import Model

/// What a template is filled with; the counterpart of `FieldShape`.
indirect enum FieldValue: Hashable, Sendable {
  /// Text, escaped where the template writes markup.
  case text(String)
  /// HTML that is written as it stands.
  case html(String)
  /// Lines of plain text, laid out.
  case lines(String)
  case flag(Bool)
  case list([FieldValue])
  case group([String: FieldValue])
  /// A field that there is, but that has no value this time: a section for it is left out.
  case absent

  /// A text, or nothing when there is none.
  static func optional(_ text: String?) -> FieldValue {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }

  /// Lines, or nothing.
  static func optional(lines: String) -> FieldValue { lines.isEmpty ? .absent : .lines(lines) }

  /// A number, or nothing.
  static func optional(_ number: Int?) -> FieldValue {
    optional(number.map { String($0) })
  }

  /// What the frame says in a language.
  static func words(_ language: FrameLanguage, newsletter title: PlainText) -> FieldValue {
    .group(FrameWords.table(language, newsletter: title).mapValues { .text($0) })
  }

  /// In which direction the lines of a language run.
  static func direction(of language: LanguageTag) -> FieldValue { .text(language.isRightToLeft ? "rtl" : "ltr") }

  /// Where the lines of a language start and end.
  static func side(of language: LanguageTag) -> FieldValue {
    .group(["end": .text(language.isRightToLeft ? "left" : "right"), "start": .text(language.isRightToLeft ? "right" : "left")])
  }

  /// The value in the types that the Mustache library knows.
  ///
  /// An absent one is `NSNull`, not a missing key: Mustache would look for a missing one in the scopes around.
  func forMustache(escape: (String) -> String) -> Any {
    switch self {
    case .text(let text): escape(text)
    case .html(let html): html
    case .lines(let lines): TextMarks.marked(lines: lines)
    case .flag(let flag): flag
    case .list(let elements): elements.map { $0.forMustache(escape: escape) }
    case .group(let fields): fields.mapValues { $0.forMustache(escape: escape) }
    case .absent: NSNull()
    }
  }
}
