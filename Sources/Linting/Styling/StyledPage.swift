import Markup

/// A page with the look of each of its elements in one palette.
struct StyledPage {
  let scheme: ViewingConditions.Scheme
  private let styles: [ObjectIdentifier: ElementStyle]
  private let viewed: ViewedStyles

  /// Computes the looks; a mail that says nothing of a dark palette keeps the light canvas in it.
  init(_ document: Document, _ sheets: [PageStylesheet], scheme: ViewingConditions.Scheme, knowsDark: Bool) throws(CSSError) {
    self.scheme = scheme
    let canvas = scheme == .dark && knowsDark ? ViewingConditions.Scheme.dark : .light
    let computing = StyleComputing(scheme: canvas)
    viewed = try ViewedStyles(document, sheets, under: ViewingConditions(scheme: scheme))
    var styles: [ObjectIdentifier: ElementStyle] = [:]
    var waiting = [document.root].compactMap(\.self).map { ($0, StandardStyle.canvas(canvas)) }
    while let (element, around) = waiting.popLast() {
      let style = computing.style(of: element, declared: viewed.declarations(of: element), inside: around)
      styles[ObjectIdentifier(element)] = style
      for child in element.childElements { waiting.append((child, style)) }
    }
    self.styles = styles
  }

  /// How an element looks; one that is not of the page looks like the canvas.
  func style(of element: Element) -> ElementStyle {
    styles[ObjectIdentifier(element)] ?? StandardStyle.canvas(.light)
  }

  /// What style sheets and its attribute declare for an element, the strongest last.
  func declared(for element: Element) -> [(property: String, value: String)] {
    viewed.declarations(of: element)
  }

  /// The padding above and below the text of an element, in CSS pixels.
  func padding(of element: Element) -> Double {
    let em = style(of: element).fontSize
    var sides = (top: 0.0, bottom: 0.0)
    for (property, value) in declared(for: element) {
      let lengths = value.split(separator: " ").map { CSSLength.pixels(String($0), em: em, whole: nil) ?? 0 }
      guard let first = lengths.first else { continue }
      switch property {
      case "padding": sides = (first, lengths.count > 2 ? lengths[2] : first)
      case "padding-top": sides.top = first
      case "padding-bottom": sides.bottom = first
      default: continue
      }
    }
    return sides.top + sides.bottom
  }
}
