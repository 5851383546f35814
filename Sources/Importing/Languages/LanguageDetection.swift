public import Model

/// Tells the language of a text by counting: scripts first, then the small words of languages in Latin letters.
///
/// It knows few languages and says nothing rather than guess: a headline alone is mostly too short for it.
public enum LanguageDetection {
  /// The language of a text, without markup; nil when it is too short or of a language that is not known here.
  ///
  /// Of a long text the first 20,000 characters are looked at.
  public static func language(of text: String) -> DetectedLanguage? {
    let sample = String(String.UnicodeScalarView(text.unicodeScalars.prefix(20_000)))
    let scripts = ScriptCount(of: sample)
    guard let script = scripts.main else { return nil }
    switch script {
    case .latin: return StopWords.language(of: sample)
    case .han: return scripts.count(of: .han) < 6 ? nil : ChineseScript.language(of: sample, isStrong: scripts.isClear)
    case .kana, .hangul, .cyrillic, .arabic, .hebrew, .greek, .thai, .devanagari:
      guard scripts.count(of: script) >= 10 else { return nil }
      return LanguageTag(script.language(of: sample)).map { DetectedLanguage($0, isStrong: scripts.isClear) }
    }
  }
}

/// What a text looks like it is written in.
public struct DetectedLanguage: Hashable, Sendable {
  /// The language; Chinese with its script when that can be told.
  public let language: LanguageTag
  /// Whether the text is long and clear enough to contradict somebody who says otherwise.
  public let isStrong: Bool

  init(_ language: LanguageTag, isStrong: Bool) {
    self.language = language
    self.isStrong = isStrong
  }
}
