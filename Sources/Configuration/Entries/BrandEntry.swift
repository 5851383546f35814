import Model

/// The mapping under `brand` in `tidings.yaml`.
enum BrandEntry {
  static let color = Key("color", "'#rrggbb'", .value("'\(HexColor.tidingsBlue)'"), "The main colour, on light backgrounds. Quote it.")
  static let darkColor = Key("darkColor", "'#rrggbb'", .value("'\(HexColor.tidingsSky)'"), "The main colour in dark mode.")
  static let logo = Key("logo", "a mapping", .nothing, "The logo, wide and low.", inside: LogoEntry.all)
  static let icon = Key("icon", "an address", .nothing, "A square picture for feed readers.")
  static let favicon = Key("favicon", "an address", .nothing, "The same, small enough to stand in a list.")
  static let all = [color, darkColor, logo, icon, favicon]

  /// The brand; what is left out looks like Tidings itself.
  static func brand(_ reader: MappingReader) -> Brand {
    Brand(
      color: reader.value(color, as: .color) ?? .tidingsBlue, darkColor: reader.value(darkColor, as: .color) ?? .tidingsSky,
      logo: reader.mapping(logo).flatMap(LogoEntry.image), icon: reader.value(icon, as: .address),
      favicon: reader.value(favicon, as: .address))
  }
}

/// The mapping under `logo`.
enum LogoEntry {
  static let url = Key("url", "an address", .refused, "Where the picture is.")
  static let alt = Key("alt", "a text", .refused, "What it shows, for those who do not see it.")
  static let width = Key("width", "1 to 10000", .nothing, "Its width in pixels.")
  static let height = Key("height", "1 to 10000", .nothing, "Its height in pixels.")
  static let all = [url, alt, width, height]

  /// The picture; nil when its address or its description is missing, which is noted.
  static func image(_ reader: MappingReader) -> Image? {
    let alt = reader.value(alt, as: .text)
    let width = reader.number(width, in: 1...10_000)
    let height = reader.number(height, in: 1...10_000)
    guard let url = reader.value(url, as: .address), let alt else { return nil }
    return Image(url: url, alt: alt.string, width: width, height: height)
  }
}
