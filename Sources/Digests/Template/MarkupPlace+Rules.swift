/// Which kinds of field may stand at which places of a design.
///
/// Values are escaped for HTML, which is enough between tags and in quotes. It is not enough in a URL, in CSS or in a script; so an
/// address takes a field that is one, a style sheet takes colours, and most attributes, which become CSS, take no free text.
extension MarkupPlace.Place {
  func allows(_ kind: FieldKind) -> Bool {
    switch self {
    case .text: kind != .style
    case .attribute(let name): Self.kinds(of: name).contains(kind)
    case .style: kind == .color || kind == .style
    case .tag, .script, .comment: false
    }
  }

  /// The place in words, behind "may not stand".
  var words: String {
    switch self {
    case .text: "between tags"
    case .attribute(let name): "in the attribute \(name)"
    case .tag: "in a tag outside of quotes"
    case .style: "in a style sheet"
    case .script: "in a script"
    case .comment: "in a comment"
    }
  }

  /// What may stand there, in words.
  var allowed: String {
    switch self {
    case .text: "only text, addresses and {{{contentHTML}}}"
    case .attribute(let name) where Self.addresses.contains(name): "only fields that are addresses"
    case .attribute(let name) where Self.spoken.contains(name): "only text"
    case .attribute("path"): "no field"
    case .attribute: "only colours, numbers, languages and fonts"
    case .style: "only brand colours and fonts"
    case .tag, .script, .comment: "no field"
    }
  }

  private static func kinds(of attribute: String) -> Set<FieldKind> {
    if addresses.contains(attribute) { return [.url] }
    // What an include names must be known before an edition is.
    if attribute == "path" { return [] }
    if spoken.contains(attribute) { return [.text, .keyword, .color, .url] }
    return [.keyword, .color, .style]
  }

  /// Attributes that hold an address.
  private static let addresses: Set<String> = ["href", "src", "background-url", "background", "action"]

  /// Attributes that are shown or read out.
  private static let spoken: Set<String> = ["alt", "title", "aria-label", "name"]
}
