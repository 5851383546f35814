import Model

/// What the frame of a newsletter says, in each language that it speaks.
enum FrameWords {
  /// The words of a language for a newsletter of this title, by the names that templates know them by.
  static func table(_ language: FrameLanguage, newsletter title: PlainText) -> [String: String] {
    let words =
      switch language {
      case .english: english
      case .simplifiedChinese: simplifiedChinese
      case .traditionalChinese: traditionalChinese
      case .arabic: arabic
      case .hebrew: hebrew
      }
    let more = ["direction": language.direction, "language": language.tag, "whyYouGetThis": language.whyYouGetThis(title)]
    return words.merging(more) { first, _ in first }
  }

  /// The names that templates can use, besides `language` and `direction`, which are those of the words.
  static var names: [String] { english.keys.sorted() + ["whyYouGetThis"] }

  private static let english = [
    "readMore": "Read more", "unsubscribe": "Unsubscribe", "preferences": "Change what you receive", "viewInBrowser": "View in browser",
    "inThisEdition": "In this edition", "links": "Links", "thin": "A quiet week: this edition is short.",
  ]

  private static let simplifiedChinese = [
    "readMore": "阅读全文", "unsubscribe": "退订", "preferences": "更改订阅设置", "viewInBrowser": "在浏览器中查看",
    "inThisEdition": "本期内容", "links": "链接",
    "thin": "本周消息不多，这一期较短。",
  ]

  private static let traditionalChinese = [
    "readMore": "閱讀全文", "unsubscribe": "取消訂閱", "preferences": "更改訂閱設定", "viewInBrowser": "在瀏覽器中檢視",
    "inThisEdition": "本期內容", "links": "連結",
    "thin": "本週消息不多，這一期較短。",
  ]

  private static let arabic = [
    "readMore": "اقرأ المزيد", "unsubscribe": "إلغاء الاشتراك", "preferences": "تغيير ما يصلك", "viewInBrowser": "العرض في المتصفح",
    "inThisEdition": "في هذا العدد", "links": "الروابط",
    "thin": "كان الأسبوع هادئًا، وهذا العدد قصير.",
  ]

  private static let hebrew = [
    "readMore": "להמשך קריאה", "unsubscribe": "הסרה מהרשימה", "preferences": "שינוי ההעדפות", "viewInBrowser": "צפייה בדפדפן",
    "inThisEdition": "בגיליון הזה", "links": "קישורים",
    "thin": "שבוע שקט: הגיליון הזה קצר.",
  ]
}
