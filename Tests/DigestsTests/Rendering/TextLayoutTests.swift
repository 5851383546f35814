import Digests
import Foundation
import Markup
import TestSupport
import Testing

@Suite struct TextLayoutTests {
  @Test func headingsAreUnderlinedAsWideAsTheyAre() {
    #expect(TextLayout.lines(of: "# The Weekly\n## 校园") == "The Weekly\n==========\n校园\n----\n")
  }

  @Test func severalEmptyLinesBecomeOne() {
    #expect(TextLayout.lines(of: "\n\na\n \n\n\nb\n\n") == "a\n\nb\n")
  }

  @Test func aListKeepsItsLaterLinesIndented() {
    let words = Array(repeating: "word", count: 20).joined(separator: " ")
    let lines = TextLayout.lines(of: "* \(words)").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("  word"))
    #expect(TextLayout.lines(of: "[12] \(words)").split(separator: "\n")[1].hasPrefix("     word"))
  }

  @Test func chineseIsBrokenBetweenCharactersButNotBeforeAFullStop() {
    let text = String(repeating: "江西", count: 19) + "。理工"
    let lines = TextLayout.lines(of: text).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1] == "西。理工")
  }

  @Test func aRuleFitsInOneLineOfQuotedPrintable() {
    #expect(TextLayout.lines(of: "a\n---\nb") == "a\n" + String(repeating: "-", count: 72) + "\nb\n")
  }

  @Test func anAddressIsNeverBroken() {
    let address = "https://example.edu/" + String(repeating: "a", count: 100)
    #expect(TextLayout.lines(of: "Unsubscribe: \(address)") == "Unsubscribe:\n\(address)\n")
    #expect(TextLayout.lines(of: "[1] \(address)") == "[1] \(address)\n")
  }

  @Test(arguments: 0..<300)
  func noLineIsTooWideAndNothingIsLost(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = HostileText.random(upTo: 80, using: &generator).filter { $0 != "#" && $0 != "-" }
    let laidOut = TextLayout.lines(of: text)
    #expect(laidOut.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    for line in laidOut.split(separator: "\n") where line.contains(" ") {
      #expect(DisplayWidth.columns(of: line) <= TextLayout.width || !line.dropFirst(40).contains(" "))
    }
  }
}
