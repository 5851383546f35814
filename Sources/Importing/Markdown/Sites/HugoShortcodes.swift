/// Hugo's shortcodes, `{{< name key="value" >}}…{{< /name >}}`, which mean nothing outside the site that they were written for.
struct HugoShortcodes {
  /// The text without them.
  private(set) var text = ""
  /// The names of those that were taken out with nothing in their place; what they enclosed stays.
  private(set) var removed: Set<String> = []
  /// Whether addresses of other pages were made from the paths of their files.
  private(set) var hasGuessedLinks = false
  /// The names whose end tags are not looked for any more, so that no text takes long.
  private var endless: Set<String> = []
  private let address: (_ path: String) -> String?

  /// Takes the shortcodes out of a text.
  ///
  /// - Parameter address: the address of the page of another file, by its path.
  init(in written: Substring, address: @escaping (_ path: String) -> String?) {
    self.address = address
    var scanner = SiteTagScanner(written, pairs: [("{{<", ">}}"), ("{{%", "%}}")])
    while let (before, tag, pair) = scanner.next() {
      text += before
      if let escaped = Self.unescaped(tag.inside) {
        text += pair == 0 ? "{{<\(escaped)>}}" : "{{%\(escaped)%}}"
      } else {
        take(tag, &scanner)
      }
    }
    text += scanner.rest
  }

  /// `{{</* figure */>}}` is how people write about a shortcode.
  private static func unescaped(_ inside: Substring) -> Substring? {
    guard inside.hasPrefix("/*"), inside.hasSuffix("*/"), inside.count >= 4 else { return nil }
    return inside.dropFirst(2).dropLast(2)
  }

  private mutating func take(_ tag: SiteTag, _ scanner: inout SiteTagScanner) {
    let arguments = TagArguments(tag.arguments)
    if !tag.isEnd, let replacement = replacement(for: tag, arguments, &scanner) {
      text += replacement
    } else if !tag.name.isEmpty, tag.name != "figure" || !tag.isEnd {
      removed.insert(tag.name)
    }
  }

  private mutating func replacement(for tag: SiteTag, _ arguments: TagArguments, _ scanner: inout SiteTagScanner) -> String? {
    switch tag.name {
    case "figure", "img", "image", "imgproc": return SiteElements.figure(arguments)
    case "video", "audio": return arguments.first("src").flatMap(SiteElements.link)
    case "ref", "relref":
      guard let path = arguments.values.first ?? arguments.first("path") else { return nil }
      return link(to: path)
    case "highlight": return inside(of: tag, &scanner).map { SiteElements.code($0, language: arguments.values.first ?? "") }
    default: return SiteElements.link(toFrame: tag.name, arguments)
    }
  }

  private mutating func inside(of tag: SiteTag, _ scanner: inout SiteTagScanner) -> Substring? {
    guard !endless.contains(tag.name) else { return nil }
    let inside = scanner.inside { $0.isEnd && $0.name == tag.name }
    if inside == nil { endless.insert(tag.name) }
    return inside
  }

  /// `posts/rare-earth.md#results`; what is only a place on this page stays one.
  private mutating func link(to reference: String) -> String? {
    let path = reference.prefix { $0 != "#" }
    let place = reference[path.endIndex...]
    guard !path.isEmpty else { return String(place) }
    hasGuessedLinks = true
    return address(String(path)).map { $0 + place }
  }
}
