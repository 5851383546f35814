import Foundation
import Model

/// An article of about four kilobytes as a university's office writes it: every third in Chinese.
struct SampleArticle {
  private let number: Int
  private var state: UInt64

  init(number: Int) {
    self.number = number
    state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  func article() throws -> Article {
    var words = self
    return try words.make()
  }

  private mutating func make() throws -> Article {
    let isChinese = number % 3 == 0
    let date = Date(timeIntervalSince1970: 1_700_000_000 + Double(number) * 3600)
    let address = "https://www.example.edu/info/\(1000 + number % 40)/\(number).htm"
    return Article(
      id: try required(ArticleID("tag:example.edu,2026:info/\(number)")),
      url: try required(WebAddress(address)),
      title: try required(PlainText(sentence(isChinese, words: 9))),
      summary: PlainText(sentence(isChinese, words: 24)),
      content: CleanHTML(alreadyClean: content(isChinese)),
      language: try required(LanguageTag(isChinese ? "zh-Hans" : "en")),
      authors: [
        Author(name: try required(PlainText(isChinese ? "李 明" : "Communications Office")), email: EmailAddress("news@example.edu"))
      ],
      section: PlainText(isChinese ? "科研新闻" : "Research"),
      tags: try [pick(Self.english), pick(Self.chinese)].map { try required(PlainText($0)) },
      image: Image(
        url: try required(WebAddress("https://www.example.edu/images/\(number).jpg")), alt: sentence(isChinese, words: 6), width: 1200,
        height: 800, length: 184_220),
      state: .published(at: date), updated: date.addingTimeInterval(Double(number % 5) * 600),
      origin: Origin(source: try required(Slug("site")), externalID: try required(PlainText("\(number)"))))
  }

  private mutating func content(_ isChinese: Bool) -> String {
    var html = ""
    while html.utf8.count < 3900 { html += paragraph(isChinese) }
    return html
  }

  private mutating func paragraph(_ isChinese: Bool) -> String {
    switch next(8) {
    case 0: "<h2>\(sentence(isChinese, words: 5))</h2>\n"
    case 1: "<ul>\n<li>\(sentence(isChinese, words: 8))</li>\n<li>\(sentence(isChinese, words: 10))</li>\n</ul>\n"
    case 2:
      "<figure><img src=\"https://www.example.edu/images/\(next(9999)).jpg\" alt=\"\(sentence(isChinese, words: 4))\" width=\"800\" "
        + "height=\"533\"/><figcaption>\(sentence(isChinese, words: 7))</figcaption></figure>\n"
    case 3:
      "<p>\(sentence(isChinese, words: 20)) <a href=\"https://www.example.edu/info/\(next(9999)).htm\">\(pick(Self.english))</a> &amp; "
        + "<strong>\(pick(Self.chinese))</strong>. \(sentence(isChinese, words: 25))</p>\n"
    default: "<p>\(sentence(isChinese, words: 30)) \(sentence(isChinese, words: 22))</p>\n"
    }
  }

  private mutating func sentence(_ isChinese: Bool, words count: Int) -> String {
    let words = (0..<count).map { _ in pick(isChinese ? Self.chinese : Self.english) }
    return isChinese ? words.joined() + "。" : words.joined(separator: " ") + "."
  }

  private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

  /// A number below the limit, from a linear congruential generator (Knuth's MMIX constants).
  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  private static let english = [
    "the", "university", "opened", "research", "centre", "for", "rare", "earth", "materials", "students", "and", "professors", "met", "in",
    "Ganzhou", "last", "week", "to", "discuss", "new", "methods", "of", "separation", "which", "save", "energy", "water", "delegation",
    "visited", "laboratory", "international", "conference", "on", "mining", "engineering", "graduates", "received", "award", "provincial",
  ]

  private static let chinese = [
    "江西", "理工大学", "稀土", "研究", "中心", "材料", "学院", "学生", "教授", "举行", "会议", "国际", "合作", "实验室", "发展", "创新", "工程", "项目",
    "获得", "奖励", "代表团", "访问", "赣州", "毕业", "论文", "，", "以及", "技术", "绿色", "矿业",
  ]
}

/// The sample holds only well-formed values; should one not be, it says so instead of writing other bytes.
private func required<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MalformedSample() }
  return value
}

private struct MalformedSample: Error {}
