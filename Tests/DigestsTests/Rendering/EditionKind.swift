import Digests
import Foundation
import Model
import TestSupport
import Testing

/// The editions that a newsletter must be right for.
enum EditionKind: String, CaseIterable {
  case english, chinese, mixed, arabic, hebrew
  case longWords, noPictures, oneArticle, sixtyArticles, largeArticle, emoji, markup
  /// A newsletter that shows the whole text of its articles.
  case wholeText
  /// An edition that is too large for more than its headlines.
  case headlines
  /// An edition in which the editors say something themselves.
  case notes

  func fixture() throws -> EditionFixture {
    switch self {
    case .english: try .english()
    case .chinese: try .chinese()
    case .mixed: try .mixed()
    case .arabic: try .arabic()
    case .hebrew: try .hebrew()
    case .longWords: try .titled(Self.longTitles)
    case .noPictures: try .withoutPictures()
    case .oneArticle: try .oneArticle()
    case .sixtyArticles: try .articles(60)
    case .largeArticle: try .largeArticle()
    case .emoji: try .titled(Self.emojiTitles)
    case .markup: try .titled(Self.markupTitles)
    case .wholeText: try .wholeText()
    case .headlines: try .headlines()
    case .notes: try .withNotes()
    }
  }

  private static let longTitles = [
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und Donaudampfschifffahrtsgesellschaftskapitän",
    "https://news.jxust.example/2026/11/18/a-very-long-address-that-somebody-took-for-a-title/index.html?edition=weekly&number=3",
    "A title that goes on and on because nobody in the office wanted to leave out a single one of the seven partner institutions, the two "
      + "ministries, the day, the place and the name of the building in which all of them met to sign what they had agreed upon",
    "江西理工大学与七所合作院校在赣州校区图书馆报告厅共同签署稀土永磁材料联合研究协议并举行首届青年学者论坛开幕式暨优秀论文颁奖典礼",
  ]

  private static let emojiTitles = [
    "🎉 Open day 👩🏽‍🔬👨‍👩‍👧‍👦 1,100 visitors 🇨🇳", "🏆🏆🏆", "图书馆📚开放到零点🌙", "Hearts ❤️ and keycaps 1️⃣2️⃣3️⃣",
  ]

  private static let markupTitles = [
    "<b>Bold</b> & <script>alert(1)</script>", "{{title}} {{{contentHTML}}} {{#sections}}", "# Not a heading",
    "\"quoted\" 'n' --- * [1] &lt;br&gt;",
  ]
}

extension EditionFixture {
  /// A newsletter in English with sections in both languages, as the sample's.
  static func mixed() throws -> EditionFixture {
    let (english, chinese) = (try Self.english(), try Self.chinese())
    return try make(
      language: "en", title: "JXUST Weekly 理工每周", subject: "JXUST Weekly: {{firstTitle}}", preheader: "{{count}} stories, {{count}}篇报道",
      sections: [("Research", ["magnets", "copper"]), ("中文报道", ["xitu", "tushuguan"]), ("校园 Campus", ["openday", "choir"])],
      articles: english.articles + chinese.articles, hasLogo: true)
  }

  /// From right to left, with an English name in a title and an English article in between.
  static func arabic() throws -> EditionFixture {
    let articles = try [
      article(
        "maghnatis", "مغناطيسات أخف من JXUST: ألفا ساعة من التشغيل دون عطل", language: "ar", section: "البحث", authors: ["ليلى حداد"],
        summary: "عمل محرك يحتوي على نيوديميوم أقل بنسبة 10% لمدة 2000 ساعة. وما تعلمته المجموعة في الطريق قد يكون أهم من التوفير نفسه.",
        image: image("magnets", alt: "محرك كهربائي على طاولة المختبر", width: 1600, height: 900)),
      article(
        "maktaba", "المكتبة مفتوحة حتى منتصف الليل", language: "ar", section: "الحرم الجامعي",
        summary: "ابتداءً من 1 ديسمبر تُغلق قاعات القراءة عند الساعة 24:00، ومعها المقهى في الطابق الثاني.",
        image: image("library", alt: "قاعة القراءة ليلاً", width: 800, height: 600)),
      article(
        "openday", "Open day 2026: what visitors asked", language: "en", section: "الحرم الجامعي", authors: ["Newsroom"],
        summary: "Eleven hundred people came, and most wanted to know the same three things."),
    ]
    return try make(
      language: "ar", title: "أسبوع الجامعة", subject: "أسبوع الجامعة: {{firstTitle}}", preheader: "{{count}} أخبار من قانتشو",
      sections: [("البحث", ["maghnatis"]), ("الحرم الجامعي", ["maktaba", "openday"])], articles: articles, hasLogo: false)
  }

