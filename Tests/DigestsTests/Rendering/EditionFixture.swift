import Digests
import Foundation
import Mail
import Model
import TestSupport
import Testing

/// A whole publication with an edition; `EditionKind` has more of them.
struct EditionFixture {
  /// Where the two templates stand; the sample newsletter unless told otherwise.
  var templates = weekly
  var publication: Publication
  var newsletter: NewsletterDefinition
  var edition: Edition
  var articles: [Article]
  /// What the editors say themselves.
  var notes = EditorialNotes()

  func render() throws -> RenderedDigest {
    try renderer().render(edition, articles: articles, notes: notes)
  }

  func render(design: TemplateSource) throws -> RenderedDigest {
    try renderer(design: design).render(edition, articles: articles, notes: notes)
  }

  func renderer(design: TemplateSource? = nil, text: TemplateSource? = nil) throws -> DigestRenderer {
    let template = try DigestTemplate(
      newsletter: newsletter, definitionFile: "templates/weekly/newsletter.yaml",
      design: design ?? Self.template("design.mjml", in: templates),
      text: text ?? Self.template("text.mustache", in: templates))
    return DigestRenderer(template: template, newsletter: newsletter, publication: publication)
  }

  func message(_ digest: RenderedDigest) throws -> MailMessage {
    try DigestMessage.draft(digest, of: edition, newsletter: newsletter, publication: publication)
  }

  /// The sample newsletter.
  static let weekly = Peer.root.appending(path: "templates/weekly")

  /// A file of the sample newsletter.
  static func weekly(_ name: String) throws -> TemplateSource { try template(name, in: weekly) }

