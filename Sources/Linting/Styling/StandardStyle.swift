import Markup

/// What browsers and mail programs do without any style sheet (HTML Living Standard §15.3).
enum StandardStyle {
  /// What is around the page in a palette; a page that does not speak of the dark one is shown in the light one.
  static func canvas(_ scheme: ViewingConditions.Scheme) -> ElementStyle {
    switch scheme {
    case .light:
      ElementStyle(color: CSSColor(red: 0, green: 0, blue: 0), background: CSSColor(red: 255, green: 255, blue: 255), fontSize: 16)
    case .dark:
      ElementStyle(color: CSSColor(red: 255, green: 255, blue: 255), background: CSSColor(red: 18, green: 18, blue: 18), fontSize: 16)
    }
  }

  /// The colour of links.
  static func link(_ scheme: ViewingConditions.Scheme) -> CSSColor {
    scheme == .light ? CSSColor(red: 0, green: 0, blue: 238) : CSSColor(red: 158, green: 158, blue: 255)
  }

  /// How much larger than what is around it the text of an element is.
  static let scale: [String: Double] = [
    "h1": 2, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 0.83, "big": 1.2, "sub": 0.83, "sup": 0.83,
  ]

  static let bold: Set<String> = ["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"]
  static let italic: Set<String> = ["i", "em", "cite", "address", "dfn", "var"]
  static let unseen: Set<String> = ["head", "style", "script", "title", "template", "noscript", "object", "meta", "link"]
}
