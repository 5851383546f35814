import Markup

/// How an element looks to a reader, as far as it can be told without laying the page out.
struct ElementStyle: Hashable, Sendable {
  /// The colour of its text.
  var color: CSSColor
  /// What lies behind its text, all layers together; opaque.
  var background: CSSColor
  /// Whether a picture or a gradient lies behind its text, too.
  var isOverPicture = false
  /// The size of its text in CSS pixels.
  var fontSize: Double
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  /// The height of a line in CSS pixels, if it is declared.
  var lineHeight: Double?
  /// Whether neither it nor what is in it is seen.
  var isHidden = false
  /// The colour of its lowest border, if there is one.
  var hasUnderlineBorder = false

  /// Text of this size needs less contrast (WCAG 2.1, large scale: 18 points, or 14 points in bold).
  var isLarge: Bool { fontSize >= 24 || isBold && fontSize >= 18.66 }

  /// How well the text is read on what lies behind it.
  var contrast: Double { color.over(background).contrast(with: background) }
}
