import Markup

extension Attributes {
  /// Declarations of the same name as the attributes, in the order given; those that nobody sets are left out.
  func style(_ names: AttributeName...) -> InlineStyle {
    InlineStyle(names.map { name in (name.text, name.isColor ? color(name) : self[name]) })
  }

  /// The declarations of `padding` and of its four sides.
  func paddings(_ names: SideNames = .padding) -> InlineStyle {
    [
      "padding": self[names.all], "padding-top": self[names.top], "padding-right": self[names.right], "padding-bottom": self[names.bottom],
      "padding-left": self[names.left],
    ]
  }

  /// The declarations of `border`, of its four sides and of `border-radius`.
  func borders(_ names: SideNames = .border, radius: AttributeName = .borderRadius) -> InlineStyle {
    [
      "border": self[names.all], "border-top": self[names.top], "border-right": self[names.right], "border-bottom": self[names.bottom],
      "border-left": self[names.left], "border-radius": self[radius],
    ]
  }
}
