import Foundation
import Importing
import Markup
import Model
import Testing

/// Pages that were saved as text.
@Suite struct TextExportTests {
  private func read(_ text: String, named name: String = "page.txt") throws -> ImportedArticle {
    try article(text, named: name)
  }

  @Test func anEnglishExportWithMottoMenuAndFooter() throws {
    let article = try read(
      """
      (English site) Example University
      HOME  ABOUT US|中文网页
        Learn widely, work honestly

      Library Opens a Reading Room for the Blind

      2025年03月04日 09:15  点击:[]

      The library has opened a reading room with braille displays, a scanner that reads aloud, and a quiet place to listen.

      Students helped to choose the equipment, and two of them will look after it.


      上一条:Spring Term Begins 下一条:Choir Sings in the Hall

      关闭

      Copyright:© Example University All rights reserved
      """)
    #expect(article.title.string == "Library Opens a Reading Room for the Blind")
    #expect(article.publishedText == "2025-03-04T01:15:00Z")
    #expect(article.language.string == "en")
    #expect(
      try article.texts() == [
        "The library has opened a reading room with braille displays, a scanner that reads aloud, and a quiet place to listen.",
        "Students helped to choose the equipment, and two of them will look after it.",
      ])
  }

  @Test func aChineseExportWithIndentsAndSingleLineBreaks() throws {
    let article = try page("chinese-export-gbk.txt")
    #expect(article.title.string == "我校学生在数学竞赛中获奖")
    #expect(article.publishedText == "2025-05-05T16:00:00Z")
    #expect(article.authors.map(\.name.string) == ["陈明"])
    #expect(article.section?.string == "要闻")
    #expect(try article.texts().count == 3 + 1)
    #expect(try article.texts().first == "在刚刚结束的全国大学生数学竞赛中，我校三名学生获得一等奖，五名学生获得二等奖。")
    #expect(!article.content.html.contains("上一篇"))
  }

  @Test func linesBrokenAtAFixedWidthAreOneParagraph() throws {
    let article = try read(
      """
      Notes From the Field Station
      Posted on 12 June 2025 by Rosa Marsh

      The boat came back on Tuesday with eleven crates of mud, which is what
      the expedition had gone out for, and with one crate of oranges, which
      nobody could explain. The mud will be sieved in the autumn term.

      The oranges were eaten.
      """)
    #expect(article.title.string == "Notes From the Field Station")
    #expect(article.authors.map(\.name.string) == ["Rosa Marsh"])
    let paragraphs = try article.texts()
    try #require(paragraphs.count == 2)
    #expect(paragraphs[0].hasSuffix("which nobody could explain. The mud will be sieved in the autumn term."))
  }

  @Test func aDateUnderTheTextIsTakenAndReported() throws {
    let article = try read(
      """
      关于调整作息时间的通知

      各学院、各部门：

      根据季节变化，经学校研究决定，自十月八日起执行冬季作息时间，请各单位遵照执行，并做好宣传工作。

      校长办公室
      2025年9月28日
      """)
    #expect(article.title.string == "关于调整作息时间的通知")
    #expect(article.publishedText == "2025-09-27T16:00:00Z")
    #expect(article.repairs.contains { $0.message.contains("the date under its text was taken") })
    #expect(try article.texts().count == 4)
  }

  @Test func aTextWithoutADateIsReadAndSaysSo() throws {
    let article = try read("A Headline of Some Length\n\nA paragraph that says something about the matter at hand, and at length.\n")
    #expect(article.title.string == "A Headline of Some Length")
    #expect(article.obstacle == .noPublicationDate)
    #expect(try article.texts().count == 1)
  }

  @Test func dayOfTheReaderIsNotTheDayOfTheArticle() throws {
    let article = try read(
      """
      今天是2025年11月23日 星期日
      校园植树活动举行
      2025-03-12 14:00 点击：[12]
      三月十二日，全校师生在新校区种下了三千棵树苗，为校园添上一片新绿。
      """)
    #expect(article.title.string == "校园植树活动举行")
    #expect(article.publishedText == "2025-03-12T06:00:00Z")
  }

  @Test(arguments: ["", "   \n \n", "\u{FEFF}"])
  func anEmptyTextIsRefused(text: String) throws {
    let context = try ImportContext.sample()
    #expect(throws: ImportError(document: "a.txt", problem: .empty)) {
      try DocumentImporter.read(SourceDocument(name: "a.txt", bytes: Data(text.utf8)), in: context)
    }
  }

  @Test func markupInATextIsText() throws {
    let article = try read("A Headline of Some Length\n2025-01-02\nUse <script>alert(1)</script> & be sorry, says the manual on page 12.\n")
    #expect(article.content.html == "<p>Use &lt;script&gt;alert(1)&lt;/script&gt; &amp; be sorry, says the manual on page 12.</p>")
  }

  @Test func wordsOfFurnitureInTheTextDoNotEndIt() throws {
    let article = try read(
      """
      Summer School in the Hills
      2025-06-01
      The summer school opens on the first of July, in the old mill, and lasts for three weeks.
      Next: bring boots, because the hills are wet in every month that has been measured.
      Contact us
      Write to the office, which answers on weekdays, or come to the mill on any morning and ask for the warden.
      Related news
      Mill Gets a New Roof
      Previous: Spring School
      """)
    #expect(try article.texts().map { String($0.prefix(10)) } == ["The summer", "Next: brin", "Contact us", "Write to t"])
  }
}
