import Findings
import Markup

/// Looks for ways to show things in another order than they are read out.
struct OrderCheck {
  let lint: Lint

  func run() {
    for element in lint.page.seen {
      let declared = lint.page.light.declared(for: element)
      if let order = declared.last(where: { $0.property == "order" }), order.value != "0" {
        lint.report(AccessibilityRule.readingOrder.rule, at: element, "order: \(order.value) shows it in another place")
      }
      if declared.contains(where: { $0.property == "flex-direction" && $0.value.hasSuffix("-reverse") }) {
        lint.report(AccessibilityRule.readingOrder.rule, at: element, "flex-direction turns its contents around")
      }
      if let index = element["tabindex"].flatMap({ Int($0) }), index > 0 {
        lint.report(AccessibilityRule.readingOrder.rule, at: element, "tabindex \(index) is reached out of turn")
      }
      if isTurned(element) {
        lint.report(AccessibilityRule.readingOrder.rule, at: element, "its columns are shown from right to left, though their text is not")
      }
    }
  }

  /// `dir="rtl"` on a layout swaps its columns; its text turns back with `dir="ltr"`.
  private func isTurned(_ element: Element) -> Bool {
    guard element["dir"]?.lowercased() == "rtl", element.name == "table" || element.name == "td" || element.name == "div" else {
      return false
    }
    let inside = element.descendants.filter { !$0.ownText.isEmpty }
    guard !inside.isEmpty else { return false }
    return inside.allSatisfy { block in
      ([block] + block.ancestors).prefix { $0 !== element }.contains { $0["dir"]?.lowercased() == "ltr" }
    }
  }
}
