/// A colour of the sRGB space, as style sheets and attributes write it (CSS Color Level 4).
public struct CSSColor: Hashable, Sendable {
  /// How much red there is, from 0 to 255.
  public var red: Double
  /// How much green there is, from 0 to 255.
  public var green: Double
  /// How much blue there is, from 0 to 255.
  public var blue: Double
  /// How much of what lies behind it is covered: 1 for all of it.
  public var alpha: Double

  /// A colour of these parts.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Reads `#abc`, `#aabbcc` (each with or without alpha), `rgb()`, `rgba()`, `hsl()`, `hsla()`, a name or `transparent`.
  ///
  /// `currentcolor`, `inherit` and the colours of systems are none that could be told here.
  public init?(_ css: some StringProtocol) {
    let text = css.lowercased().filter { !$0.isWhitespace || $0 == " " }
    if text.hasPrefix("#") {
      self.init(hexadecimal: text.dropFirst())
    } else if text == "transparent" {
      self.init(red: 0, green: 0, blue: 0, alpha: 0)
    } else if let named = Self.named[text[...]] {
      self = named
    } else {
      self.init(function: text)
    }
  }

  /// The digits behind `#`: three, four, six or eight.
  init?(hexadecimal digits: Substring) {
    guard digits.utf8.allSatisfy(\.isHexDigit), let number = UInt32(digits, radix: 16) else { return nil }
    let short = digits.utf8.count <= 4
    guard [3, 4, 6, 8].contains(digits.utf8.count) else { return nil }
    let hasAlpha = digits.utf8.count % 4 == 0
    let bits = short ? 4 : 8
    let channels = (0..<(hasAlpha ? 4 : 3)).reversed().map { place -> Double in
      let value = number >> UInt32(place * bits) & (short ? 0xF : 0xFF)
      return Double(short ? value * 17 : value)
    }
    self.init(red: channels[0], green: channels[1], blue: channels[2], alpha: hasAlpha ? channels[3] / 255 : 1)
  }

  /// `#aabbcc`, without the alpha.
  public var hexadecimal: String {
    "#"
      + [red, green, blue].map { channel in
        let digits = String(Int(min(max(channel, 0), 255).rounded()), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}
