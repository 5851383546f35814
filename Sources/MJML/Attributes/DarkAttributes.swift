/// The attributes for dark mode: each colour, border and background of a component has a twin whose name begins with `dark-`.
///
/// They are called as in MJML 5: `dark-color`, `dark-border-top-color`, `dark-src`.
enum DarkAttributes {
  /// The twins of these attributes.
  static func twins(of rules: [AttributeRule]) -> [AttributeRule] {
    rules.compactMap { rule in
      if rule.kind == .color { return AttributeRule("dark-\(rule.name)", .color) }
      if borders.contains(rule.name) { return AttributeRule("dark-\(rule.name)-color", .color) }
      if addresses.contains(rule.name) { return AttributeRule("dark-\(rule.name)", .address) }
      return nil
    }
  }

  private static let addresses: Set<String> = ["src", "background-url"]

  private static let borders: Set<String> = Set(
    ["border", "inner-border"].flatMap { border in [border] + ["top", "right", "bottom", "left"].map { "\(border)-\($0)" } } + ["tb-border"]
  )
}

extension Attributes {
  /// The colours of a border and of its four sides in dark mode; `prefix` is `inner-` for inner ones.
  func darkBorders(_ prefix: String = "") -> DarkLook {
    [
      "border-color": color("dark-\(prefix)border-color"), "border-top-color": color("dark-\(prefix)border-top-color"),
      "border-right-color": color("dark-\(prefix)border-right-color"), "border-bottom-color": color("dark-\(prefix)border-bottom-color"),
      "border-left-color": color("dark-\(prefix)border-left-color"),
    ]
  }

  /// The background in dark mode.
  var darkBackground: DarkLook {
    ["background-color": color("dark-background-color"), "background-image": self["dark-background-url"].map(CSSValue.url)]
  }
}
