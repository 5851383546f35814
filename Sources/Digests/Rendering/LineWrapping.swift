import Markup

/// Breaks a line of text at spaces, and between Chinese characters, where it grows wider than the page.
struct LineWrapping {
  let width: Int
  /// Stands before the first line.
  let first: String
  /// Stands before the others.
  let rest: String

  func lines(of text: Substring) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = DisplayWidth.columns(of: first)
    for piece in pieces(of: text) {
      let piecewidth = DisplayWidth.columns(of: piece.text)
      let gap = piece.followsSpace && !line.isEmpty ? 1 : 0
      if !line.isEmpty, columns + gap + piecewidth > width {
        lines.append(start(lines) + line)
        line = piece.text
        columns = DisplayWidth.columns(of: rest) + piecewidth
      } else {
        line += (gap == 1 ? " " : "") + piece.text
        columns += gap + piecewidth
      }
    }
    return lines + [start(lines) + line]
  }

  private func start(_ lines: [String]) -> String { lines.isEmpty ? first : rest }

  private struct Piece {
    var text: String
    var followsSpace: Bool
  }

  /// What is never divided: a word of narrow characters, or one wide character with the punctuation that clings to it.
  private func pieces(of text: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var isBehindSpace = false
    for character in text {
      if character.isWhitespace {
        isBehindSpace = true
        continue
      }
      if !isBehindSpace, let last = pieces.last?.text.last, !Self.mayBreak(between: last, and: character) {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Piece(text: String(character), followsSpace: isBehindSpace))
      }
      isBehindSpace = false
    }
    return pieces
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    guard DisplayWidth.columns(of: String(left)) == 2 || DisplayWidth.columns(of: String(right)) == 2 else { return false }
    return !opening.contains(left) && !closing.contains(right)
  }

  /// Never at the end of a line.
  private static let opening: Set<Character> = ["（", "《", "〈", "「", "『", "【", "〔", "“", "‘", "(", "[", "{"]

  /// Never at the start of a line.
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "”", "’", "…", "—", ",", ".", ";", ":", "?", "!", ")", "]", "}",
    "%",
  ]
}
