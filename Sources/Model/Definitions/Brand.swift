/// How a publication looks in mail and on its pages.
public struct Brand: Hashable, Sendable {
  /// The main colour, on light backgrounds.
  public var color: HexColor
  /// The main colour in dark mode.
  public var darkColor: HexColor
  /// The logo, wide and low.
  public var logo: Image?
  /// A square picture for feed readers.
  public var icon: WebAddress?
  /// The same, small enough to stand in a list.
  public var favicon: WebAddress?

  /// A brand of these parts.
  public init(
    color: HexColor = .tidingsBlue, darkColor: HexColor = .tidingsSky, logo: Image? = nil, icon: WebAddress? = nil,
    favicon: WebAddress? = nil
  ) {
    self.color = color
    self.darkColor = darkColor
    self.logo = logo
    self.icon = icon
    self.favicon = favicon
  }
}

/// A colour as `#rrggbb` in lower case: safe to write into CSS and attributes as it stands.
public struct HexColor: Hashable, Sendable, CustomStringConvertible {
  /// `#rrggbb`.
  public let string: String

  /// Nil unless the text is `#rgb` or `#rrggbb`.
  public init?(_ raw: some StringProtocol) {
    let digits = raw.dropFirst().lowercased()
    guard raw.first == "#", digits.utf8.count == 3 || digits.utf8.count == 6,
      digits.utf8.allSatisfy({
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      })
    else { return nil }
    string = "#" + (digits.utf8.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits)
  }

  private init(known string: String) {
    self.string = string
  }

  /// The colour of a publication that names none.
  public static let tidingsBlue = HexColor(known: "#0b4f8a")
  /// Its counterpart in dark mode.
  public static let tidingsSky = HexColor(known: "#8ec5ff")

  /// The text itself.
  public var description: String { string }
}
