/// In which language a part of the mail is written, and in which direction its lines run.
struct Writing: Hashable, Sendable {
  /// The language tag; nil when the design names none.
  var language: String?
  var direction: ReadingDirection

  /// This writing with the `lang` and `dir` of a component; a language brings its direction with it.
  func changed(language: String?, direction: String?) -> Writing {
    var changed = self
    if let language {
      changed.language = language
      changed.direction = ReadingDirection(of: language)
    }
    if let stated = direction.flatMap({ ReadingDirection(rawValue: $0) }) { changed.direction = stated }
    return changed
  }
}

/// In which direction lines run.
enum ReadingDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of a language's usual script, or of the script that its tag names.
  init(of language: String) {
    let parts = language.lowercased().split(separator: "-")
    let script = parts.dropFirst().first { $0.utf8.count == 4 }
    let isRightToLeft = script.map(Self.rightToLeftScripts.contains) ?? Self.rightToLeftLanguages.contains(parts.first ?? "")
    self = isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// The side on which lines begin.
  var firstSide: String { self == .rightToLeft ? "right" : "left" }

  private static let rightToLeftLanguages: Set<Substring> = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
  private static let rightToLeftScripts: Set<Substring> = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"]
}
