extension CSSColor {
  /// `rgb(1, 2, 3)`, `rgb(1 2 3 / 50%)`, `hsl(120deg, 50%, 50%)` and their forms with alpha (CSS Color Level 4 §5, §7).
  init?(function text: String) {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    let parts = text[text.index(after: open)...].dropLast().split { $0 == "," || $0 == "/" || $0 == " " }
    guard (3...4).contains(parts.count) else { return nil }
    let alpha = parts.count == 4 ? Self.number(parts[3], whole: 1) : 1
    switch text[..<open] {
    case "rgb", "rgba": self.init(rgb: parts.prefix(3).map { Self.number($0, whole: 255) }, alpha: alpha)
    case "hsl", "hsla": self.init(hue: parts[0], saturation: parts[1], lightness: parts[2], alpha: alpha)
    default: return nil
    }
  }

  private init?(rgb channels: [Double?], alpha: Double?) {
    guard let red = channels[0], let green = channels[1], let blue = channels[2], let alpha else { return nil }
    self.init(red: Self.bounded(red, 255), green: Self.bounded(green, 255), blue: Self.bounded(blue, 255), alpha: Self.bounded(alpha, 1))
  }

  private init?(hue: Substring, saturation: Substring, lightness: Substring, alpha: Double?) {
    let degrees = hue.hasSuffix("deg") ? hue.dropLast(3) : hue
    guard let hue = Double(degrees), hue.isFinite, let saturation = Self.number(saturation, whole: 1), let alpha,
      let lightness = Self.number(lightness, whole: 1)
    else { return nil }
    let (strength, light) = (Self.bounded(saturation, 1), Self.bounded(lightness, 1))
    // The formula of CSS Color Level 4 §7.1.
    let channel = { (offset: Double) -> Double in
      let place = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
      let turn = place < 0 ? place + 12 : place
      return (light - strength * min(light, 1 - light) * max(-1, min(turn - 3, 9 - turn, 1))) * 255
    }
    self.init(red: channel(0), green: channel(8), blue: channel(4), alpha: Self.bounded(alpha, 1))
  }

  /// A number, or a percentage of the whole.
  private static func number(_ text: Substring, whole: Double) -> Double? {
    let value = text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 * whole } : Double(text)
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  private static func bounded(_ value: Double, _ most: Double) -> Double { min(max(value, 0), most) }
}
