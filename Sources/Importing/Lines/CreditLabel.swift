import Foundation

/// What a label on a credit line announces.
enum CreditLabel: Hashable {
  case author, source, date, other

  /// The label that starts at a place, and where its value starts; nil when there is none.
  static func label(in line: String, at place: String.Index) -> (CreditLabel, String.Index)? {
    guard let first = line[place].lowercased().first, firstCharacters.contains(first) else { return nil }
    let rest = line[place...]
    let window = rest.prefix(24).lowercased()
    let isInsideHanWord = place > line.startIndex && isHan(line[line.index(before: place)])
    for entry in table where window.hasPrefix(entry.words) {
      // `论文：` is no by-line, though `文：` is.
      if entry.words.count == 1, isInsideHanWord { continue }
      var end = line.index(place, offsetBy: entry.words.count, limitedBy: line.endIndex) ?? line.endIndex
      while end < line.endIndex, line[end] == " " { end = line.index(after: end) }
      if end < line.endIndex, ":：".contains(line[end]) || (entry.words.count == 1 && line[end] == "/") {
        return (entry.label, line.index(after: end))
      }
      if !entry.needsColon, end < line.endIndex, end != line.index(place, offsetBy: entry.words.count) { return (entry.label, end) }
    }
    return nil
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.flatMap(Script.init) == .han
  }

  /// Whether a text ends with words that announce a date of publication.
  static func isDateLabel(endOf text: Substring) -> Bool {
    let bare = text.lowercased().trimmingCharacters(in: LinePhrases.ornaments)
    return table.contains { $0.label == .date && bare.hasSuffix($0.words) } || bare.hasSuffix("posted on") || bare.hasSuffix("published on")
  }

  /// The text without words that announce a date, which say nothing when the date is gone.
  static func withoutDateLabels(_ text: String) -> String {
    var bare = text.trimmingCharacters(in: LinePhrases.ornaments)
    for entry in table where entry.label == .date {
      if bare.lowercased() == entry.words || bare.lowercased() == entry.words + " on" { bare = "" }
    }
    return bare
  }

  private static let firstCharacters = Set(table.compactMap(\.words.first))

  /// Longer words come before those that they begin with.
  private static let table: [(words: String, label: CreditLabel, needsColon: Bool)] = [
    ("发布时间", .date, true), ("发布日期", .date, true), ("发表时间", .date, true), ("更新时间", .date, true), ("创建时间", .date, true),
    ("添加时间", .date, true),
    ("编辑时间", .date, true), ("上传时间", .date, true), ("發布日期", .date, true), ("發布時間", .date, true), ("發佈日期", .date, true), ("時間", .date, true),
    ("日期", .date, true), ("时间", .date, true), ("published", .date, true), ("posted", .date, true), ("updated", .date, true),
    ("last updated", .date, true),
    ("release date", .date, true), ("publish date", .date, true), ("publication date", .date, true), ("date", .date, true),
    ("time", .date, true),
    ("datum", .date, true), ("veröffentlicht am", .date, false), ("publié le", .date, false), ("publicado el", .date, false),
    ("pubdate", .date, true),
    ("文字作者", .author, true), ("本文作者", .author, true), ("作者", .author, true), ("撰稿人", .author, true), ("撰稿", .author, true),
    ("撰文", .author, true),
    ("通讯员", .author, true), ("本网记者", .author, true), ("记者", .author, true), ("供稿人", .author, true), ("文图", .author, true),
    ("图文", .author, true),
    ("文/图", .author, true), ("图/文", .author, true), ("文", .author, true), ("written by", .author, false), ("posted by", .author, false),
    ("published by", .author, false), ("authors", .author, true), ("author", .author, true), ("writer", .author, true),
    ("reporter", .author, true),
    ("text", .author, true), ("words", .author, true), ("by", .author, false), ("autor", .author, true), ("auteur", .author, true),
    ("von", .author, false),
    ("信息来源", .source, true), ("新闻来源", .source, true), ("文章来源", .source, true), ("稿件来源", .source, true), ("内容来源", .source, true),
    ("供稿单位", .source, true), ("发布单位", .source, true), ("发布部门", .source, true), ("供稿", .source, true), ("来源", .source, true),
    ("來源", .source, true),
    ("source", .source, true), ("from", .source, true), ("quelle", .source, true), ("发布者", .source, true), ("发布人", .source, true),
    ("浏览次数", .other, true), ("浏览量", .other, true), ("浏览", .other, true), ("点击次数", .other, true), ("点击数", .other, true),
    ("点击量", .other, true),
    ("点击率", .other, true), ("点击", .other, true), ("阅读次数", .other, true), ("阅读量", .other, true), ("阅读数", .other, true), ("阅读", .other, true),
    ("访问次数", .other, true), ("访问量", .other, true), ("人气", .other, true), ("字体", .other, true), ("字号", .other, true), ("责任编辑", .other, true),
    ("责编", .other, true), ("编辑", .other, true), ("编审", .other, true), ("审核", .other, true), ("初审", .other, true), ("终审", .other, true),
    ("复审", .other, true), ("审稿", .other, true), ("审校", .other, true), ("校对", .other, true), ("摄影", .other, true), ("图片", .other, true),
    ("配图", .other, true), ("图", .other, true), ("分享到", .other, true), ("分享", .other, true), ("views", .other, true), ("view", .other, true),
    ("hits", .other, true), ("clicks", .other, true), ("click", .other, true), ("read", .other, true), ("comments", .other, true),
    ("editor", .other, true),
    ("edited by", .other, false), ("photo by", .other, false), ("photos by", .other, false), ("photos", .other, true),
    ("photo", .other, true),
    ("photographer", .other, true), ("category", .other, true), ("categories", .other, true), ("tags", .other, true),
    ("filed under", .other, true),
  ]
}
