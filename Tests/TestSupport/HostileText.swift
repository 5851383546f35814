/// Strings that break naive writers: markup, quotes, controls, line ends, wide and combined characters, noncharacters.
public enum HostileText {
  /// Pieces that a random text is put together from.
  public static let pieces: [String] = [
    "a", "Z", "0", " ", "  ", "\t", "\n", "\r\n", "\r", "<", ">", "&", "\"", "'", "]]>", "<![CDATA[", "-->", "<!--", "&amp;", "&#0;",
    "&nbsp;", "\u{0}", "\u{B}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\u{202E}",
    "é", "e\u{301}", "江西", "理工大学", "。", "日本", "한", "שלום", "🎓", "👩🏽‍🔬", "🇨🇳", "Subject: x", "=?utf-8?B?", "?=", "{{", "}}", "%", "\\",
    "/", "=", "=20", ".", "\n.\n", "</script>", "javascript:", "x@y", ",", ";", "(", ")",
  ]

  /// A random text of up to this many pieces.
  public static func random(upTo count: Int, using generator: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
  }
}
