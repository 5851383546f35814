import Model

/// The fonts and the leading that suit a language.
///
/// Names with spaces are in single quotation marks, as they end up in `style="…"`. The last resort is always a generic family.
struct Typeface {
  let family: String
  let headingFamily: String
  /// Chinese, Arabic and Hebrew need more room between lines.
  let lineHeight: String

  init(_ language: LanguageTag) {
    switch (FrameLanguage(speaking: language), language.isRightToLeft) {
    case (.simplifiedChinese, _):
      family = "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',Arial,sans-serif"
      headingFamily = family
      lineHeight = "1.75"
    case (.traditionalChinese, _):
      family = "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC','Source Han Sans TC',Arial,sans-serif"
      headingFamily = family
      lineHeight = "1.75"
    case (_, true):
      family = "'Segoe UI',Tahoma,'Geeza Pro','Arial Hebrew','Noto Sans Arabic','Noto Sans Hebrew',Arial,sans-serif"
      headingFamily = family
      lineHeight = "1.7"
    case (_, false):
      family = "'Segoe UI',Roboto,Helvetica,Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"
      // On Windows a Chinese word in an English title would else be in SimSun, which is made for small print.
      headingFamily = "Georgia,'Times New Roman',Times,'PingFang SC','Microsoft YaHei',serif"
      lineHeight = "1.55"
    }
  }
}

extension FieldValue {
  /// The fonts and the leading of a language.
  static func font(of language: LanguageTag) -> FieldValue {
    let typeface = Typeface(language)
    return .group([
      "family": .text(typeface.family), "headingFamily": .text(typeface.headingFamily), "lineHeight": .text(typeface.lineHeight),
    ])
  }
}
