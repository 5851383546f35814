/// The fonts and the leading that suit the language of a newsletter.
///
/// Names with spaces are in single quotation marks, as they end up in `style="…"`. The last resort is always a generic family.
struct Typeface {
  let family: String
  let headingFamily: String
  /// Chinese needs more room between lines.
  let lineHeight: String

  init(_ language: FrameLanguage) {
    switch language {
    case .english:
      family = "'Segoe UI',Roboto,Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
      headingFamily = "Georgia,Times,SimSun,serif"
      lineHeight = "1.55"
    case .simplifiedChinese:
      family = "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',Arial,sans-serif"
      headingFamily = family
      lineHeight = "1.75"
    case .traditionalChinese:
      family = "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Source Han Sans TC',Arial,sans-serif"
      headingFamily = family
      lineHeight = "1.75"
    }
  }
}
