import Foundation
import Importing
import Markup
import Model
import Testing

/// Pages as they are found; what is expected was written from the pages by hand.
@Suite struct PageImporterTests {
  @Test func aVisualSiteBuilderPageInEnglish() throws {
    let article = try page("vsb-english.html")
    #expect(article.title.string == "Students Win Gold at the Smelting Contest")
    #expect(article.publishedText == "2025-09-18T08:05:00Z")
    #expect(article.language.string == "en")
    #expect(article.languageWasDetected)
    let paragraphs = try article.texts()
    try #require(paragraphs.filter { !$0.isEmpty }.count == 3)
    #expect(paragraphs[0].hasPrefix("Four students of the School of Metallurgy"))
    #expect(paragraphs.last == "The medal will be shown in the library until the end of the month.")
    #expect(article.section?.string == "News")
    #expect(article.tags.map(\.string) == ["smelting"])
    #expect(article.summary == nil)
    #expect(article.image?.alt == "The team beside its furnace")
    #expect(article.image?.width == 600)
    #expect(article.authors.isEmpty)
    for furniture in ["点击", "上一条", "关闭", "Copyright", "Learn widely", "Summer School", "Your position"] {
      #expect(!article.content.html.contains(furniture))
    }
  }

  @Test func aVisualSiteBuilderPageInGBK() throws {
    let article = try page("vsb-chinese-gbk.html")
    #expect(article.title.string == "我校举行2025级新生开学典礼")
    #expect(article.publishedText == "2025-09-08T01:15:30Z")
    #expect(article.language.string == "zh-Hans")
    #expect(article.authors.map(\.name.string) == ["王小明", "李红"])
    #expect(article.section?.string == "要闻")
    #expect(article.tags.map(\.string) == ["开学典礼"])
    let paragraphs = try article.texts()
    #expect(paragraphs.count == 4)
    #expect(paragraphs.first?.hasPrefix("本网讯（记者 王小明）9月7日上午") == true)
    #expect(paragraphs.last == "（文/王小明 图/李红）")
    #expect(article.attachments.map(\.title?.string) == ["新生手册.pdf"])
    #expect(article.attachments.map(\.mediaType.string) == ["application/pdf"])
    #expect(!article.content.html.contains("今天是"))
  }

