/// The fonts of text whose fonts nobody names.
enum FontStack {
  /// What MJML writes.
  private static let latin = "Ubuntu, Helvetica, Arial, sans-serif"

  /// The fonts for a language.
  ///
  /// Chinese, Japanese and Korean share characters and draw them differently; without a font that is theirs, a reader's program takes
  /// any that has them. The names are those of Apple's systems, Windows, Android and Linux, in this order.
  static func standard(for language: String?) -> String {
    let parts = (language ?? "").lowercased().split(separator: "-")
    switch parts.first {
    case "ja": return "'Hiragino Sans','Hiragino Kaku Gothic ProN','Yu Gothic',Meiryo,'Noto Sans CJK JP',Arial,sans-serif"
    case "ko": return "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK KR',Arial,sans-serif"
    case "yue": return traditionalChinese
    case "zh": return isTraditional(parts.dropFirst()) ? traditionalChinese : simplifiedChinese
    default: return latin
    }
  }

  private static func isTraditional(_ subtags: ArraySlice<Substring>) -> Bool {
    subtags.contains("hant") || (!subtags.contains("hans") && subtags.contains { ["tw", "hk", "mo"].contains($0) })
  }

  private static let simplifiedChinese = "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif"
  private static let traditionalChinese = "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC',Arial,sans-serif"
}
