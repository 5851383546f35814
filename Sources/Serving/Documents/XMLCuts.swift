/// Finds where the entries of an RSS or Atom document begin and end, without reading what is in them.
///
/// It is for documents that are known to be well-formed; in any other it finds too little or nothing, and never leaves the bytes.
struct XMLCuts {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  /// Behind the last thing that was no white space.
  private var contentEnd = 0
  private var start: (place: Int, depth: Int)?
  private var found: [Range<Int>] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The entries, items and tombstones, each with the white space before it.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var cuts = XMLCuts(bytes)
    while cuts.index < bytes.count { cuts.step() }
    return cuts.found
  }

  private mutating func step() {
    guard bytes[index] == UInt8(ascii: "<") else {
      if bytes[index] > 0x20 { contentEnd = index + 1 }
      index += 1
      return
    }
    if isAt("<!--") {
      skip(to: "-->")
    } else if isAt("<![CDATA[") {
      skip(to: "]]>")
    } else if isAt("<?") {
      skip(to: "?>")
    } else if isAt("</") {
      endTag()
    } else {
      startTag()
    }
    contentEnd = index
  }

  private mutating func endTag() {
    skip(to: ">")
    depth -= 1
    guard let open = start, open.depth == depth else { return }
    found.append(open.place..<index)
    start = nil
  }

  private mutating func startTag() {
    let name = localName(at: index + 1)
    if start == nil, (1...2).contains(depth), Self.names.contains(name) { start = (contentEnd, depth) }
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    guard index >= 2, bytes[index - 2] == UInt8(ascii: "/") else {
      depth += 1
      return
    }
    if let open = start, open.depth == depth {
      found.append(open.place..<index)
      start = nil
    }
  }

  private static let names: Set<String> = ["entry", "item", "deleted-entry"]

  private func localName(at place: Int) -> String {
    let name = bytes[min(place, bytes.count)...].prefix(64).prefix { $0 > 0x20 && !"/>".utf8.contains($0) }
    return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  private func isAt(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func skip(to end: StaticString) {
    while index < bytes.count, !isAt(end) { index += 1 }
    index = min(bytes.count, index + end.utf8CodeUnitCount)
  }
}
