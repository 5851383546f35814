import Model

extension CivilTime {
  /// The day in words: `20 November 2026`, `2026年11月20日`, `20 نوفمبر 2026` or `20 בנובמבר 2026`.
  func dayInWords(_ language: FrameLanguage) -> String {
    switch language {
    case .english: "\(day) \(Self.englishMonths[(month + 11) % 12]) \(year)"
    case .simplifiedChinese, .traditionalChinese: "\(year)年\(month)月\(day)日"
    case .arabic: "\(day) \(Self.arabicMonths[(month + 11) % 12]) \(year)"
    case .hebrew: "\(day) ב\(Self.hebrewMonths[(month + 11) % 12]) \(year)"
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]

  /// The names by which most Arab countries and the press know the months.
  private static let arabicMonths = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  ]

  private static let hebrewMonths = [
    "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר",
  ]
}
