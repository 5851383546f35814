/// Lengths of style sheets in CSS pixels, as far as they can be told without laying the page out.
enum CSSLength {
  /// The absolute units (CSS Values and Units Level 4 §6.2).
  private static let units: [(name: String, pixels: Double)] = [
    ("px", 1), ("pt", 4.0 / 3), ("pc", 16), ("in", 96), ("cm", 96 / 2.54), ("mm", 9.6 / 2.54),
  ]

  /// `14px`, `1.2em`, `80%`, `max(16px, 1rem)`; nil for what depends on the page, such as `auto` and `5vw`.
  ///
  /// - Parameters:
  ///   - em: what `em` stands for.
  ///   - whole: what percentages are of; nil where they cannot be told.
  static func pixels(_ css: String, em: Double, whole: Double?) -> Double? {
    let text = css.lowercased()
    if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      let inside = text[text.index(after: open)...].dropLast().split(separator: ",")
      guard inside.count <= 8 else { return nil }
      let values = inside.map { pixels(String($0.filter { !$0.isWhitespace }), em: em, whole: whole) }
      let known = values.compactMap(\.self)
      switch text[..<open] {
      case "max": return known.max()
      case "min": return known.min()
      case "clamp" where values.count == 3: return values[1] ?? values[0]
      default: return nil
      }
    }
    if text.hasSuffix("%") { return number(text.dropLast()).flatMap { share in whole.map { $0 * share / 100 } } }
    if text.hasSuffix("rem") { return number(text.dropLast(3)).map { $0 * 16 } }
    if text.hasSuffix("em") { return number(text.dropLast(2)).map { $0 * em } }
    for unit in units where text.hasSuffix(unit.name) { return number(text.dropLast(unit.name.count)).map { $0 * unit.pixels } }
    return number(text[...]) == 0 ? 0 : nil
  }

  private static func number(_ text: Substring) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }
}