  static func hebrew() throws -> EditionFixture {
    let articles = try [
      article(
        "magnetim", "מגנטים קלים יותר: 2,000 שעות ללא תקלה (JXUST)", language: "he", section: "מחקר", authors: ["נועה לוי", "Ann Li"],
        summary: "מנוע עם עשירית פחות נאודימיום פעל 2,000 שעות. מה שהקבוצה למדה בדרך עשוי להיות חשוב יותר מן החיסכון.",
        image: image("magnets", alt: "מנוע חשמלי על שולחן המעבדה", width: 1600, height: 900)),
      article(
        "sifriya", "הספרייה פתוחה עד חצות", language: "he", section: "קמפוס",
        summary: "החל מ־1 בדצמבר ייסגרו אולמות הקריאה בשעה 24:00, ועמם בית הקפה בקומה השנייה."),
    ]
    return try make(
      language: "he", title: "שבועון האוניברסיטה", subject: "{{firstTitle}}", preheader: "",
      sections: [("מחקר", ["magnetim"]), ("קמפוס", ["sifriya"])], articles: articles, hasLogo: true)
  }

  /// The English edition with other titles, which are authors' names, teasers and alternative texts as well.
  static func titled(_ titles: [String]) throws -> EditionFixture {
    var fixture = try english()
    for (index, title) in titles.enumerated() {
      let text = try #require(PlainText(title))
      fixture.articles[index].title = text
      fixture.articles[index].authors = [Author(name: text)]
      fixture.articles[index].summary = text
      fixture.articles[index].image?.alt = title
      if title.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) {
        fixture.articles[index].language = try #require(LanguageTag("zh-Hans"))
      } else {
        fixture.articles[index].language = try #require(LanguageTag("en"))
      }
    }
    return fixture
  }

  static func withoutPictures() throws -> EditionFixture {
    var fixture = try english()
    for index in fixture.articles.indices { fixture.articles[index].image = nil }
    fixture.publication.brand.logo = nil
    return fixture
  }

  static func oneArticle() throws -> EditionFixture {
    var fixture = try english()
    fixture.newsletter.thinBelow = 3
    fixture.newsletter.preheader = "From Ganzhou, {{date}}"
    fixture.edition.drafted = [EditionSection(title: try SelectionFixtures.text("Research"), articles: [fixture.articles[0].id])]
    return fixture
  }

  /// So many articles in sections of ten, each with a picture and a summary of three lines.
  static func articles(_ count: Int) throws -> EditionFixture {
    var fixture = try english()
    fixture.articles = try (1...max(1, count)).map { number in
      try article(
        "a\(number)", number.isMultiple(of: 3) ? "第\(number)篇报道：稀土永磁材料研究取得新进展" : "Story \(number): what the group learnt on the way",
        language: number.isMultiple(of: 3) ? "zh-Hans" : "en", section: "Research", authors: ["Zhao Peng"],
        summary: String(repeating: "Sentence \(number) says something of interest. ", count: 6),
        image: image("a\(number)", alt: "Picture \(number)", width: 1600, height: 900))
    }
    let ids = fixture.articles.map(\.id)
    fixture.edition.drafted = try stride(from: 0, to: count, by: 10).map { start in
      EditionSection(title: try SelectionFixtures.text("Part \(start / 10 + 1)"), articles: Array(ids[start..<min(start + 10, count)]))
    }
    return fixture
  }

  /// The Chinese edition with words of its editors before and behind the articles.
  static func withNotes() throws -> EditionFixture {
    var fixture = try chinese()
    fixture.notes = EditorialNotes(
      intro: CleanHTML(
        alreadyClean: "<p>各位读者：本期<em>特别</em>介绍稀土研究，另见<a href=\"https://jxust.example/zhuanti\">专题网页</a>。</p>"
          + "<ul><li>招生咨询</li><li>Open day</li></ul>"),
      closing: CleanHTML(alreadyClean: "<p>投稿请写信给<a href=\"mailto:editors@jxust.example\">编辑部</a>。</p>"))
    return fixture
  }

  /// The mixed edition with teasers that are far too long.
  static func headlines() throws -> EditionFixture {
    var fixture = try mixed()
    for index in fixture.articles.indices { fixture.articles[index].mail.teaser = PlainText(String(repeating: "word ", count: 4000)) }
    return fixture
  }

  /// The edition of the whole text with one article of 200 KB in it.
  static func largeArticle() throws -> EditionFixture {
    var fixture = try wholeText()
    let paragraph = "<p>Pure copper is never quite pure. A few atoms in a million are oxygen, sulphur or iron.</p>"
    fixture.articles[0].summary = nil
    fixture.articles[0].content = CleanHTML(alreadyClean: String(repeating: paragraph, count: 200_000 / paragraph.utf8.count + 1))
    return fixture
  }

  /// Two articles, in English and in Chinese, that have all that an article can have, in a newsletter that shows it.
  static func wholeText() throws -> EditionFixture {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/whole-text").standardized
    func content(_ name: String) throws -> String { try String(contentsOf: folder.appending(path: name), encoding: .utf8) }
    let articles = try [
      article(
        "copper", "Copper with less in it", language: "en", section: "Research", authors: ["Zhao Peng"],
        summary: "What the furnace removes.",
        content: content("copper.html"), image: image("copper", alt: "A roll of wire", width: 1600, height: 900)),
      article("xitu", "稀土永磁材料研究取得新进展", language: "zh-Hans", section: "科研", authors: ["赵鹏"], content: content("xitu.html")),
    ]
    var fixture = try make(
      language: "en", title: "Research Notes", subject: "{{firstTitle}}", preheader: "In full this month",
      sections: [("Research", ["copper", "xitu"])], articles: articles, hasLogo: false)
    fixture.templates = folder
    return fixture
  }
}
