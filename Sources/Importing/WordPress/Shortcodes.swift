import Foundation

/// WordPress's shortcodes, `[name key="value"]…[/name]`, which mean nothing outside the site that they were written for.
struct Shortcodes {
  /// The text without them.
  private(set) var text = ""
  /// The names of those that were taken out with nothing in their place.
  private(set) var removed: Set<String> = []
  /// Where the last end tag of each name stands.
  private let ends: [String: String.Index]
  /// The HTML of the picture with a number, if the export holds it.
  private let picture: (String) -> String?
  /// Made once: to make it takes longer than to use it.
  private let linkedPicture = /\s*(<a\s[^<>]*>\s*<img\s[^<>]*>\s*<\/a>|<img\s[^<>]*>)/
  /// A gallery of more pictures than these stays one that only the old site understands.
  private static let mostPictures = 200

  /// Takes the shortcodes out of a text.
  ///
  /// Captions and galleries become figures and embedded addresses links; what others enclose stays. `[sic]` and `[1]` are no shortcodes: one is
  /// known by its name, its attributes, or its end tag.
  init(in written: String, picture: @escaping (String) -> String? = { _ in nil }) {
    self.picture = picture
    ends = Self.ends(in: written)
    var rest = written[...]
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      rest = rest[open...]
      if let tag = ShortcodeTag(at: rest) {
        rest = take(tag, before: rest[tag.end...])
      } else {
        text.append("[")
        rest = rest.dropFirst()
      }
    }
    text += rest
  }

  /// Writes what is to be seen of a shortcode; gives back where to read on.
  private mutating func take(_ tag: ShortcodeTag, before rest: Substring) -> Substring {
    if tag.isEscaped {
      text += tag.written.dropFirst().dropLast()
    } else if let end = end(of: tag, in: rest) {
      text += replacement(of: tag, around: rest[..<end.lowerBound])
      return rest[end.upperBound...]
    } else if let gallery = gallery(tag) {
      text += gallery
    } else if isShortcode(tag) {
      removed.insert(tag.name)
    } else {
      text += tag.written
    }
    return rest
  }

  /// The end tag of a shortcode whose inside is wanted; searched only where there is one, so that no text takes long.
  private func end(of tag: ShortcodeTag, in rest: Substring) -> Range<String.Index>? {
    guard !tag.isEnd, ["caption", "wp_caption", "embed"].contains(tag.name), let last = ends[tag.name], last >= rest.startIndex
    else { return nil }
    return rest.firstRange(of: "[/\(tag.name)]")
  }

  private func isShortcode(_ tag: ShortcodeTag) -> Bool {
    tag.isEnd || Self.known.contains(tag.name) || tag.hasAttributes || ends[tag.name].map { $0 >= tag.end } == true
  }

  private static func ends(in text: String) -> [String: String.Index] {
    var ends: [String: String.Index] = [:]
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      if let tag = ShortcodeTag(at: rest[open...]), tag.isEnd { ends[tag.name] = open }
      rest = rest[open...].dropFirst()
    }
    return ends
  }

  private func replacement(of tag: ShortcodeTag, around inside: Substring) -> String {
    tag.name == "embed" ? Self.link(to: inside) : figure(inside, caption: tag.value(of: "caption"))
  }

  /// The picture, with its link if it has one, and behind it the caption; in old posts the caption is an attribute.
  private func figure(_ inside: Substring, caption: String?) -> String {
    guard let match = inside.prefixMatch(of: linkedPicture) else { return String(inside) }
    let label = caption ?? String(inside[match.range.upperBound...])
    return "\n\n<figure>\(match.output.1)<figcaption>\(label)</figcaption></figure>\n\n"
  }

  /// The pictures that a gallery names, if the export holds all of them.
  private func gallery(_ tag: ShortcodeTag) -> String? {
    guard tag.name == "gallery", let numbers = tag.value(of: "ids")?.split(separator: ","), numbers.count <= Self.mostPictures
    else { return nil }
    let figures = numbers.compactMap { picture($0.trimmingCharacters(in: .whitespaces)).map { "<figure>\($0)</figure>" } }
    return figures.isEmpty || figures.count < numbers.count ? nil : "\n\n\(figures.joined(separator: "\n"))\n\n"
  }

  private static func link(to inside: Substring) -> String {
    let address = inside.filter { !$0.isWhitespace }
    return address.contains { "<>\"'".contains($0) } ? String(inside) : "<a href=\"\(address)\">\(address)</a>"
  }

  /// Shortcodes of WordPress itself that may stand alone and without attributes.
  private static let known: Set<String> = ["gallery", "playlist", "audio", "video", "embed", "caption", "wp_caption"]
}

/// One tag of a shortcode as it stands in a text.
private struct ShortcodeTag {
  let name: String
  let attributes: Substring
  let isEnd: Bool
  /// `[[gallery]]` is how people write about a shortcode.
  let isEscaped: Bool
  let written: Substring
  let end: String.Index

  /// The tag that a text begins with; nil when the bracket is just a bracket.
  init?(at text: Substring) {
    var rest = text.dropFirst()
    isEscaped = rest.first == "["
    if isEscaped { rest = rest.dropFirst() }
    isEnd = rest.first == "/"
    if isEnd { rest = rest.dropFirst() }
    let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    guard word.first?.isLetter == true else { return nil }
    name = word.lowercased()
    attributes = rest[word.endIndex...].prefix { $0 != "[" && $0 != "]" }
    rest = rest[attributes.endIndex...]
    guard rest.first == "]", attributes.first.map({ $0.isWhitespace || $0 == "/" }) != false else { return nil }
    rest = rest.dropFirst()
    if isEscaped {
      guard rest.first == "]" else { return nil }
      rest = rest.dropFirst()
    }
    if attributes.contains("<"), name != "caption", name != "wp_caption" { return nil }
    end = rest.startIndex
    written = text[..<end]
  }

  /// Whether something like `id="3"` stands in it, which no remark in brackets has.
  var hasAttributes: Bool {
    attributes.split(whereSeparator: \.isWhitespace).contains { word in
      let name = word.prefix { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
      let behind = word[name.endIndex...].prefix(2)
      return !name.isEmpty && behind.first == "=" && behind.last.map { "\"'0123456789".contains($0) } == true
    }
  }

  /// The value of an attribute in quotes.
  func value(of key: String) -> String? {
    for quote in ["\"", "'"] {
      guard let start = attributes.firstRange(of: "\(key)=\(quote)") else { continue }
      let rest = attributes[start.upperBound...]
      return rest.firstIndex(of: Character(quote)).map { String(rest[..<$0]) }
    }
    return nil
  }
}
