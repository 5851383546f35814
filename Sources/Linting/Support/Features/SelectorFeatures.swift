import Markup

/// The names of selectors in lists of support.
enum SelectorFeatures {
  static func slug(of selector: SelectorFeature) -> String {
    switch selector {
    case .universal: "css-selector-universal"
    case .type: "css-selector-type"
    case .id: "css-selector-id"
    case .className: "css-selector-class"
    case .attribute: "css-selector-attribute"
    case .descendant: "css-selector-descendant"
    case .child: "css-selector-child"
    case .adjacentSibling: "css-selector-adjacent-sibling"
    case .generalSibling: "css-selector-general-sibling"
    case .pseudoClass(let name): "css-pseudo-class-\(name)"
    case .pseudoElement(let name): "css-pseudo-element-\(name)"
    }
  }
}