  @Test func aVisualSiteBuilderPageOfANewerTemplate() throws {
    let article = try page("vsb-new-template.html")
    #expect(article.title.string == "图书馆延长开放时间的通知")
    #expect(article.publishedText == "2025-06-03T00:00:00Z")
    #expect(article.section?.string == "通知公告")
    #expect(article.authors.map(\.name.string) == ["图书馆"])
    #expect(article.tags.isEmpty)
    #expect(
      try article.texts() == [
        "各位读者：", "为方便同学们复习备考，自6月5日起至6月30日，图书馆各阅览室每日开放时间延长至23时30分，周末照常开放。",
        "请大家保管好个人物品，保持安静，不要占座。具体安排见开放时间表。", "图书馆", "2025年6月2日",
      ])
  }

  @Test func aWebPlusPage() throws {
    let article = try page("webplus.html")
    #expect(article.title.string == "研究生学术论坛征文启事")
    #expect(article.publishedText == "2025-04-10T16:00:00Z")
    #expect(article.section?.string == "学术动态")
    #expect(article.authors.map(\.name.string) == ["研究生院"])
    #expect(try article.texts().count == 3)
    #expect(article.attachments.map(\.url.string) == ["https://www.example.edu/_upload/article/files/a1/b2/form.docx"])
  }

  @Test func aWordPressPage() throws {
    let article = try page("wordpress.html", in: .sample(zone: "Europe/Oslo"))
    #expect(article.title.string == "A Quiet Year for the Glacier")
    #expect(article.url?.string == "https://notes.example.org/2025/08/a-quiet-year/")
    #expect(article.externalID.string == "2025/08/a-quiet-year")
    #expect(article.publishedText == "2025-08-14T07:45:10Z")
    #expect(article.updated?.formatted(.iso8601) == "2025-08-20T12:00:00Z")
    #expect(article.language.string == "en-US")
    #expect(article.authors.map(\.name.string) == ["Mara Lindqvist"])
    #expect(article.section?.string == "Science")
    #expect(article.tags.map(\.string) == ["ice", "climate"])
    #expect(article.summary?.string.hasPrefix("The glacier lost less ice") == true)
    #expect(article.image?.url.string == "https://notes.example.org/wp-content/uploads/2025/08/glacier.jpg")
    #expect(article.image?.alt == "Stakes in the snow")
    #expect(try article.texts(["p", "h2"]).count == 3)
    #expect(!article.content.html.contains("Share this"))
    #expect(!article.content.html.contains("wonderful piece"))
  }

  @Test func aDrupalPage() throws {
    let article = try page("drupal.html", in: .sample(zone: "UTC"))
    #expect(article.title.string == "Night trams run until two")
    #expect(article.publishedText == "2025-03-07T18:20:00Z")
    #expect(article.externalID.string == "node/412")
    #expect(article.section?.string == "News")
    #expect(article.summary == nil)
    #expect(try article.texts().count == 2)
  }

  @Test func aTableLayoutOf1999() throws {
    let article = try page("table-1999.html", in: .sample(zone: "UTC"))
    #expect(article.title.string == "The Autumn Tournament")
    #expect(article.publishedText == "1999-10-30T00:00:00Z")
    #expect(article.authors.map(\.name.string) == ["Harold Finch"])
    #expect(article.content.html.contains("Twenty-two pairs came"))
    #expect(article.content.html.contains("tea will be served as always."))
    for furniture in ["Members", "Copyright", ">Back<", "Riverside Bridge Club", "Harold Finch"] {
      #expect(!article.content.html.contains(furniture))
    }
  }

  @Test func aHugoBlogInGerman() throws {
    let article = try page("hugo.html", in: .sample(zone: "Europe/Berlin"))
    #expect(article.title.string == "Warum ich wieder Papier benutze")
    #expect(article.publishedText == "2025-02-08T23:00:00Z")
    #expect(article.language.string == "de")
    #expect(article.authors.map(\.name.string) == ["Jana Weiß"])
    #expect(article.tags.map(\.string) == ["papier", "ordnung", "werkzeug"])
    #expect(try article.texts(["p", "h2", "li", "pre"]).count == 6)
    #expect(!article.content.html.contains("Nächste Seite"))
    #expect(!article.content.html.contains("9. Februar"))
  }

  @Test func aNewsSiteWithLinkedData() throws {
    let article = try page("news-jsonld.html")
    #expect(article.title.string == "Harbour wall to be raised by a metre")
    #expect(article.url?.string == "https://www.courier.example/local/harbour-wall-88123")
    #expect(article.publishedText == "2025-05-21T05:00:00Z")
    #expect(article.updated?.formatted(.iso8601) == "2025-05-21T08:30:00Z")
    #expect(article.authors.map(\.name.string) == ["Ada Brennan", "Tom Reyes"])
    #expect(article.section?.string == "Local")
    #expect(article.tags.map(\.string) == ["harbour", "flooding"])
    #expect(article.image?.url.string == "https://www.courier.example/img/wall.jpg")
    #expect(article.image?.alt == "The wall at low tide")
    #expect(article.content.html.contains("nine to four"))
    #expect(article.content.html.contains("overtopped four times"))
    #expect(article.content.html.contains("when there is one"))
    for furniture in ["cookies", "Advertisement", "Ferry fares", "Share on", "Library opens"] {
      #expect(!article.content.html.contains(furniture))
    }
  }

  @Test func aPageWithoutADateSaysSo() throws {
    let article = try page("no-date.html")
    #expect(article.title.string == "How to Reach the Institute")
    #expect(article.published == nil)
    #expect(article.obstacle == .noPublicationDate)
    #expect(article.repairs.contains { $0.message.hasPrefix("no publication date was found") })
    #expect(try article.texts().count == 2)
  }

  @Test func aPageOfPictures() throws {
    let article = try page("only-images.html")
    #expect(article.title.string == "校园秋色")
    #expect(article.publishedText == "2025-11-04T16:00:00Z")
    #expect(article.image?.alt == "银杏大道")
    #expect(article.content.html.contains("B.jpg"))
    #expect(!article.content.html.contains("关闭"))
  }

  @Test func ofTwoHeadingsTheOneThatTheTitleNames() throws {
    let article = try page("two-h1.html", in: .sample(zone: "Europe/London"))
    #expect(article.title.string == "Seed bank passes one million samples")
    #expect(article.publishedText == "2025-03-12T00:00:00Z")
    #expect(
      try article.texts(["p"]).prefix(2).map { String($0.prefix(21)) }
        == ["The garden's seed bank", "The millionth, a bean "].map { String($0.prefix(21)) })
    #expect(!article.content.html.contains("Tulips"))
    #expect(!article.content.html.contains("12 March"))
  }

  @Test func aPageInUTF16() throws {
    let article = try page("utf16.html", in: .sample(zone: "Europe/Paris"))
    #expect(article.title.string == "Le marché de Noël ouvre samedi")
    #expect(article.publishedText == "2025-11-27T13:05:00Z")
    #expect(article.language.string == "fr")
    #expect(try article.texts().count == 2)
  }

  @Test func aPageWhoseMetaNamesTheWrongCharset() throws {
    let article = try page("wrong-charset.html")
    #expect(article.title.string == "校医院流感疫苗接种安排")
    #expect(article.publishedText == "2025-10-19T16:00:00Z")
    #expect(article.authors.map(\.name.string) == ["校医院"])
    #expect(try article.texts().count == 2)
  }
}
