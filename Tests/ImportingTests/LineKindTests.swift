import Testing

@testable import Importing

@Suite struct LineKindTests {
  @Test(
    arguments: [
      ("上一条:JXUST Project Selected 下一条:Ten projects", LineKind.neighbours), ("下一篇：没有了", .neighbours), ("Next: A New Roof", .neighbours),
      ("« Previous", .neighbours), ("【打印本页】【关闭窗口】", .action), ("[关闭]", .action), ("Share this:", .action), ("点击：[12]", .counter),
      ("Views: 310", .counter),
      ("当前位置：首页 > 新闻", .breadcrumb), ("Home > News > Text", .breadcrumb), ("Copyright © 2025 A University", .imprint),
      ("赣ICP备05002434号", .imprint),
      ("版权所有 某某大学", .imprint), ("相关新闻", .appendix), ("Related Articles", .appendix), ("今天是2025年11月23日", .today),
    ])
  func furnitureIsKnownByItsWords(line: String, kind: LineKind) {
    #expect(LineKind(line) == kind)
  }

  @Test(
    arguments: [
      "Next, the team will sieve the mud.", "Next: bring boots, because the hills are wet.",
      "Previously unknown, the moss grows on one wall.",
      "打印机已经修好，请各位老师前来领取。", "Shared libraries are a good thing.", "Home is where the heart is.", "下一步，学校将继续推进改革。",
      "The copyright of the song is disputed.",
      "Reading rooms open late", "位置偏僻的山村有了图书馆。", "Close to the river stands a mill.", "",
    ])
  func runningTextIsNot(line: String) {
    #expect(LineKind(line) == nil)
  }
}
