/// Says whether every tag of some HTML is closed by its own end tag, in order.
enum HTMLBalance {
  /// The first fault as Outlook sees it: what stands in its conditional comments is markup, what is hidden from it is not.
  static func faultInOutlook(_ html: String) -> String? {
    let revealed = ["<!--[if !mso]><!-->", "<!--<![endif]-->", "<!--[if mso | IE]>", "<!--[if mso]>", "<![endif]-->"]
      .reduce(html) { html, marker in html.replacing(marker, with: "") }
    return fault(revealed)
  }

  /// The first tag that does not fit, or nil; comments are skipped.
  static func fault(_ html: String) -> String? {
    var open: [String] = []
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = endOfComment(in: rest) else { return "a comment that does not end" }
        rest = rest[end...]
        continue
      }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return "a tag that does not end" }
      let tag = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if tag.hasPrefix("!") || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { return tag }
      } else if let name = tag.split(separator: " ").first.map(String.init), !void.contains(name) {
        open.append(name)
      }
    }
    return open.last
  }

  private static func endOfComment(in html: ArraySlice<UInt8>) -> Int? {
    var place = html.startIndex + 4
    while let end = html[place...].firstIndex(of: UInt8(ascii: ">")) {
      if html[..<end].suffix(2).elementsEqual("--".utf8) { return end + 1 }
      place = end + 1
    }
    return nil
  }

  private static let void: Set<String> = ["meta", "link", "img", "br", "hr", "input"]
}
