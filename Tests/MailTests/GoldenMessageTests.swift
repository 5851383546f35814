import Foundation
import Mail
import TestSupport
import Testing

/// Whole messages, read by a person before they were committed.
@Suite struct GoldenMessageTests {
  @Test func anEnglishMessageIsMostlyReadableAsItStands() throws {
    let message = try MailFixtures.message(
      from: "Example University News", to: "Ann \"Annie\" O'Neil", subject: "Rare earths, robots, and a choir: the week in brief",
      text: "The week in brief\n\nA choir won a prize.\nFrom here on: notes.\n.\nThe café opens at 9 – come early.\n",
      html: "<p>The café opens at 9\u{A0}– come early, and bring a friend who has not seen the new reading room on the second floor.</p>\n",
      language: "en", list: "The Weekly")
    expectGolden(message.bytes(), "english.eml")
  }

  @Test func aChineseMessageIsShortestInBase64() throws {
    let message = try MailFixtures.message(
      from: "江西理工大学新闻中心", to: "王小明", subject: "本周要闻：稀土新材料研究取得进展，学校合唱团在全省比赛中获得一等奖，图书馆新阅览室开放",
      text: "本周要闻\r\n\r\n稀土新材料研究取得进展。\r\n", html: "<p lang=\"zh-Hans\">稀土新材料研究取得进展。</p>\r\n", language: "zh-Hans", list: "每周新闻")
    expectGolden(message.bytes(), "chinese.eml")
  }

  @Test func aMixedMessageWithAFileNamesItInRFC2231() throws {
    var message = try MailFixtures.message(
      from: "Müller, Jörg", to: "Reader", subject: "Weekly 12: 稀土 研究 and the café", text: "Both: 稀土 and café.\n",
      html: "<p>Both: 稀土 and café.</p>\n", language: "en", list: "The Weekly")
    message.body = .mixed(
      message.body,
      [
        MailFile(
          name: try MailFixtures.text("二〇二六年秋季学期课程安排与学术讲座日程表.pdf"), mediaType: try MailFixtures.mediaType("application/pdf"),
          content: Data("%PDF-1.4 not really".utf8))
      ])
    expectGolden(message.bytes(), "mixed.eml")
  }
}
