extension DateScanner {
  /// `二〇二五年十月二日`, as formal notices are signed.
  mutating func parseChineseNumerals() -> WrittenDate? {
    var year = 0
    for _ in 0..<4 {
      guard let mark, let digit = Self.digits[mark] else { return nil }
      advance()
      year = year * 10 + digit
    }
    guard take("年"), let month = smallChineseNumber(), take("月"), let day = smallChineseNumber(), take("日") || take("号") else { return nil }
    return WrittenDate(year: year, month: month, day: day)
  }

  /// One to 39: `二`, `十`, `十二`, `二十`, `三十一`, `廿三`.
  private mutating func smallChineseNumber() -> Int? {
    let tens: Int
    let leading = mark.flatMap { Self.digits[$0] }
    if leading != nil { advance() }
    if take("十") {
      tens = leading ?? 1
    } else if leading == nil, take("廿") {
      tens = 2
    } else {
      return leading
    }
    guard let mark, let ones = Self.digits[mark] else { return tens * 10 }
    advance()
    return tens * 10 + ones
  }

  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
