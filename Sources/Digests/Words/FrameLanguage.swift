import Model

/// The languages in which Tidings itself speaks in a newsletter: headings of the frame, footer, dates.
enum FrameLanguage: Hashable, Sendable, CaseIterable {
  case english, simplifiedChinese, traditionalChinese, arabic, hebrew

  /// The one that is nearest to a language tag; English for those that it has no words in.
  init(nearestTo tag: LanguageTag) {
    self = FrameLanguage(speaking: tag) ?? .english
  }

  /// The one that readers of a language read; nil when there are no words for them.
  init?(speaking tag: LanguageTag) {
    switch tag.primary {
    case "en": self = .english
    case "ar": self = .arabic
    // Old programs write Hebrew as `iw`.
    case "he", "iw": self = .hebrew
    case "zh": self = Self.isTraditional(tag) ? .traditionalChinese : .simplifiedChinese
    default: return nil
    }
  }

  private static func isTraditional(_ tag: LanguageTag) -> Bool {
    let subtags = tag.string.split(separator: "-").dropFirst()
    return subtags.contains("Hant") || (!subtags.contains("Hans") && subtags.contains { ["TW", "HK", "MO"].contains($0) })
  }

  /// Its language tag.
  var tag: String {
    switch self {
    case .english: "en"
    case .simplifiedChinese: "zh-Hans"
    case .traditionalChinese: "zh-Hant"
    case .arabic: "ar"
    case .hebrew: "he"
    }
  }

  /// The way it is written: the value of `dir`.
  var direction: String {
    switch self {
    case .english, .simplifiedChinese, .traditionalChinese: "ltr"
    case .arabic, .hebrew: "rtl"
    }
  }
}
