/// A start or end tag, taken apart but not yet read: ranges of the source.
struct ScannedTag {
  struct Attribute {
    var name: Range<Int>
    /// Nil for an attribute without a value.
    var value: Range<Int>?
  }

  var name: Range<Int>
  var attributes: [Attribute] = []
  var isEndTag = false
  var isSelfClosing = false
  /// Whether the limit came before the `>`.
  var isUnfinished = false
  /// The place behind the `>`.
  var end: Int

  /// Takes the tag apart whose `<` stands at a place (HTML Living Standard, 13.2.5.6-40); at the limit it ends, wherever its
  /// quotation marks are.
  init(in source: [UInt8], at start: Int, limit: Int) {
    self = source.withUnsafeBufferPointer { ScannedTag(in: $0, at: start, limit: limit) }
  }

  private init(in source: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) {
    var cursor = Cursor(source: source, limit: limit, index: start + 1)
    isEndTag = cursor.skip(UInt8(ascii: "/"))
    name = cursor.read { !MarkupScanner.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    end = start
    while true {
      _ = cursor.read(while: MarkupScanner.isSpace)
      guard let byte = cursor.byte else {
        isUnfinished = true
        break
      }
      if byte == UInt8(ascii: ">") { break }
      isSelfClosing = byte == UInt8(ascii: "/")
      if isSelfClosing {
        cursor.index += 1
        continue
      }
      attributes.append(cursor.attribute())
    }
    end = min(cursor.index + 1, source.count)
  }

  private struct Cursor {
    let source: UnsafeBufferPointer<UInt8>
    let limit: Int
    var index: Int

    var byte: UInt8? { index < limit ? source[index] : nil }

    mutating func skip(_ expected: UInt8) -> Bool {
      guard byte == expected else { return false }
      index += 1
      return true
    }

    mutating func read(while isWanted: (UInt8) -> Bool) -> Range<Int> {
      let start = index
      while let byte, isWanted(byte) { index += 1 }
      return start..<index
    }

    mutating func attribute() -> Attribute {
      let start = index
      // A name may start with `=`, but none may be empty, or this would not get on.
      index += 1
      _ = read { !MarkupScanner.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }
      let name = start..<index
      let behindName = index
      _ = read(while: MarkupScanner.isSpace)
      guard skip(UInt8(ascii: "=")) else {
        index = behindName
        return Attribute(name: name)
      }
      _ = read(while: MarkupScanner.isSpace)
      return Attribute(name: name, value: value())
    }

    private mutating func value() -> Range<Int> {
      for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where skip(quote) {
        let value = read { $0 != quote }
        _ = skip(quote)
        return value
      }
      return read { !MarkupScanner.isSpace($0) && $0 != UInt8(ascii: ">") }
    }
  }
}
