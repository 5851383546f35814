import Model

/// Phrases that are put together differently in each language.
extension FrameLanguage {
  /// The number of an edition: `No. 12`, `第12期`, `العدد 12`.
  func label(number: Int) -> String {
    switch self {
    case .english: "No. \(number)"
    case .simplifiedChinese, .traditionalChinese: "第\(number)期"
    case .arabic: "العدد \(number)"
    case .hebrew: "גיליון \(number)"
    }
  }

  /// Names one after another.
  func list(_ names: [PlainText]) -> String {
    switch self {
    case .english, .hebrew: names.map(\.string).joined(separator: ", ")
    case .simplifiedChinese, .traditionalChinese: names.map(\.string).joined(separator: "、")
    case .arabic: names.map(\.string).joined(separator: "، ")
    }
  }

  /// Why the reader has this mail.
  func whyYouGetThis(_ newsletter: PlainText) -> String {
    switch self {
    case .english: "You get this e-mail because you subscribed to \(newsletter)."
    case .simplifiedChinese: "您收到这封邮件，是因为您订阅了《\(newsletter)》。"
    case .traditionalChinese: "您收到這封郵件，是因為您訂閱了《\(newsletter)》。"
    case .arabic: "تصلك هذه الرسالة لأنك مشترك في «\(newsletter)»."
    case .hebrew: "הודעה זו נשלחה אליך בעקבות הרשמה לקבלת \"\(newsletter)\"."
    }
  }

  /// Who wrote an article: `By Ann Li`, `文：李安`.
  func byline(_ names: [PlainText]) -> String {
    switch self {
    case .english: "By \(list(names))"
    case .simplifiedChinese, .traditionalChinese: "文：\(list(names))"
    case .arabic: "بقلم \(list(names))"
    case .hebrew: "מאת \(list(names))"
    }
  }
}
