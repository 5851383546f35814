/// The addresses of links, numbered in the order of the text; an address that comes again keeps its number.
final class LinkReferences {
  private let style: TextRenderer.LinkStyle
  private(set) var addresses: [String]
  private var numbers: [String: Int]

  /// References that go on behind addresses that have their numbers already.
  init(style: TextRenderer.LinkStyle, after addresses: [String] = []) {
    self.style = style
    self.addresses = addresses
    numbers = Dictionary(addresses.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands behind the text of a link; a number is joined to it by a no-break space, so that no line begins with it.
  func mark(_ address: String, behind text: String) -> String {
    let shown = address.hasPrefix("mailto:") || address.hasPrefix("tel:") ? String(address.drop { $0 != ":" }.dropFirst()) : address
    guard !Self.says(text, shown) else { return "" }
    switch style {
    case .inline: return (text.isEmpty ? "" : " ") + "(\u{A0}\(shown)\u{A0})"
    case .numbered: return (text.isEmpty ? "" : "\u{A0}") + "[\(number(shown))]"
    }
  }

  /// The list at the end.
  var list: [String] {
    addresses.enumerated().map { "[\($0 + 1)] \($1)" }
  }

  private func number(_ address: String) -> Int {
    if let known = numbers[address] { return known }
    addresses.append(address)
    numbers[address] = addresses.count
    return addresses.count
  }

  /// Whether the text is the address itself, perhaps without `https://`.
  private static func says(_ text: String, _ address: String) -> Bool {
    func core(_ text: String) -> Substring {
      var core = Substring(text)
      for prefix in ["https://", "http://"] where core.hasPrefix(prefix) { core = core.dropFirst(prefix.count) }
      return core.hasSuffix("/") ? core.dropLast() : core
    }
    return core(text) == core(address)
  }
}
