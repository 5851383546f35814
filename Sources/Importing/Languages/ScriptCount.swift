/// How many letters of which script a text has.
struct ScriptCount {
  private var letters: [Script: Int] = [:]

  init(of text: String) {
    for scalar in text.unicodeScalars {
      if let script = Script(of: scalar) { letters[script, default: 0] += 1 }
    }
  }

  /// The letters of one script.
  func count(of script: Script) -> Int { letters[script, default: 0] }

  /// The script that carries most of the text; Japanese and Korean count as such also when most characters are Han.
  var main: Script? {
    let han = count(of: .han)
    if han > 0, count(of: .kana) * 10 > han { return heaviest(without: .han) == .latin ? nil : .kana }
    if han > 0, count(of: .hangul) > han { return .hangul }
    return heaviest(without: nil)
  }

  /// Whether the text is long, and nearly all in one script.
  var isClear: Bool {
    let weights = Script.allCases.map { weight(of: $0) }
    let total = weights.reduce(0, +)
    return total >= 120 && (weights.max() ?? 0) * 10 >= total * 7
  }

  private func heaviest(without excluded: Script?) -> Script? {
    Script.allCases.filter { $0 != excluded && count(of: $0) > 0 }.max { weight(of: $0) < weight(of: $1) }
  }

  /// A character of Chinese says about as much as three letters.
  private func weight(of script: Script) -> Int {
    count(of: script) * (script == .han ? 3 : 1)
  }
}

/// The scripts that are told apart.
enum Script: CaseIterable {
  case latin, han, kana, hangul, cyrillic, arabic, hebrew, greek, thai, devanagari

  init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
    case 0x3041...0x30FF, 0x31F0...0x31FF: self = .kana
    case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: self = .hangul
    case 0x400...0x52F: self = .cyrillic
    case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x5D0...0x5EA: self = .hebrew
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0xE01...0xE5B: self = .thai
    case 0x900...0x97F: self = .devanagari
    default: return nil
    }
  }

  /// The most likely language of a text mostly in this script; letters that only one language has decide.
  func language(of text: String) -> String {
    func has(_ letters: String) -> Bool { text.unicodeScalars.contains { letters.unicodeScalars.contains($0) } }
    switch self {
    case .latin: return "und"
    case .han: return "zh"
    case .kana: return "ja"
    case .hangul: return "ko"
    case .cyrillic: return has("іїєґ") ? "uk" : "ru"
    case .arabic: return has("ٹڈڑے") ? "ur" : has("پچژگ") ? "fa" : "ar"
    case .hebrew: return "he"
    case .greek: return "el"
    case .thai: return "th"
    case .devanagari: return "hi"
    }
  }
}
