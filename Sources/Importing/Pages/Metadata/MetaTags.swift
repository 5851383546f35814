import Markup

/// The `meta` elements of a page, by `property`, `name`, `itemprop` or `http-equiv` in lower case.
struct MetaTags {
  private var contents: [String: [String]] = [:]

  init(of root: Element?) {
    for element in root?.descendants ?? [] where element.name == "meta" {
      guard let content = element["content"]?.folded, !content.isEmpty else { continue }
      for key in ["property", "name", "itemprop", "http-equiv"] {
        if let name = element[key]?.folded.lowercased(), !name.isEmpty { contents[name, default: []].append(content) }
      }
    }
  }

  /// The contents under these names, in the order of the names.
  func values(_ names: String...) -> [String] {
    names.flatMap { contents[$0] ?? [] }
  }
}
