import Findings
import Foundation
import Linting
import TestSupport
import Testing

/// A mail may be anything, and must neither stop the program nor take long.
@Suite(.timeLimit(.minutes(2))) struct HostileMailTests {
  @Test(arguments: [
    String(repeating: "<table><tr><td>", count: 5_000), String(repeating: "<p>x</p>", count: 20_000),
    "<style>\(String(repeating: ".a .b{color:red}", count: 10_000))</style>" + String(repeating: "<p class=b>x</p>", count: 2_000),
    String(repeating: "<a href='https://a.example/?utm_source=x'>here</a>", count: 5_000),
    "<style>@media{" + String(repeating: "@media{", count: 5_000),
    "<p style='" + String(repeating: "color:red;", count: 50_000) + "'>x",
    "<p style='font-size:max(" + String(repeating: "max(", count: 10_000) + "'>x",
    // Each end was looked for among all beginnings: a minute for 40 KB.
    "<p style='color:" + String(repeating: "(", count: 50_000) + String(repeating: "]", count: 50_000) + "'>x",
    String(repeating: "<div lang=zh><h1>", count: 120) + "标题", "\u{0}\u{1}<b",
    "<img src=x alt='\(String(repeating: "x", count: 300_000))'>",
  ])
  func aPageIsLintedOrRefused(html: String) {
    do {
      let report = try MailLint.run(LintedMail(html: html))
      #expect(report.findings.count < 3_000)
    } catch {
      #expect(!"\(error)".isEmpty)
    }
  }

  /// What lay in at-rules was read again at every level, and each sheet by every check: 16 seconds for 400 KB.
  @Test(arguments: [
    String(repeating: "@media screen{", count: 7) + String(repeating: "p{color:red}", count: 50_000) + String(repeating: "}", count: 7),
    String(repeating: "@media screen{p{color:red}}", count: 20_000),
    String(repeating: "@media screen{", count: 20_000) + "p{color:red}",
    String(repeating: "@media screen{p{color:red}", count: 20_000),
  ])
  func aStyleSheetIsReadOnce(css: String) throws {
    let start = ContinuousClock.now
    let report = try MailLint.run(LintedMail(html: "<style>\(css)</style><p>x</p>"))
    #expect(report.findings.contains { $0.rule == "style-budget" })
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func aDamagedMessageIsReadAsFarAsItGoes() throws {
    let whole = Array(SpecimenMessage.text.utf8)
    var generator = SeededGenerator(seed: 20_261_126)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let length = Int.random(in: 1...min(120, bytes.count - place), using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(place..<place + length)
        case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        default: bytes.insert(contentsOf: Array("--b\r\n".utf8), at: place)
        }
      }
      guard let mail = LintedMail(message: Data(bytes)) else { continue }
      do {
        _ = try MailLint.run(mail)
      } catch {
        #expect(!"\(error)".isEmpty)
      }
    }
  }

  @Test func partsWithinPartsEnd() {
    let nested = (0..<2_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\r\n\r\n--b\($0)\r\n" }.joined()
    #expect(LintedMail(message: Data("From: a@b.example\r\n\(nested)".utf8)) == nil)
    let many = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + String(repeating: "--b\r\n\r\nx\r\n", count: 100_000)
    #expect(LintedMail(message: Data(many.utf8)) == nil)
  }
}
