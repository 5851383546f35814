import Model
import TestSupport
import Testing

@Suite struct PlainTextTests {
  @Test func whiteSpaceIsFoldedAndTrimmed() {
    #expect(PlainText("  a \r\n\t b\u{3000}c ")?.string == "a b c")
  }

  @Test(arguments: ["", " \n ", "\u{0}\u{B}", "\u{FFFE}"]) func textWithNothingVisibleIsNoText(raw: String) {
    #expect(PlainText(raw) == nil)
  }

  @Test func anyTextHoldsNeitherControlNorLineEndAfterwards() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      guard let text = PlainText(HostileText.random(upTo: 12, using: &generator)) else { continue }
      #expect(!text.string.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.properties.isNoncharacterCodePoint })
      #expect(PlainText(text.string) == text, "normalising twice changes nothing")
    }
  }
}
