/// The bytes of a style sheet, and how the text of a token is read from them.
struct CSSSource: Sendable {
  let bytes: [UInt8]

  init(_ css: String) {
    bytes = Array(css.utf8)
  }

  /// The bytes as they stand, escapes included.
  func raw(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// What a token says: its name or value with the escapes resolved and the punctuation around it taken off.
  func text(_ token: CSSToken) -> String {
    let range = token.range
    switch token.kind {
    case .atKeyword, .hash: return unescaped(range.lowerBound + 1..<range.upperBound)
    case .function: return unescaped(range.lowerBound..<range.upperBound - 1)
    case .string: return unescaped(contentOfString(token))
    default: return unescaped(range)
    }
  }

  /// What stands between the quotes; a string cut off by the end of the file has no second quote.
  func contentOfString(_ token: CSSToken) -> Range<Int> {
    let start = token.range.lowerBound + 1
    let last = token.range.upperBound - 1
    let isClosed = last >= start && bytes[last] == bytes[token.range.lowerBound] && !isEscaped(last, from: start)
    return start..<(isClosed ? last : token.range.upperBound)
  }

  private func isEscaped(_ position: Int, from start: Int) -> Bool {
    var backslashes = 0
    var index = position - 1
    while index >= start, bytes[index] == UInt8(ascii: "\\") {
      backslashes += 1
      index -= 1
    }
    return backslashes % 2 == 1
  }

  /// Resolves escapes such as `\00DC` and `\"` (CSS Syntax Level 3 §4.3.7).
  private func unescaped(_ range: Range<Int>) -> String {
    guard bytes[range].contains(UInt8(ascii: "\\")) else { return raw(range) }
    var output: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        output.append(bytes[index])
        index += 1
        continue
      }
      index += 1
      guard index < range.upperBound else { break }
      if bytes[index].isHexDigit {
        output.append(contentsOf: hexEscape(at: &index, before: range.upperBound))
      } else if bytes[index].isCSSNewline {
        index = afterNewline(index, before: range.upperBound)
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func hexEscape(at index: inout Int, before end: Int) -> [UInt8] {
    var value: UInt32 = 0
    var digits = 0
    while index < end, digits < 6, let digit = bytes[index].hexValue {
      value = value * 16 + UInt32(digit)
      digits += 1
      index += 1
    }
    if index < end, bytes[index].isCSSNewline {
      index = afterNewline(index, before: end)
    } else if index < end, bytes[index].isCSSWhitespace {
      index += 1
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }

  /// CR LF counts as one line end.
  private func afterNewline(_ index: Int, before end: Int) -> Int {
    let isPair = bytes[index] == 13 && index + 1 < end && bytes[index + 1] == 10
    return index + (isPair ? 2 : 1)
  }
}

extension UInt8 {
  var isCSSNewline: Bool { self == 10 || self == 12 || self == 13 }
  var isCSSWhitespace: Bool { isCSSNewline || self == 9 || self == 32 }
  var isDigit: Bool { self >= 48 && self <= 57 }
  var isHexDigit: Bool { hexValue != nil }
  /// A byte that may begin a name; every byte of a non-ASCII character may.
  var isNameStart: Bool { (self | 32 >= 97 && self | 32 <= 122) || self == 95 || self >= 128 }
  var isNameByte: Bool { isNameStart || isDigit || self == 45 }

  var hexValue: UInt8? {
    switch self {
    case 48...57: self - 48
    case 65...70: self - 55
    case 97...102: self - 87
    default: nil
    }
  }
}
