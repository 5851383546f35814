/// Takes out of HTML and CSS what only the designer's eye needs.
enum Compaction {
  /// HTML with each run of white space as one space; comments and what stands in tags stay as they are.
  ///
  /// HTML in which white space may count, since it has `<pre>`, `<textarea>` or the property `white-space`, stays whole.
  static func html(_ html: String) -> String {
    let bytes = Array(html.utf8)
    if !hasRuns(bytes) { return html }
    let lowered = html.lowercased()
    if ["<pre", "<textarea", "white-space", "<style", "<script"].contains(where: lowered.contains) { return html }
    var compact: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<") {
        let end = endOfTag(in: rest)
        compact += rest[..<end]
        rest = rest[end...]
      } else if isSpace(byte) {
        compact.append(UInt8(ascii: " "))
        rest = rest.drop(while: isSpace)
      } else {
        compact.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: compact, as: UTF8.self)
  }

  /// CSS without comments, and with white space only where it parts two things; strings and addresses stay as they are.
  ///
  /// A comment that alone parts two things stays as an empty one.
  static func css(_ css: String) -> String {
    var compact: [UInt8] = []
    var rest = Array(css.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "/*".utf8) {
        rest = afterComment(in: rest)
        if let last = compact.last, let next = rest.first, !isGap(last), !isGap(next) { compact += "/**/".utf8 }
      } else if isSpace(byte) {
        rest = rest.drop(while: isSpace)
        if let last = compact.last, !isGap(last) { compact.append(UInt8(ascii: " ")) }
      } else if let end = endOfLiteral(in: rest) {
        compact += rest[..<end]
        rest = rest[end...]
      } else {
        if parting.contains(byte) && byte != UInt8(ascii: ":") || byte == UInt8(ascii: "!"), compact.last == UInt8(ascii: " ") {
          compact.removeLast()
        }
        if byte == UInt8(ascii: "}"), compact.last == UInt8(ascii: ";") { compact.removeLast() }
        compact.append(byte)
        rest = rest.dropFirst()
      }
    }
    if compact.last == UInt8(ascii: " ") { compact.removeLast() }
    return String(decoding: compact, as: UTF8.self)
  }

  /// White space after these says nothing, nor before them but for the colon: `a :hover` is not `a:hover`.
  private static let parting = Set("{};,:".utf8)
  private static let newline = UInt8(ascii: "\n")
  private static let tab = UInt8(ascii: "\t")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Whether any white space is more than one space; most text has none.
  private static func hasRuns(_ html: [UInt8]) -> Bool {
    var wasSpace = false
    for byte in html {
      let isBlank = byte == UInt8(ascii: " ")
      if isSpace(byte), !isBlank || wasSpace { return true }
      wasSpace = isBlank
    }
    return false
  }

  /// Whether two things are parted here already.
  private static func isGap(_ byte: UInt8) -> Bool {
    isSpace(byte) || parting.contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == newline || byte == tab || byte == carriageReturn
  }

  /// Where the string, the address without quotes or the escape ends that begins here; nil when none does.
  private static func endOfLiteral(in css: ArraySlice<UInt8>) -> Int? {
    guard let first = css.first else { return nil }
    if first == UInt8(ascii: "\\") { return min(css.startIndex + 2, css.endIndex) }
    let isAddress = css.count > 4 && css.prefix(4).elementsEqual("url(".utf8)
    guard isAddress || first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return nil }
    let closing = isAddress ? UInt8(ascii: ")") : first
    var index = css.startIndex + 1
    while index < css.endIndex {
      if css[index] == closing { return index + 1 }
      index += css[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return css.endIndex
  }

  private static func afterComment(in css: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = css.dropFirst(2)
    while let star = rest.firstIndex(of: UInt8(ascii: "*")) {
      rest = rest[(star + 1)...]
      if rest.first == UInt8(ascii: "/") { return rest.dropFirst() }
    }
    return []
  }

  /// Where the tag or comment ends that begins here; a `>` in quotes does not end it.
  private static func endOfTag(in html: ArraySlice<UInt8>) -> Int {
    if html.starts(with: "<!--".utf8) { return endOfComment(in: html) }
    var quote: UInt8?
    for index in html.indices {
      let byte = html[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return html.endIndex
  }

  private static func endOfComment(in html: ArraySlice<UInt8>) -> Int {
    var rest = html.dropFirst(4)
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[dash...]
      if rest.starts(with: "-->".utf8) { return dash + 3 }
      rest = rest.dropFirst()
    }
    return html.endIndex
  }
}
