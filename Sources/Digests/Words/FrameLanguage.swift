import Model

/// The languages in which Tidings itself speaks in a newsletter: headings of the frame, footer, dates.
enum FrameLanguage: Hashable, Sendable, CaseIterable {
  case english, simplifiedChinese, traditionalChinese

  /// The one that is nearest to a language tag; English for those that it has no words in.
  init(nearestTo tag: LanguageTag) {
    self = FrameLanguage(speaking: tag) ?? .english
  }

  /// The one that readers of a language read; nil when there are no words for them.
  init?(speaking tag: LanguageTag) {
    if tag.primary == "en" {
      self = .english
      return
    }
    guard tag.primary == "zh" else { return nil }
    let subtags = tag.string.split(separator: "-").dropFirst()
    let isTraditional = subtags.contains("Hant") || (!subtags.contains("Hans") && subtags.contains { ["TW", "HK", "MO"].contains($0) })
    self = isTraditional ? .traditionalChinese : .simplifiedChinese
  }

  /// Its language tag.
  var tag: String {
    switch self {
    case .english: "en"
    case .simplifiedChinese: "zh-Hans"
    case .traditionalChinese: "zh-Hant"
    }
  }
}
