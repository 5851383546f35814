import Model

extension CivilTime {
  /// The day in words: `20 November 2026` or `2026年11月20日`.
  func dayInWords(_ language: FrameLanguage) -> String {
    switch language {
    case .english: "\(day) \(Self.englishMonths[(month + 11) % 12]) \(year)"
    case .simplifiedChinese, .traditionalChinese: "\(year)年\(month)月\(day)日"
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}
