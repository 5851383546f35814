/// The positions `an+b` that `:nth-child()` and its kin select (Selectors Level 3 §6.6.5.2).
struct NthPattern: Hashable, Sendable {
  let step: Int
  let offset: Int

  init(step: Int, offset: Int) {
    self.step = step
    self.offset = offset
  }

  /// Reads `odd`, `even`, `3`, `2n+1`, `-n + 3` and the like; nil for anything else or numbers beyond a million.
  init?(_ text: String) {
    let text = text.lowercased().filter { !$0.isWhitespace }
    switch text {
    case "odd": self.init(step: 2, offset: 1)
    case "even": self.init(step: 2, offset: 0)
    default:
      guard let position = text.firstIndex(of: "n") else {
        guard let offset = Self.number(text) else { return nil }
        self.init(step: 0, offset: offset)
        return
      }
      let tail = text[text.index(after: position)...]
      guard let step = Self.coefficient(text[..<position]), let offset = tail.isEmpty ? 0 : Self.signedNumber(tail) else { return nil }
      self.init(step: step, offset: offset)
    }
  }

  /// Whether a position, counted from 1, is `an+b` for some n from 0 up.
  func contains(_ position: Int) -> Bool {
    let distance = position - offset
    guard step != 0 else { return distance == 0 }
    return distance % step == 0 && distance / step >= 0
  }

  private static func coefficient(_ text: Substring) -> Int? {
    switch text {
    case "", "+": 1
    case "-": -1
    default: number(text)
    }
  }

  private static func signedNumber(_ text: Substring) -> Int? {
    text.hasPrefix("+") || text.hasPrefix("-") ? number(text) : nil
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard let value = Int(text), abs(value) <= 1_000_000 else { return nil }
    return value
  }
}
