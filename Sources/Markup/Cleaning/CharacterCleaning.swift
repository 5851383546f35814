/// The characters that may stand in content: what XML 1.0 allows, without control characters.
enum CharacterCleaning {
  /// The text without forbidden characters.
  ///
  /// C1 controls are read as Windows-1252 where that gives a character, as HTML reads `&#150;`; they come from documents
  /// that were declared to be Latin-1. Byte order marks inside the text and the object replacement character go.
  static func clean(_ text: String, log: inout CleaningLog) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var scalars = String.UnicodeScalarView()
    var removed = 0
    for scalar in text.unicodeScalars {
      if !isForbidden(scalar) {
        scalars.append(scalar)
      } else if let meant = windows1252[scalar.value] {
        scalars.append(meant)
      } else {
        removed += 1
      }
    }
    if removed > 0 { log.note(.removedControlCharacter, count: removed) }
    return String(scalars)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0x7F...0x9F, 0xFEFF, 0xFFFC, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static let windows1252: [UInt32: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8A: "Š", 0x8B: "‹", 0x8C: "Œ",
    0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›",
    0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
  ]
}
