import Markup

extension Attributes {
  /// Declarations of the same name as the attributes, in the order given; those that nobody sets are left out.
  func style(_ names: String...) -> InlineStyle {
    InlineStyle(names.map { ($0, value($0)) })
  }

  /// The declarations of `padding` and of its four sides.
  func paddings(_ name: String = "padding") -> InlineStyle {
    let sides: InlineStyle = [
      "padding-top": self["\(name)-top"], "padding-right": self["\(name)-right"], "padding-bottom": self["\(name)-bottom"],
      "padding-left": self["\(name)-left"],
    ]
    return InlineStyle(dictionaryLiteral: ("padding", self[name])).adding(sides)
  }

  /// The declarations of `border`, of its four sides and of `border-radius`; `prefix` is `inner-` for inner ones.
  func borders(_ prefix: String = "") -> InlineStyle {
    [
      "border": self["\(prefix)border"], "border-top": self["\(prefix)border-top"], "border-right": self["\(prefix)border-right"],
      "border-bottom": self["\(prefix)border-bottom"], "border-left": self["\(prefix)border-left"],
      "border-radius": self["\(prefix)border-radius"],
    ]
  }

  private func value(_ name: String) -> String? {
    name.hasSuffix("color") ? color(name) : self[name]
  }
}
