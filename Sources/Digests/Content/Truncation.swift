import Markup

/// Cuts text where a reader would: behind a sentence, a word or a Chinese character, never inside what readers see as one character.
enum Truncation {
  /// The text if it is short enough; else as much of it as fits, behind a sentence if one ends in the second half, else with `…`.
  static func shorten(_ text: String, toColumns limit: Int) -> String {
    guard DisplayWidth.columns(of: text) > limit else { return text }
    var columns = 1
    var end = text.startIndex
    var word = text.startIndex
    var sentence = text.startIndex
    while end < text.endIndex {
      let character = text[end]
      let width = DisplayWidth.columns(of: String(character))
      guard columns + width <= limit else { break }
      if character.isWhitespace || width == 2 { word = end }
      columns += width
      end = text.index(after: end)
      if width == 2 { word = end }
      if isEndOfSentence(character, before: end, in: text), columns > limit / 2 { sentence = end }
    }
    if sentence > text.startIndex { return String(text[..<sentence]) }
    let cut = word > text.startIndex ? word : end
    return text[..<cut].trimmingSuffix { $0.isWhitespace || ",;:，；：、".contains($0) } + "…"
  }

  private static func isEndOfSentence(_ character: Character, before next: String.Index, in text: String) -> Bool {
    if "。！？".contains(character) { return true }
    return ".!?".contains(character) && (next == text.endIndex || text[next].isWhitespace)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var kept = self
    while let last = kept.last, isDropped(last) { kept.removeLast() }
    return String(kept)
  }
}
