extension Element {
  /// Whether the element itself says that it is never shown.
  var isHidden: Bool {
    if self["hidden"] != nil { return true }
    guard let style = self["style"] else { return false }
    return Declaration.inStyleAttribute(style).contains { $0.property == "display" && $0.value.lowercased() == "none" }
  }
}
