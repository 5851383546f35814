import Markup

/// The names of elements, attributes and pictures in lists of support.
enum MarkupFeatures {
  static func slugs(of element: Element) -> [String] {
    var slugs = [elements[element.name] ?? "html-\(element.name)"]
    slugs += element.attributes.compactMap { attributes.contains($0.name) ? "html-\($0.name)" : nil }
    switch element.name {
    case "input", "button":
      slugs.append("html-\(element.name)-\(element["type"]?.lowercased() ?? (element.name == "input" ? "text" : "submit"))")
    case "a":
      let address = element["href"] ?? ""
      if address.hasPrefix("#") { slugs.append("html-anchor-links") }
      if address.lowercased().hasPrefix("mailto:") { slugs.append("html-mailto-links") }
    case "img": slugs.append(contentsOf: picture(element["src"] ?? ""))
    case "meta": if element["name"]?.lowercased() == "color-scheme" { slugs.append("html-meta-color-scheme") }
    default: break
    }
    if element["srcset"] != nil { slugs.append("html-srcset") }
    if element["loading"] != nil { slugs.append("html-loading-attribute") }
    return slugs
  }

  private static func picture(_ source: String) -> [String] {
    let lowered = source.lowercased()
    if lowered.hasPrefix("data:") { return ["image-base64"] }
    let path = lowered.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: ".") else { return [] }
    let ending = String(path[path.index(after: dot)...])
    return ["image-\(ending == "jpeg" ? "jpg" : ending)"]
  }

  private static let attributes: Set<String> = [
    "align", "valign", "background", "cellpadding", "cellspacing", "dir", "height", "hidden", "lang", "popover", "required", "role",
    "target",
    "width", "aria-describedby", "aria-hidden", "aria-label", "aria-labelledby", "aria-live",
  ]

  private static let elements: [String: String] = {
    var names = ["map": "html-image-maps", "area": "html-image-maps", "b": "html-strong", "rb": "html-ruby"]
    for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { names[name] = "html-h1-h6" }
    for name in ["ul", "ol", "li", "dl", "dt", "dd"] { names[name] = "html-lists" }
    for name in [
      "article", "section", "header", "footer", "main", "nav", "aside", "figure", "figcaption", "mark", "time", "details", "summary",
    ] {
      names[name] = "html-semantics"
    }
    return names
  }()
}
