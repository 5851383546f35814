import Markup

extension [AttributeRule] {
  /// What makes a part of the mail a landmark, to which a screen reader can jump.
  static var landmark: [AttributeRule] {
    [
      AttributeRule(.ariaLabel, .text),
      AttributeRule(.role, .keyword(["banner", "complementary", "contentinfo", "main", "navigation", "region"])),
    ]
  }
}

extension Block {
  /// The role and the name of a landmark, if the component is one.
  var landmark: HTMLAttributes {
    ["role": attributes[.role], "aria-label": attributes[.ariaLabel]]
  }
}
