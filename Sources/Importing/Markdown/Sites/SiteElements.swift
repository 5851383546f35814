import Markup

/// What is put into a Markdown text in place of a tag that showed something on the old site.
enum SiteElements {
  /// A picture with its caption, on one line of its own; nil without a picture.
  static func figure(_ arguments: TagArguments) -> String? {
    guard let source = arguments.first("src", "image_path", "image", "url", "path") ?? arguments.values.first(where: isPicture) else {
      return nil
    }
    let image = Element("img", attributes: [Attribute("src", source)])
    // A stated `alt=""` says that the picture is decoration; none says nothing.
    image["alt"] = arguments.named["alt"]
    image["width"] = arguments.first("width")
    image["height"] = arguments.first("height")
    var picture = Node.element(image)
    if let link = arguments.first("link", "href") {
      picture = .element(Element("a", attributes: [Attribute("href", link)], children: [picture]))
    }
    let caption = arguments.first("caption", "title").map { Node.element(Element("figcaption", children: [.text($0)])) }
    return block(.element(Element("figure", children: [picture] + [caption].compactMap { $0 })))
  }

  /// A link that says where it leads, on a line of its own; nil when the address is none.
  static func link(_ address: String) -> String? {
    guard !address.contains(where: { $0.isWhitespace || "<>\"'".contains($0) }) else { return nil }
    return block(
      .element(Element("p", children: [.element(Element("a", attributes: [Attribute("href", address)], children: [.text(address)]))])))
  }

  /// What a frame of another site shows, by the names that its tag has in Hugo and Jekyll; nil when it is none.
  static func link(toFrame name: String, _ arguments: TagArguments) -> String? {
    let id = arguments.first("id") ?? arguments.values.first ?? ""
    guard !id.isEmpty, id.utf8.allSatisfy(isOfID) else { return nil }
    switch name {
    case "youtube": return link("https://www.youtube.com/watch?v=\(id)")
    case "vimeo": return link("https://vimeo.com/\(id)")
    case "bilibili": return link("https://www.bilibili.com/video/\(id)")
    case "instagram": return link("https://www.instagram.com/p/\(id)/")
    case "tweet", "x", "twitter":
      let user = arguments.first("user") ?? "i"
      return link("https://x.com/\(user)/status/\(id)")
    case "gist": return link("https://gist.github.com/" + arguments.values.prefix(id.contains("/") ? 1 : 2).joined(separator: "/"))
    default: return nil
    }
  }

  /// Source code between fences that are longer than any in it.
  static func code(_ text: Substring, language: String) -> String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "~" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "~", count: longest + 1)
    let inside = text.drop(while: \.isNewline)
    let word = language.filter { $0.isLetter || $0.isNumber || "+-#".contains($0) }
    return "\n\n\(fence)\(word)\n\(inside)\(inside.last?.isNewline == true ? "" : "\n")\(fence)\n\n"
  }

  /// HTML that Markdown leaves alone: it stands on one line, with empty lines around.
  private static func block(_ node: Node) -> String {
    "\n\n" + HTMLSerializer.html([node]).map { $0.isNewline ? " " : $0 } + "\n\n"
  }

  private static func isPicture(_ word: String) -> Bool {
    let path = word.lowercased().prefix { $0 != "?" && $0 != "#" }
    return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"].contains { path.hasSuffix($0) }
  }

  private static func isOfID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
