/// What a page is looked at with, as far as style sheets ask for it (Media Queries Level 4).
public struct ViewingConditions: Hashable, Sendable {
  /// The palette that a reader wishes for.
  public enum Scheme: String, Hashable, Sendable, CaseIterable {
    case light, dark
  }

  /// The palette (Media Queries Level 5 §12.5).
  public var scheme: Scheme
  /// How wide the window is, in CSS pixels.
  public var width: Double

  /// A screen with these conditions.
  public init(scheme: Scheme = .light, width: Double = 700) {
    self.scheme = scheme
    self.width = width
  }

  /// Whether a list of media queries, as it stands behind `@media`, holds on a screen with these conditions.
  ///
  /// A feature that is not known here does not hold, as in a browser that does not know it.
  public func satisfies(_ queries: String) -> Bool {
    if queries.allSatisfy(\.isWhitespace) { return true }
    return queries.lowercased().split(separator: ",").contains { satisfiesOne($0) }
  }

  private func satisfiesOne(_ query: Substring) -> Bool {
    var words = query.replacing("(", with: " (").split(whereSeparator: \.isWhitespace)[...]
    let isNegated = words.first == "not"
    if isNegated || words.first == "only" { words.removeFirst() }
    let conditions = words.joined(separator: " ").split(separator: " and ")
    return conditions.allSatisfy { holds($0.filter { !$0.isWhitespace }) } != isNegated
  }

  private func holds(_ condition: String) -> Bool {
    guard condition.hasPrefix("("), condition.hasSuffix(")") else { return condition == "all" || condition == "screen" }
    let parts = condition.dropFirst().dropLast().split(separator: ":")
    guard let name = parts.first else { return false }
    let value = parts.count == 2 ? parts[1] : ""
    switch name {
    case "prefers-color-scheme": return value == scheme.rawValue
    case "max-width", "max-device-width": return pixels(value).map { width <= $0 } ?? false
    case "min-width", "min-device-width": return pixels(value).map { width >= $0 } ?? false
    default: return comparison(String(name))
    }
  }

  /// `width<=600px` (Media Queries Level 4 §2.4.3).
  private func comparison(_ text: String) -> Bool {
    for (sign, compare) in [("<=", { $0 <= $1 }), (">=", { $0 >= $1 }), ("<", { $0 < $1 }), (">", { $0 > $1 })]
      as [(String, (Double, Double) -> Bool)]
    {
      guard let place = text.firstRange(of: sign) else { continue }
      guard text[..<place.lowerBound] == "width", let limit = pixels(text[place.upperBound...]) else { return false }
      return compare(width, limit)
    }
    return false
  }

  private func pixels(_ text: Substring) -> Double? {
    if text.hasSuffix("px") { return Double(text.dropLast(2)) }
    for unit in ["rem", "em"] where text.hasSuffix(unit) { return Double(text.dropLast(unit.count)).map { $0 * 16 } }
    return text == "0" ? 0 : nil
  }
}
