/// The paragraphs of WordPress, which an author parts with empty lines and a theme marks up when the page is shown.
///
/// This is what WordPress's `wpautop` does: an empty line starts a paragraph, another line break is one in the paragraph, and blocks
/// of HTML stay what they are. A text of the block editor has its paragraphs already; its comments are dropped.
enum WordPressParagraphs {
  /// The text with its paragraphs as HTML.
  static func html(_ text: String) -> String {
    let bare = withoutComments(text)
    return text.contains("<!-- wp:") ? bare : marked(bare)
  }

  private static func marked(_ text: String) -> String {
    let ends = BlockTag.ends(in: text)
    var html = ""
    var depth = 0
    var flow = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      flow += rest[..<open]
      rest = rest[open...]
      guard let block = BlockTag(at: rest, ends: ends) else {
        flow.append("<")
        rest = rest.dropFirst()
        continue
      }
      html += paragraphs(flow, isInside: depth > 0) + block.written
      flow = ""
      depth = max(0, depth + block.step)
      rest = rest[block.end...]
    }
    return html + paragraphs(flow + rest, isInside: depth > 0)
  }

  private static func withoutComments(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "<!--"), let end = rest[start.upperBound...].firstRange(of: "-->") {
      kept += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return kept + rest
  }

  /// The paragraphs of a text without blocks; inside a block a single one needs no mark of its own.
  private static func paragraphs(_ text: String, isInside: Bool) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let groups = lines.split { $0.allSatisfy(\.isWhitespace) }
    let blocks = groups.map { $0.joined(separator: "<br />\n") }
    let hasEmptyLine = groups.count > 1
    return blocks.map { isInside && !hasEmptyLine ? $0 : "<p>\($0)</p>\n" }.joined()
  }
}

/// A tag that is no part of running text.
private struct BlockTag {
  let name: String
  let written: Substring
  let end: String.Index
  /// How much deeper the text behind it lies.
  let step: Int

  /// Where the last end tag stands of each element whose line breaks must stay.
  static func ends(in text: String) -> [String: String.Index] {
    var ends: [String: String.Index] = [:]
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      if let tag = BlockTag(at: rest[open...], ends: [:]), tag.step < 0, verbatim.contains(tag.name) { ends[tag.name] = open }
      rest = rest[open...].dropFirst()
    }
    return ends
  }

  /// The tag that a text begins with; nil when it may stand within a line.
  ///
  /// What must keep its line breaks is taken with its end.
  init?(at text: Substring, ends: [String: String.Index]) {
    var rest = text.dropFirst()
    let isEnd = rest.first == "/"
    if isEnd { rest = rest.dropFirst() }
    let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    name = word.lowercased()
    guard Self.names.contains(name) else { return nil }
    let attributes = rest[word.endIndex...].prefix { $0 != "<" && $0 != ">" }
    rest = rest[attributes.endIndex...]
    guard rest.first == ">", attributes.first.map({ $0.isWhitespace || $0 == "/" }) != false else { return nil }
    rest = rest.dropFirst()
    if !isEnd, let last = ends[name], last >= rest.startIndex, let close = rest.firstRange(of: "</\(word)>") {
      end = close.upperBound
      step = 0
    } else {
      end = rest.startIndex
      step = name == "hr" ? 0 : isEnd ? -1 : 1
    }
    written = text[..<end]
  }

  private static let verbatim: Set<String> = ["pre", "script", "style", "svg", "math"]
  private static let names: Set<String> = [
    "table", "thead", "tfoot", "caption", "col", "colgroup", "tbody", "td", "tr", "th", "div", "dl", "dd", "dt", "ul", "ol", "li", "pre",
    "form", "map", "area", "blockquote", "address", "style", "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "fieldset", "legend", "section",
    "article", "aside", "hgroup", "header", "footer", "nav", "figure", "figcaption", "details", "menu", "summary", "script", "svg", "math",
    "iframe",
  ]
}
