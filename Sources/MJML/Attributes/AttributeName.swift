/// The attributes that components know.
///
/// A number stands for each while a design is rendered, for they are looked up hundreds of times for every component.
enum AttributeName: UInt8, CaseIterable, Sendable {
  case align, alt, ariaLabel, backgroundColor, backgroundHeight, backgroundPosition, backgroundPositionX, backgroundPositionY,
    backgroundRepeat, backgroundSize, backgroundUrl, backgroundWidth, baseUrl, border, borderBottom, borderColor, borderLeft,
    borderRadius, borderRight, borderStyle, borderTop, borderWidth, cellpadding, cellspacing, color, containerBackgroundColor, cssClass,
    cssInline, darkBackgroundColor, darkBackgroundUrl, darkBorderBottomColor, darkBorderColor, darkBorderLeftColor,
    darkBorderRightColor, darkBorderTopColor, darkColor, darkContainerBackgroundColor, darkIcoColor, darkIconUnwrappedUrl,
    darkIconWrappedUrl, darkInnerBackgroundColor, darkInnerBorderBottomColor, darkInnerBorderColor, darkInnerBorderLeftColor,
    darkInnerBorderRightColor, darkInnerBorderTopColor, darkLeftIcon, darkRightIcon, darkSrc, darkTbBorderColor, darkTbHoverBorderColor,
    darkTbSelectedBorderColor, darkThumbnailsSrc, dir, direction, fluidOnMobile, fontFamily, fontSize,
    fontStyle, fontWeight, fullWidth, gap, hamburger, heading, height, href, icoAlign, icoClose, icoColor, icoFontFamily, icoFontSize,
    icoLineHeight, icoOpen, icoPadding, icoPaddingBottom, icoPaddingLeft, icoPaddingRight, icoPaddingTop, icoTextDecoration,
    icoTextTransform, iconAlign, iconHeight, iconPadding, iconPosition, iconSize, iconUnwrappedAlt, iconUnwrappedUrl, iconWidth,
    iconWrappedAlt, iconWrappedUrl, inline, innerBackgroundColor, innerBorder, innerBorderBottom, innerBorderLeft, innerBorderRadius,
    innerBorderRight, innerBorderTop, innerPadding, innerPaddingBottom, innerPaddingLeft, innerPaddingRight, innerPaddingTop, lang,
    leftIcon, letterSpacing, lineHeight, maxHeight, mjClass, mode, name, owa, padding, paddingBottom, paddingLeft, paddingRight,
    paddingTop, path, position, rel, rightIcon, role, sizes, src, srcset, tableLayout, target, tbBorder, tbBorderRadius,
    tbHoverBorderColor, tbSelectedBorderColor, tbWidth, textAlign, textDecoration, textPadding, textTransform, thumbnails,
    thumbnailsSrc, title, type, usemap, verticalAlign, width

  /// The attribute of this name in MJML; nil when no component knows one.
  init?(_ text: String) {
    guard let name = Self.named[text] else { return nil }
    self = name
  }

  /// Its name in MJML: `background-color`.
  var text: String { Self.texts[Int(rawValue)] }

  /// Whether it is meant for dark mode.
  var isDark: Bool { Self.areDark[Int(rawValue)] }

  /// Whether its value is a colour.
  var isColor: Bool { Self.areColors[Int(rawValue)] }

  private static let texts = allCases.map { hyphenated("\($0)") }
  private static let areDark = texts.map { $0.hasPrefix("dark-") }
  private static let areColors = texts.map { $0.hasSuffix("color") }
  private static let named = Dictionary(uniqueKeysWithValues: zip(texts, allCases))

  private static func hyphenated(_ text: String) -> String {
    text.map { $0.isUppercase ? "-\($0.lowercased())" : String($0) }.joined()
  }
}

/// The names of a spacing or a border and of its four sides.
struct SideNames: Sendable {
  let all: AttributeName
  let top: AttributeName
  let right: AttributeName
  let bottom: AttributeName
  let left: AttributeName

  subscript(side: Side) -> AttributeName {
    switch side {
    case .top: top
    case .right: right
    case .bottom: bottom
    case .left: left
    }
  }

  /// The sides from the top on, clockwise.
  var sides: [AttributeName] { [top, right, bottom, left] }

  static let padding = SideNames(
    all: .padding, top: .paddingTop, right: .paddingRight, bottom: .paddingBottom, left: .paddingLeft)
  static let innerPadding = SideNames(
    all: .innerPadding, top: .innerPaddingTop, right: .innerPaddingRight, bottom: .innerPaddingBottom, left: .innerPaddingLeft)
  static let icoPadding = SideNames(
    all: .icoPadding, top: .icoPaddingTop, right: .icoPaddingRight, bottom: .icoPaddingBottom, left: .icoPaddingLeft)
  static let border = SideNames(all: .border, top: .borderTop, right: .borderRight, bottom: .borderBottom, left: .borderLeft)
  static let innerBorder = SideNames(
    all: .innerBorder, top: .innerBorderTop, right: .innerBorderRight, bottom: .innerBorderBottom, left: .innerBorderLeft)
}
