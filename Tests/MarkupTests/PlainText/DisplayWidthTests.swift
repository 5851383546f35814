import Markup
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("江西", 4), ("，。", 4), ("ＡＢ", 4), ("ｱ", 1), ("한국", 4), ("日本語", 6), ("é", 1), ("e\u{301}", 1), ("—…", 2),
    ("🎓", 2), ("👩🏽‍🔬", 2), ("🇨🇳", 2), ("❤️", 2), ("❤", 1), ("\u{200B}\u{200D}\u{FEFF}", 0), ("\u{0}\u{1B}", 0), ("\r\n", 0), ("שלום", 4),
    ("𠮷", 2), ("\u{A0}", 1), ("\u{AD}", 0), ("\u{E01EF}", 0), ("　", 2),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }
}
