/// When a server says that another try is welcome: "Greylisted, please try again in 300 seconds".
public struct ReplyHint: Hashable, Sendable {
  /// How long to wait; more than nothing and up to a day.
  public let delay: Duration

  /// Nil unless the reply is a 4xx whose text names a time to wait.
  public init?(_ reply: Reply) {
    guard reply.code.meaning == .transientFailure, let seconds = Self.seconds(in: Self.words(of: reply.text)) else { return nil }
    guard (1...86_400).contains(seconds) else { return nil }
    delay = .seconds(seconds)
  }

  /// Words that a time to wait stands behind.
  ///
  /// "100 messages per 60 minutes" is not one.
  private static let cues: Set<String> = [
    "in", "after", "for", "wait", "least", "about", "approximately", "another", "within", "delay", "greylisted", "graylisted",
  ]

  private static let units: [String: Int] = [
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3_600, "hr": 3_600, "hrs": 3_600, "hour": 3_600, "hours": 3_600,
  ]

  /// Words, numbers, and `hh:mm:ss`, in lower case; letters behind a digit are a word of their own ("300s", "4m59s").
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var wasDigit: Bool?
    for character in text.lowercased() {
      let isDigit = character.isASCII && (character.isNumber || character == ":")
      guard isDigit || character.isLetter else {
        wasDigit = nil
        continue
      }
      if isDigit == wasDigit {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      wasDigit = isDigit
    }
    return words
  }

  private static func seconds(in words: [String]) -> Int? {
    for index in words.indices.dropFirst() where cues.contains(words[index - 1]) {
      if let seconds = clockTime(words[index]) ?? amount(words[index...]) { return seconds }
    }
    return nil
  }

  /// "4 minutes and 59 seconds": numbers with their units, one behind the other.
  private static func amount(_ words: ArraySlice<String>) -> Int? {
    let words = words.filter { $0 != "and" }
    var total: Int?
    var index = 0
    while index + 1 < words.count, let number = number(words[index]), let unit = units[words[index + 1]] {
      total = (total ?? 0) + number * unit
      index += 2
    }
    return total
  }

  /// "00:04:59", as postgrey writes it.
  private static func clockTime(_ word: String) -> Int? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap(number)
    guard parts.count == 3, numbers.count == 3 else { return nil }
    return numbers.reduce(0) { $0 * 60 + $1 }
  }

  /// Six digits at most: 86,400 has five.
  private static func number(_ word: some StringProtocol) -> Int? {
    word.utf8.count <= 6 ? Int(word) : nil
  }
}
