import Foundation
import Markup

/// The lines of a plain text, and the paragraphs that they make.
enum TextLines {
  /// The lines without their ends, for all of CRLF, CR, LF and U+2028; indents stay.
  static func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  /// Joins lines into paragraphs: an empty line ends one, and so does a line's end, unless the text is broken at a fixed width.
  static func paragraphs(of lines: [String]) -> [String] {
    var paragraphs: [String] = []
    var group: [String] = []
    for line in lines + [""] {
      if line.folded.isEmpty {
        paragraphs += joined(group)
        group = []
      } else {
        group.append(line)
      }
    }
    return paragraphs
  }

  private static func joined(_ group: [String]) -> [String] {
    guard isBrokenAtWidth(group) else { return group.map(\.folded) }
    var paragraphs: [String] = []
    for line in group {
      if let last = paragraphs.last, !isIndented(line) {
        paragraphs[paragraphs.count - 1] = last + glue(last, line) + line.folded
      } else {
        paragraphs.append(line.folded)
      }
    }
    return paragraphs
  }

  /// Whether lines end where the width was used up, and not where a sentence was: all but the last are about as long as each other.
  private static func isBrokenAtWidth(_ group: [String]) -> Bool {
    let full = group.dropLast()
    let widths = full.map { DisplayWidth.columns(of: $0) }
    guard full.count >= 2 || (widths.first ?? 0) > 50, let widest = widths.max(), let narrowest = widths.min() else { return false }
    let unfinished = full.count { !".!?。！？:：;；”\"".contains($0.last(where: { !$0.isWhitespace }) ?? " ") }
    return (50...100).contains(widest) && narrowest * 10 >= widest * 7 && unfinished * 2 > full.count
  }

  private static func isIndented(_ line: String) -> Bool {
    line.hasPrefix("\u{3000}") || line.hasPrefix("  ") || line.hasPrefix("\t")
  }

  /// Words of Chinese and Japanese are not parted by blanks.
  private static func glue(_ left: String, _ right: String) -> String {
    let isHan = [left.unicodeScalars.last, right.folded.unicodeScalars.first].contains { $0.flatMap(Script.init) == .han }
    return isHan ? "" : " "
  }
}
