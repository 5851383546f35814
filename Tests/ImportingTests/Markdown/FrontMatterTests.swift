import Foundation
import Importing
import Markup
import Model
import Testing

struct FrontMatterTests {
  @Test func everyKeyIsRead() throws {
    let article = try ReadMarkdown.fixture("full.md")
    #expect(article.statedID?.string == "tag:example.edu,2026:news/rare-earth")
    #expect(article.externalID.string == "2026/a file.md")
    #expect(article.url?.string == "https://www.example.edu/research/rare-earth")
    #expect(article.title.string == "Rare earths: more than 50 % recovered")
    #expect(article.summary?.string == "A team of 12 shows how.")
    #expect(article.published == Date(timeIntervalSince1970: 1_790_908_320))
    #expect(article.updated == Date(timeIntervalSince1970: 1_791_018_000))
    #expect(article.language.string == "en")
    #expect(!article.languageWasDetected)
    #expect(article.authors.map(\.name.string) == ["Ann Lee", "李明"])
    #expect(article.authors[0].email?.description == "ann@example.edu")
    #expect(article.authors[0].url?.string == "https://www.example.edu/people/ann")
    #expect(article.section?.string == "Research")
    #expect(article.tags.map(\.string) == ["rare earths", "R&D"])
    #expect(article.image?.url.string == "https://www.example.edu/research/lab.jpg")
    #expect(article.image?.alt == "Two people at a furnace")
    #expect(article.image?.width == 1200)
    #expect(
      article.attachments.map(\.url.string) == ["https://www.example.edu/research/talk.mp3", "https://www.example.edu/research/paper.pdf"])
    #expect(article.attachments[0].durationInSeconds == 754)
    #expect(article.attachments[1].mediaType.string == "application/pdf")
    #expect(article.isMinorEdit)
    #expect(!article.isDraft)
    #expect(article.translationGroup?.string == "rare-earth")
    #expect(article.mail.isIncluded)
    #expect(article.mail.shortTitle?.string == "Rare earths")
    #expect(article.mail.teaser?.string == "Half of it comes back.")
    #expect(article.mail.image?.url.string == "https://www.example.edu/research/small.jpg")
    #expect(article.correction?.string == "The first version named the wrong year.")
  }

  @Test func withoutFrontMatterThePathAndTheHeadingTell() throws {
    let article = try ReadMarkdown.text("# 新闻标题\n\n第一段。\n", name: "新闻/第一.md")
    #expect(article.title.string == "新闻标题")
    #expect(article.content.html == "<p>第一段。</p>")
    #expect(article.url?.string == "https://www.example.edu/%E6%96%B0%E9%97%BB/%E7%AC%AC%E4%B8%80")
    #expect(article.obstacle == .noPublicationDate)
  }

  @Test func aWithdrawnAndADraftAreSaidSo() throws {
    #expect(try ReadMarkdown.front("withdrawn: 2026-10-05").withdrawn == Date(timeIntervalSince1970: 1_791_129_600))
    #expect(try ReadMarkdown.front("draft: true").isDraft)
    #expect(try ReadMarkdown.front("newsletter: false").mail.isIncluded == false)
  }

  @Test func theAddressOfTheSourceIsWhereSlugsStand() throws {
    let defaults = SourceDefinition.Defaults(baseURL: WebAddress("https://www.example.edu/news/"))
    let text = "---\ntitle: T\nslug: a b/ü?#\n---\nText"
    #expect(try ReadMarkdown.text(text, defaults: defaults).url?.string == "https://www.example.edu/news/a%20b/%C3%BC%3F%23")
    #expect(try ReadMarkdown.front("url: ../x.html").url?.string == "https://www.example.edu/x.html")
  }

  @Test(arguments: [
    ("autor: Ann", "4: ignored the unknown key autor; did you mean authors?"),
    ("sumary: x", "4: ignored the unknown key sumary; did you mean summary?"),
    ("headline: x", "4: ignored the unknown key headline; did you mean title?"),
    ("layout: wide", "4: ignored the unknown key layout"), ("zzz: 1", "4: ignored the unknown key zzz"),
    ("image: {url: a.png, heigth: 3}", "4: ignored the unknown key image.heigth; did you mean image.height?"),
    ("language: english please", "4: language is no language tag such as en or zh-Hans; looked at the text instead"),
    ("image: {url: a.png, width: wide}", "4: image.width is not a whole number above 0; ignored it"),
    ("summary: [a, b]", "4: summary is a list or mapping, not a text; ignored it"),
    ("attachments: [{title: x}]", "4: attachments holds a file without a url; left it out"),
    ("mail: yes", "4: mail is not a mapping of title, teaser and image; ignored it"),
  ])
  func whatIsWrongAndHarmlessIsToldWithItsLine(yaml: String, repair: String) throws {
    #expect(try ReadMarkdown.front(yaml).repairTexts == [repair])
  }

  @Test(arguments: [
    ("date: soon", "line 3: date is no date that can be read: write 2026-10-02 10:32"),
    ("draft: maybe", "line 3: draft is neither true nor false"),
    ("id: 12", "line 3: id is no permanent URI such as tag:example.edu,2026:news/a"),
    ("url: 'mailto:a@b.c'", "line 3: url is no address of the web"),
    ("tags: [a", "line 4: the front matter is not well-formed YAML"), ("title: a: b", "line 3: the front matter is not well-formed YAML"),
    ("title: U", "the key title stands in the front matter twice"),
  ])
  func whatCouldDoHarmIsRefusedWithItsLine(yaml: String, reason: String) {
    #expect(ReadMarkdown.refusal("---\ntitle: T\n\(yaml)\n---\nText").contains(reason))
  }

  @Test func listsAndSinglesAreBothTaken() throws {
    #expect(try ReadMarkdown.front("tags: a, b，c").tags.map(\.string) == ["a", "b", "c"])
    #expect(try ReadMarkdown.front("authors: Ann Lee <ann@example.edu>").authors.first?.email?.description == "ann@example.edu")
    #expect(try ReadMarkdown.front("image: /a.png").image?.url.string == "https://www.example.edu/a.png")
    #expect(try ReadMarkdown.front("summary:\ntags: ~").repairTexts == [])
  }

  @Test func frontMatterWithoutAnEndIsRefused() {
    #expect(ReadMarkdown.refusal("---\ntitle: T\n\nText").contains("has no line --- at its end"))
  }

  @Test func lineEndsOfWindowsAreLineEnds() throws {
    let article = try ReadMarkdown.text("---\r\ntitle: T\r\ndate: 2026-10-02\r\n---\r\nOne\r\n\r\nTwo\r\n")
    #expect(article.title.string == "T")
    #expect(article.content.html == "<p>One</p><p>Two</p>")
  }
}
