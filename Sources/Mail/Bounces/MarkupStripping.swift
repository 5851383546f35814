/// The words of an HTML page, as far as they are needed to find out why a mail came back: providers in China write reports in HTML only.
enum MarkupStripping {
  /// The text with tags, styles, scripts and comments taken out, a line for each block.
  static func text(_ html: String) -> String {
    let bytes = Array(html.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 2)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") {
        place = tag(bytes, at: place, &output)
      } else if bytes[place] == UInt8(ascii: "&") {
        place = reference(bytes, at: place, &output)
      } else {
        output.append(bytes[place] == 10 ? 32 : bytes[place])
        place += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Passes over a tag; returns where the text goes on.
  private static func tag(_ bytes: [UInt8], at start: Int, _ output: inout [UInt8]) -> Int {
    if starts(bytes, at: start, with: "<!--") { return end(of: "-->", in: bytes, from: start + 4) }
    for name in ["style", "script", "head"]
    where starts(bytes, at: start, with: "<\(name)") && !isLetter(bytes, at: start + 1 + name.utf8.count) {
      return end(of: "</\(name)>", in: bytes, from: start)
    }
    let close = end(of: ">", in: bytes, from: start)
    let inlines = [
      "<b>", "</b>", "<i>", "</i>", "<a ", "</a>", "<span", "</span", "<font", "</font", "<strong", "</strong", "<em", "</em", "<wbr",
    ]
    if !inlines.contains(where: { starts(bytes, at: start, with: $0) }) { output.append(10) }
    return close
  }

  private static func reference(_ bytes: [UInt8], at start: Int, _ output: inout [UInt8]) -> Int {
    for (name, text) in [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&#64;", "@")]
    where starts(bytes, at: start, with: name) {
      output.append(contentsOf: text.utf8)
      return start + name.utf8.count
    }
    output.append(bytes[start])
    return start + 1
  }

  /// Where what ends with this mark ends; the end of all when the mark never comes.
  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    var place = start
    while place + mark.count <= bytes.count {
      if matches(bytes, at: place, mark) { return place + mark.count }
      place += 1
    }
    return bytes.count
  }

  private static func starts(_ bytes: [UInt8], at place: Int, with text: String) -> Bool {
    matches(bytes, at: place, Array(text.utf8))
  }

  /// Compares without regard to the case of ASCII letters.
  private static func matches(_ bytes: [UInt8], at place: Int, _ mark: [UInt8]) -> Bool {
    guard place + mark.count <= bytes.count else { return false }
    for (offset, byte) in mark.enumerated() {
      let found = bytes[place + offset]
      guard found == byte || isLetter(bytes, at: place + offset) && found | 0x20 == byte | 0x20 else { return false }
    }
    return true
  }

  private static func isLetter(_ bytes: [UInt8], at place: Int) -> Bool {
    place < bytes.count && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[place] | 0x20)
  }
}
