/// The attributes for dark mode: each colour, border, background and image of a component has a twin whose name begins with `dark-`.
///
/// They are called as in MJML 5: `dark-color`, `dark-border-top-color`, `dark-src`.
enum DarkAttributes {
  /// The twins of these attributes.
  static func twins(of rules: [AttributeRule]) -> [AttributeRule] {
    rules.compactMap { rule in
      let name = rule.name.text
      if rule.kind == .color { return AttributeName("dark-\(name)").map { AttributeRule($0, .color) } }
      if borders.contains(rule.name) { return AttributeName("dark-\(name)-color").map { AttributeRule($0, .color) } }
      if addresses.contains(rule.name) { return AttributeName("dark-\(name)").map { AttributeRule($0, .address) } }
      return nil
    }
  }

  private static let addresses: [AttributeName] = [
    .backgroundUrl, .iconUnwrappedUrl, .iconWrappedUrl, .leftIcon, .rightIcon, .src, .thumbnailsSrc,
  ]

  private static let borders: [AttributeName] =
    [SideNames.border, .innerBorder].flatMap { [$0.all] + $0.sides } + [.tbBorder]
}

extension Attributes {
  /// The colours of a border and of its four sides in dark mode.
  var darkBorders: DarkLook {
    if !hasDark { return [:] }
    return [
      "border-color": color(.darkBorderColor), "border-top-color": color(.darkBorderTopColor),
      "border-right-color": color(.darkBorderRightColor), "border-bottom-color": color(.darkBorderBottomColor),
      "border-left-color": color(.darkBorderLeftColor),
    ]
  }

  /// The same of an inner border.
  var darkInnerBorders: DarkLook {
    if !hasDark { return [:] }
    return [
      "border-color": color(.darkInnerBorderColor), "border-top-color": color(.darkInnerBorderTopColor),
      "border-right-color": color(.darkInnerBorderRightColor), "border-bottom-color": color(.darkInnerBorderBottomColor),
      "border-left-color": color(.darkInnerBorderLeftColor),
    ]
  }

  /// The background in dark mode.
  var darkBackground: DarkLook {
    if !hasDark { return [:] }
    return ["background-color": color(.darkBackgroundColor), "background-image": self[.darkBackgroundUrl].map(CSSValue.url)]
  }
}
