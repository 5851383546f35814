import Model

/// The languages in which Tidings itself speaks in a newsletter: headings of the frame, footer, dates.
enum FrameLanguage: Hashable, Sendable, CaseIterable {
  case english, simplifiedChinese, traditionalChinese

  /// The one that is nearest to a language tag; English for those that it has no words in.
  init(nearestTo tag: LanguageTag) {
    let subtags = tag.string.split(separator: "-").dropFirst()
    guard tag.primary == "zh" else {
      self = .english
      return
    }
    let isTraditional = subtags.contains("Hant") || (!subtags.contains("Hans") && subtags.contains { ["TW", "HK", "MO"].contains($0) })
    self = isTraditional ? .traditionalChinese : .simplifiedChinese
  }
}
