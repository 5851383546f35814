import Foundation

/// A page saved as text, taken apart: the headline, the line under it, the paragraphs.
///
/// The line with the date is the pivot: the headline stands before it, the text behind it, up to the first line that no
/// article has, such as `上一条:…`, `关闭` or a copyright.
struct TextExport {
  private(set) var title: String
  private(set) var paragraphs: [String]
  private(set) var credits: [CreditLine]
  /// The trail of the page, if a line says it.
  private(set) var trail: [String]
  /// The date, and whether it was found under the text instead of under the headline.
  private(set) var date: (reading: DateReading, isSignature: Bool)?

  /// Takes a text apart; nil when it has no line that could be a headline with text behind it.
  init?(_ text: String, zone: TimeZone) {
    let lines = TextLines.lines(of: text)
    trail = lines.lazy.filter { LineKind($0) == .breadcrumb }.first.map(Self.steps) ?? []
    let pivot = Self.pivot(in: lines, zone: zone)
    guard let title = Self.title(in: lines, before: pivot, zone: zone) else { return nil }
    self.title = title.text
    let start = max(title.index, pivot ?? 0) + 1
    let end = Self.end(of: lines, from: start)
    let head = lines[..<start].suffix(4).reversed().filter { LineKind($0) != .today }
      .map { CreditLine($0, zone: zone) }.filter { $0.isOnlyCredits || $0.date != nil }
    let body = Self.withoutHead(lines[start..<end], title: title.text, zone: zone)
    credits = head + body.credits
    paragraphs = TextLines.paragraphs(of: body.lines)
    if let reading = credits.lazy.compactMap(\.date).first {
      date = (reading, isSignature: false)
    } else if let reading = Self.signature(in: paragraphs, zone: zone) {
      date = (reading, isSignature: true)
    }
    if paragraphs.isEmpty { return nil }
  }

  /// The line under the headline: the first short one with a date that has a headline before it and a text behind it.
  private static func pivot(in lines: [String], zone: TimeZone) -> Int? {
    let weights = lines.map { LineKind($0)?.endsArticle == true ? 0 : TextWeight.weight(of: $0) }
    let total = weights.reduce(0, +)
    var before = 0
    for (index, line) in lines.enumerated() {
      defer { before += weights[index] }
      if before * 2 > total, before > 200 { return nil }
      guard (8...240).contains(TextWeight.weight(of: line)), LineKind(line) != .today else { continue }
      let credit = CreditLine(line, zone: zone)
      guard credit.date != nil, TextWeight.weight(of: credit.rest) <= 40 || credit.isLabelled else { continue }
      if total - before - weights[index] > 0 { return index }
    }
    return nil
  }

  /// The last line before the pivot that says something; without a pivot the first line of the text that does.
  private static func title(in lines: [String], before pivot: Int?, zone: TimeZone) -> (text: String, index: Int)? {
    if let pivot {
      for index in (0..<pivot).reversed() where isHeadline(lines[index], zone: zone) { return (lines[index].folded, index) }
      let rest = CreditLine(lines[pivot], zone: zone).rest.folded
      if TextWeight.weight(of: rest) >= 10 { return (rest, pivot) }
    }
    let start = pivot.map { $0 + 1 } ?? 0
    return lines[start...].indices.first { isHeadline(lines[$0], zone: zone) }.map { (lines[$0].folded, $0) }
  }

  private static func isHeadline(_ line: String, zone: TimeZone) -> Bool {
    guard (4...400).contains(TextWeight.weight(of: line)), LineKind(line) == nil, !isMenu(line) else { return false }
    let credit = CreditLine(line, zone: zone)
    return !credit.isOnlyCredits
  }

  /// `HOME  ABOUT US|中文网页`: several short items side by side.
  private static func isMenu(_ line: String) -> Bool {
    let items = line.components(separatedBy: "  ").flatMap { $0.split { "|｜\t\u{3000}".contains($0) } }.filter { !$0.folded.isEmpty }
    return items.count >= 3 && items.allSatisfy { TextWeight.weight(of: $0) <= 24 }
  }

  /// The first lines of the text that only name the author and the like, or repeat the headline, are no paragraphs.
  private static func withoutHead(_ lines: ArraySlice<String>, title: String, zone: TimeZone) -> (lines: [String], credits: [CreditLine]) {
    var credits: [CreditLine] = []
    var rest = lines
    while let line = rest.first {
      let credit = CreditLine(line, zone: zone)
      if line.folded.isEmpty || line.folded == title || LineKind(line) != nil {
        rest = rest.dropFirst()
      } else if credit.isOnlyCredits {
        credits.append(credit)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return (rest.filter { LineKind($0) == nil || LineKind($0) == .appendix }, credits)
  }

  /// The first line that no article has.
  ///
  /// A word such as `Contact us` may also be a heading: then sentences follow it.
  private static func end(of lines: [String], from start: Int) -> Int {
    let kinds = lines.map { LineKind($0) }
    let certain = lines[start...].indices.first { kinds[$0] == .neighbours || kinds[$0] == .imprint } ?? lines.endIndex
    let lastParagraph =
      lines[start..<certain].lastIndex { TextWeight.weight(of: $0) >= 80 && TextWeight.sentenceMarks(in: $0) > 0 } ?? start
    return (max(start, lastParagraph)..<certain).first { kinds[$0]?.endsArticle == true } ?? certain
  }

  private static func signature(in paragraphs: [String], zone: TimeZone) -> DateReading? {
    for line in paragraphs.suffix(3).reversed() where TextWeight.weight(of: line) <= 40 {
      if let date = CreditLine(line, zone: zone).date { return date }
    }
    return nil
  }

  private static func steps(of trail: String) -> [String] {
    let list = trail.firstIndex { ":：".contains($0) }.map { trail[trail.index(after: $0)...] } ?? trail[...]
    return list.split { ">»›→/".contains($0) }.map(\.folded).filter { !$0.isEmpty }
  }
}
