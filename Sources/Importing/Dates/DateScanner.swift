/// Reads dates off tokens, from left to right, without ever looking far ahead.
///
/// Each `parse…` either moves behind what it read, or gives nil; `attempt` then puts the position back.
struct DateScanner {
  let tokens: [DateToken]
  private(set) var position: Int
  /// Whether the text is known to be a date, so that years may be short and zones unknown.
  private(set) var isWhole = false

  init(_ tokens: [DateToken], at position: Int = 0) {
    self.tokens = tokens
    self.position = position
  }

  /// A date that starts here, with its time and zone if they follow.
  mutating func date() -> WrittenDate? {
    guard var date = attempt({ $0.parseDay() }) ?? attempt({ $0.parseDayBehindWeekday() }) else { return nil }
    if date.time == nil, let time = attempt({ $0.parseTimeBehindDay() }) {
      date.time = time.time
      date.zone = attempt { $0.parseZone(behind: time) }
    }
    return date
  }

  /// A date that is all there is; nil when something else stands before or behind it.
  mutating func wholeText() -> WrittenDate? {
    isWhole = true
    return attempt { $0.parseCompact() } ?? attempt { $0.dateAndNothingElse() }
  }

  private mutating func dateAndNothingElse() -> WrittenDate? {
    guard let date = date() ?? attempt({ $0.dateBehindWords() }) else { return nil }
    skipComment()
    skip([".", ")", " "])
    skipWordsBeforeTime()
    return isAtEnd ? date : nil
  }

  /// RFC 5322 allows `(CST)` behind the zone, RFC 9557 `[Asia/Shanghai]`; a zone name that nobody knows says nothing.
  private mutating func skipComment() {
    skipSpace()
    if case .word(let word)? = kind, word.utf8.count <= 5, position > 0 { advance() }
    skipSpace()
    guard let open = mark, open == "(" || open == "[" else { return }
    while !isAtEnd, mark != ")", mark != "]" { advance() }
    advance()
    skipSpace()
  }

  /// A date behind a weekday that no word tells: `星期四，2025年10月2日`, `(Thu) 2 Oct 2025`.
  private mutating func dateBehindWords() -> WrittenDate? {
    skipWordsBeforeTime()
    return position > 0 ? date() : nil
  }

  /// In a text that is a date, a word with a comma is a weekday in whatever language.
  private mutating func parseDayBehindWeekday() -> WrittenDate? {
    guard case .word(let word)? = kind else { return nil }
    advance()
    guard WeekdayNames.contains(word) || isWhole && mark == "," else { return nil }
    skip([",", ".", "(", " "])
    return parseDay()
  }
}

// What stands at the position, and moving on.
extension DateScanner {
  /// What stands here; nil at the end.
  var kind: DateToken.Kind? { tokens.indices.contains(position) ? tokens[position].kind : nil }

  /// The character that stands here, if it is one of those that stand alone.
  var mark: Unicode.Scalar? {
    if case .mark(let mark)? = kind { mark } else { nil }
  }

  var isAtEnd: Bool { position >= tokens.count }

  /// Whether a number stands so many tokens further on.
  func isNumber(at distance: Int) -> Bool {
    let place = position + distance
    guard tokens.indices.contains(place), case .number = tokens[place].kind else { return false }
    return true
  }

  mutating func advance() {
    position = min(position + 1, tokens.count)
  }

  /// Runs a reader; when it finds nothing, the position is as before.
  mutating func attempt<Value>(_ read: (inout DateScanner) -> Value?) -> Value? {
    var trial = self
    guard let value = read(&trial) else { return nil }
    self = trial
    return value
  }

  mutating func skipSpace() {
    if kind == .space { advance() }
  }

  /// Moves over any of these characters; a blank stands for white space.
  mutating func skip(_ marks: Set<Unicode.Scalar>) {
    while let kind {
      switch kind {
      case .space where marks.contains(" "): advance()
      case .mark(let mark) where marks.contains(mark): advance()
      default: return
      }
    }
  }

  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard mark == wanted else { return false }
    advance()
    return true
  }

  mutating func takeWord(_ wanted: Set<String>) -> String? {
    guard case .word(let word)? = kind, wanted.contains(word) else { return nil }
    advance()
    return word
  }

  /// A number with as many digits as allowed.
  mutating func number(digits allowed: ClosedRange<Int>) -> Int? {
    guard case .number(let value?, let digits)? = kind, allowed.contains(digits) else { return nil }
    advance()
    return value
  }
}
