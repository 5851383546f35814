import Foundation

/// The line under a headline, taken apart: `作者：李华 来源：新闻中心 日期：2025-10-02 点击：12`, `By Li Hua | October 2, 2025`.
struct CreditLine {
  /// Who is named as the author.
  private(set) var authors: [String] = []
  /// Who is named as the source: a department, another paper.
  private(set) var source: String?
  /// The date in it.
  private(set) var date: DateReading?
  /// Whether the date is the day of publication by its own words, and not just some date.
  private(set) var isLabelled = false
  /// What is left of the line when the date, the labels and what they label are taken out.
  private(set) var rest: String

  /// Takes a line apart; a line without date and labels is all rest.
  init(_ line: String, zone: TimeZone) {
    let text = line.folded
    rest = text
    // Nothing that long is a line of credits.
    guard text.utf8.count <= 2000 else { return }
    var fields = CreditField.fields(of: text)
    if let found = DateReading.first(in: text, zone: zone) {
      date = found.reading
      fields = fields.map { $0.without(found.range, of: text) }
      let before = text[..<found.range.lowerBound]
      rest = before + " " + text[found.range.upperBound...]
      isLabelled = CreditLabel.isDateLabel(endOf: before)
    }
    fields.removeAll { $0.label == .author && !$0.hasColon && !PersonNames.areCapitalised($0.value) }
    for field in fields { take(field) }
    if let first = fields.first { rest = String(text[..<first.start]) }
    if let found = DateReading.first(in: rest, zone: zone) { rest.removeSubrange(found.range) }
    rest = CreditLabel.withoutDateLabels(rest)
  }

  private mutating func take(_ field: CreditField) {
    switch field.label {
    case .author: authors += PersonNames.names(in: field.value).filter { !authors.contains($0) }
    case .source: source = source ?? (field.value.isEmpty ? nil : field.value)
    case .date: isLabelled = isLabelled || date != nil
    case .other: break
    }
  }

  /// Whether the line is nothing but such details.
  var isOnlyCredits: Bool {
    (date != nil || !authors.isEmpty || source != nil) && TextWeight.weight(of: rest) <= 8
  }
}

/// One `label: value` of a credit line.
struct CreditField {
  var label: CreditLabel
  var value: String
  /// Whether a colon stands behind the label; without one, `By …` may as well begin a sentence.
  var hasColon: Bool
  /// Where the label starts in the line.
  var start: String.Index
  private var valueRange: Range<String.Index>

  /// The fields of a line in their order; a value ends where the next label starts.
  static func fields(of line: String) -> [CreditField] {
    var found: [(label: CreditLabel, start: String.Index, value: String.Index)] = []
    var place = line.startIndex
    var isAtWordStart = true
    while place < line.endIndex {
      if isAtWordStart || !line[place].isASCII, let (label, end) = CreditLabel.label(in: line, at: place) {
        found.append((label, place, end))
        place = end
        isAtWordStart = true
      } else {
        isAtWordStart = !line[place].isLetter
        place = line.index(after: place)
      }
    }
    return found.indices.map { index in
      let end = index + 1 < found.count ? found[index + 1].start : line.endIndex
      let range = found[index].value..<max(found[index].value, end)
      let hasColon = line[found[index].start..<range.lowerBound].last.map { ":：/".contains($0) } ?? false
      return CreditField(
        label: found[index].label, value: trimmed(line[range]), hasColon: hasColon, start: found[index].start, valueRange: range)
    }
  }

  /// The field without a piece that was read as something else.
  func without(_ piece: Range<String.Index>, of line: String) -> CreditField {
    guard piece.overlaps(valueRange) else { return self }
    var copy = self
    let before = line[valueRange.lowerBound..<max(valueRange.lowerBound, piece.lowerBound)]
    copy.value = Self.trimmed(before)
    return copy
  }

  private static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: LinePhrases.ornaments)
  }
}
