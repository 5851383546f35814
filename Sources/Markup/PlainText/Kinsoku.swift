/// Where a line of Chinese or Japanese may end (JIS X 4051 and GB/T 15834: 禁则).
enum Kinsoku {
  /// Never at the start of a line.
  private static let notAtStart: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "〕", "〉", "］", "｝", "”", "’", "…", "—", "～", "·", "・", "．", "％", "‰",
    "℃", "々", "ー", "〜", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ",
    "ヶ", "〙", "〗", "〟", "﹐", "﹑", "﹒", "﹔", "﹕", "﹖", "﹗", "／", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "/", "»", "°", "′", "″",
  ]

  /// Never at the end of a line.
  private static let notAtEnd: Set<Character> = [
    "（", "《", "「", "『", "【", "〔", "〈", "［", "｛", "“", "‘", "〘", "〖", "〝", "￥", "＄", "(", "[", "{", "$", "¥", "€", "£", "#", "@", "«", "№",
  ]

  /// Not to be parted from themselves: dashes and dots of two characters.
  private static let pairs: Set<Character> = ["—", "…", "―", "‥"]

  /// Whether a line may end between two characters that follow each other without a space.
  static func mayBreak(between left: Character, and right: Character) -> Bool {
    guard isBreakable(left) || isBreakable(right) else { return false }
    if notAtStart.contains(right) || notAtEnd.contains(left) { return false }
    if left == "\u{A0}" || right == "\u{A0}" || left == "\u{202F}" || right == "\u{202F}" { return false }
    return !(pairs.contains(left) && left == right)
  }

  private static func isBreakable(_ character: Character) -> Bool {
    if character.isASCII { return false }
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.isIdeographic || (0x1F300...0x1FAFF).contains(scalar.value)
  }
}
