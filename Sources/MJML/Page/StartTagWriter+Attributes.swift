import Markup

extension StartTagWriter {
  /// What makes a table one for layout: no lines, no gaps, and nothing for a screen reader to announce.
  mutating func setLayoutTable() {
    set("role", "presentation")
    set("border", "0")
    set("cellpadding", "0")
    set("cellspacing", "0")
  }

  /// The language and the direction.
  mutating func set(_ language: Block.LanguageAttributes) {
    set("lang", language.language)
    set("dir", language.direction)
  }

  /// Declarations of the same name as the attributes, in the order given; those that nobody sets are left out.
  mutating func declare(_ names: AttributeName..., of attributes: Attributes) {
    for name in names { declare(named: name.text, name.isColor ? attributes.color(name) : attributes[name]) }
  }

  /// The declarations of `padding` and of its four sides.
  mutating func declarePaddings(of attributes: Attributes) {
    declare(.padding, .paddingTop, .paddingRight, .paddingBottom, .paddingLeft, of: attributes)
  }

  /// The declarations of `border`, of its four sides and of `border-radius`.
  mutating func declareBorders(of attributes: Attributes) {
    declare(.border, .borderTop, .borderRight, .borderBottom, .borderLeft, .borderRadius, of: attributes)
  }
}