  private static func template(_ name: String, in folder: URL) throws -> TemplateSource {
    TemplateSource(
      file: "templates/\(folder.lastPathComponent)/\(name)", text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }

  static func english() throws -> EditionFixture {
    let articles = try [
      article(
        "magnets", "Magnets & motors: “lighter” is not the only goal", language: "en", section: "Research",
        authors: ["Zhao Peng", "Ann O'Neil"],
        summary:
          "A motor with a tenth less neodymium ran for 2,000 hours. What the group learnt on the way may matter more than the saving.",
        image: image("magnets", alt: "A stator with copper windings on a bench", width: 1600, height: 900)),
      article(
        "copper", "Copper with less in it", language: "en", section: "Research", authors: ["Zhao Peng"],
        content: """
          <p>Pure copper is never quite pure. A few atoms in a million are oxygen, sulphur or iron, and each of them stands in the way of \
          the current. The Advanced Materials centre has put a vacuum furnace into service that removes most of them, and since September \
          it has been drawing wire from what comes out.</p><p>More.</p>
          """, image: image("copper", alt: nil, width: 800, height: 800)),
      article(
        "library", "The library stays open until midnight", language: "en", section: "Campus",
        summary: "From 1 December the reading rooms close at 24:00, and the café on the second floor with them."),
      article(
        "choir", "合唱团在全省比赛中获得一等奖", language: "zh-Hans", section: "Campus", authors: ["王小明"],
        summary: "四十名同学用一首赣南采茶戏改编的合唱作品打动了评委，这是学校合唱团十年来第一次获得一等奖。"),
    ]
    return try make(
      language: "en", title: "JXUST Weekly", subject: "JXUST Weekly: {{firstTitle}}",
      preheader: "And {{count}} stories from Ganzhou, {{date}}",
      sections: [("Research", ["magnets", "copper"]), ("On campus", ["library", "choir"])], articles: articles, hasLogo: true)
  }

  static func chinese() throws -> EditionFixture {
    let articles = try [
      article(
        "xitu", "稀土永磁材料研究取得新进展：电机减重一成，寿命不减", language: "zh-Hans", section: "科研", authors: ["赵鹏", "李安"],
        summary: "一台钕用量减少百分之十的电机连续运转了两千小时。研究组说，路上学到的东西也许比省下的材料更重要。",
        image: image("xitu", alt: "实验台上的定子与铜绕组", width: 1600, height: 900)),
      article(
        "tushuguan", "图书馆自习室十二月起开放到零点", language: "zh-Hans", section: "校园",
        content: """
          <h2>通知</h2><p>从十二月一日起，图书馆各自习室的闭馆时间延长到二十四点，二楼的咖啡厅也同步延长营业时间。图书馆还将在期末考试前两周开放\
          四楼的研讨间，供小组讨论使用，同学们可以在图书馆网站上提前一天预约，每次不超过三个小时。去年的试运行中，晚上十点以后仍有六百多名同学在馆内\
          学习，这也是今年正式延长时间的主要原因。学校后勤部门同时增加了夜间的校园巴士班次，并且加强了从图书馆到宿舍区道路的照明。</p>
          """),
      article(
        "openday", "Open day 2026: what visitors asked", language: "en", section: "校园", authors: ["Newsroom"],
        summary: "Eleven hundred people came, and most wanted to know the same three things."),
    ]
    return try make(
      language: "zh-Hans", title: "理工每周", subject: "理工每周第{{number}}期：{{firstTitle}}", preheader: "本周{{count}}篇报道，{{date}}",
      sections: [("科研", ["xitu"]), ("校园生活", ["tushuguan", "openday"])], articles: articles, hasLogo: false)
  }

  static func make(
    language: String, title: String, subject: String, preheader: String, sections: [(String, [String])], articles: [Article], hasLogo: Bool
  ) throws -> EditionFixture {
    let publication = try self.publication(language: language, hasLogo: hasLogo)
    let newsletter = NewsletterDefinition(
      name: try #require(Slug("weekly")), title: try text(title), subject: subject, preheader: preheader,
      from: Mailbox(name: publication.title, address: try #require(EmailAddress("newsroom@jxust.example"))),
      replyTo: Mailbox(address: try #require(EmailAddress("editors@jxust.example"))), language: try #require(LanguageTag(language)),
      schedule: try #require(WeeklySchedule(weekday: .friday, hour: 9, minute: 0)), sections: [])
    let due = SelectionFixtures.friday
    let edition = Edition(
      id: try SelectionFixtures.edition(3), scheduledFor: due, window: EditionSpan(start: nil, end: due),
      drafted: try sections.map { EditionSection(title: try text($0.0), articles: try $0.1.map(SelectionFixtures.id)) }, decisions: [])
    return EditionFixture(publication: publication, newsletter: newsletter, edition: edition, articles: articles)
  }

  private static func publication(language: String, hasLogo: Bool) throws -> Publication {
    let isChinese = language.hasPrefix("zh")
    let name = try text(isChinese ? "江西理工大学新闻网" : "JXUST News")
    let lines = isChinese ? ["江西省赣州市红旗大道86号", "邮编 341000"] : ["No. 86 Hongqi Avenue, Ganzhou", "Jiangxi 341000, P.R. China"]
    return Publication(
      title: name, homePage: try address("https://en.jxust.edu.cn/"), feedsBase: try address("https://news.jxust.example/"),
      tagAuthority: try #require(TagAuthority("jxust.example,2026")), language: try #require(LanguageTag(language)),
      timeZone: try SelectionFixtures.zone(), publisher: Author(name: name), postalAddress: try lines.map(text),
      brand: Brand(logo: hasLogo ? try image("logo", alt: "Jiangxi University of Science and Technology", width: 360, height: 80) : nil))
  }

  static func article(
    _ name: String, _ title: String, language: String, section: String, authors: [String] = [], summary: String? = nil,
    content: String? = nil, image: Image? = nil
  ) throws -> Article {
    var article = try SelectionFixtures.published(name, daysBefore: 2, section: section)
    article.title = try text(title)
    article.language = try #require(LanguageTag(language))
    article.authors = try authors.map { Author(name: try text($0)) }
    article.summary = summary.flatMap { PlainText($0) }
    article.content = CleanHTML(alreadyClean: content ?? "<p>The whole story of \(name).</p>")
    article.image = image
    return article
  }

  static func image(_ name: String, alt: String?, width: Int, height: Int) throws -> Image {
    Image(url: try address("https://news.jxust.example/images/\(name).jpg"), alt: alt, width: width, height: height)
  }

  private static func text(_ raw: String) throws -> PlainText { try #require(PlainText(raw)) }

  private static func address(_ raw: String) throws -> WebAddress { try #require(WebAddress(raw)) }
}
