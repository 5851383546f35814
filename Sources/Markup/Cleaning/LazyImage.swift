/// Images whose real address waits in another attribute for a script to load it.
public enum LazyImage {
  private static let sources = [
    "data-src", "data-original", "data-lazy-src", "data-original-src", "data-actualsrc", "data-orig-file", "data-echo", "data-hi-res-src",
    "data-lazyload", "data-lazy", "data-url", "data-img-src", "data-croporisrc", "lazy-src", "lazysrc", "original", "orisrc", "file",
    "_src",
  ]
  private static let sourceSets = ["data-srcset", "data-lazy-srcset", "data-original-set", "lazy-srcset"]
  private static let placeholderNames = [
    "blank", "spacer", "placeholder", "loading", "lazy", "lazyload", "transparent", "1x1", "pixel", "grey", "gray", "loader", "empty",
    "none",
  ]

  /// Whether a script would have to put the real address in its place.
  public static func isWaiting(_ image: Element) -> Bool {
    let restored = restored(image)
    return restored["src"] != image["src"] || restored["srcset"] != image["srcset"]
  }

  /// A copy with the real addresses in `src` and `srcset`, and with a size that only the style states.
  static func restored(_ image: Element) -> Element {
    let copy = Element("img", attributes: image.attributes, line: image.line)
    if isMissing(copy["srcset"]) {
      copy["srcset"] = sourceSets.lazy.compactMap { image[$0] }.first { !isMissing($0) }
    }
    if isMissing(copy["src"]) || isPlaceholder(copy["src"] ?? "") {
      let waiting = sources.lazy.compactMap { image[$0] }.first { !isMissing($0) && $0.contains { $0 == "/" || $0 == "." } }
      let inSet = copy["srcset"].flatMap { AddressPolicy.candidates($0).first?.address }
      if let address = waiting ?? inSet { copy["src"] = address }
    }
    for name in sources + sourceSets { copy[name] = nil }
    addSizeOfStyle(to: copy)
    return copy
  }

  private static func isMissing(_ address: String?) -> Bool {
    guard let address = address.map(AddressPolicy.tidied), !address.isEmpty else { return true }
    let scheme = AddressPolicy.scheme(address)
    return scheme == "data" || scheme == "about" || scheme == "javascript" || address == "#"
  }

  /// Whether the name of the file says that it holds no picture.
  private static func isPlaceholder(_ address: String) -> Bool {
    let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
    let file = path.split(separator: "/").last ?? ""
    let words = file.split { !$0.isLetter && !$0.isNumber }
    return words.contains { word in placeholderNames.contains { word == $0 } }
  }

  private static func addSizeOfStyle(to image: Element) {
    guard let style = image["style"] else { return }
    for declaration in Declaration.inStyleAttribute(style) where image[declaration.property] == nil {
      guard declaration.property == "width" || declaration.property == "height", declaration.value.hasSuffix("px") else { continue }
      image[declaration.property] = AttributeValue.number(declaration.value, in: 1...20_000).map(String.init)
    }
  }
}
