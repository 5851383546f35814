public import Foundation

/// Text that was read from bytes.
public struct DecodedText: Hashable, Sendable {
  /// The text, without a byte order mark.
  public var text: String
  /// The name of the encoding it was in, as in the WHATWG Encoding Standard, for example `UTF-8` or `gb18030`.
  public var encoding: String
  /// What did not fit and what was done about it.
  public var repairs: [Repair]
}

/// Finds out how bytes are to be read as text, and reads them.
public enum TextDecoding {
  /// Reads bytes in the encoding of their byte order mark, or else the declared one, or the one that the document itself
  /// states, or UTF-8 if they are that, or one that is guessed.
  ///
  /// `declared` is a label such as the `charset` of an HTTP header (WHATWG Encoding Standard, section 4.2). Where the bytes
  /// plainly contradict what was stated, they win. Bytes that do not fit are replaced; all of this is in the repairs.
  /// Throws `empty` and `binary`.
  public static func decode(_ bytes: Data, declared: String? = nil) throws(ParseError) -> DecodedText {
    let bytes = [UInt8](bytes)
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { throw .empty }
    if let (encoding, length) = byteOrderMark(bytes) {
      if bytes.count == length { throw .empty }
      return try decode(Array(bytes[length...]), stated: encoding, repairs: [])
    }
    if let encoding = bytes.withUnsafeBytes(EncodingDetection.utf16) { return try decode(bytes, stated: encoding, repairs: []) }
    if bytes.withUnsafeBytes(BinarySignature.matches) { throw .binary }
    var repairs: [Repair] = []
    let encoding = statedEncoding(bytes, declared: declared, repairs: &repairs)
    return try decode(bytes, stated: encoding, repairs: repairs)
  }

  static func byteOrderMark(_ bytes: [UInt8]) -> (TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The encoding of the first label that means one.
  private static func statedEncoding(_ bytes: [UInt8], declared: String?, repairs: inout [Repair]) -> TextEncoding? {
    if let declared {
      if let encoding = TextEncoding(label: declared) { return encoding }
      repairs.append(Repair("ignored the unknown encoding \"\(declared)\""))
    }
    guard let label = DeclaredEncoding.label(in: bytes) else { return nil }
    guard let encoding = TextEncoding(label: label) else {
      repairs.append(Repair("ignored the unknown encoding \"\(label)\" that the document states"))
      return nil
    }
    // The label was read byte by byte, so it cannot be true (WHATWG HTML, 13.2.3.2).
    return encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? .utf8 : encoding
  }

  private static func decode(_ bytes: [UInt8], stated: TextEncoding?, repairs: [Repair]) throws(ParseError) -> DecodedText {
    if stated == .utf16LittleEndian || stated == .utf16BigEndian { return try legacy(bytes, stated ?? .utf8, repairs) }
    if let text = String(validating: bytes, as: UTF8.self) {
      return try utf8(text, bytes, stated: stated, repairs: repairs)
    }
    if let stated, stated != .utf8 { return try legacy(bytes, stated, repairs) }
    let repaired = bytes.withUnsafeBytes { UTF8Repair($0) }
    let faults = repaired.legacyCount + repaired.replacedCount
    if repaired.validCount > faults {
      return DecodedText(text: repaired.text, encoding: "UTF-8", repairs: repairs + [repair(of: repaired)])
    }
    let guess = bytes.withUnsafeBytes(EncodingDetection.legacy)
    let note = stated == nil ? "no encoding is stated" : "it is stated to be UTF-8 but is not"
    return try legacy(bytes, guess, repairs + [Repair("\(note); read as \(guess.rawValue)")])
  }

  /// Bytes that are UTF-8: what else they were stated to be is believed only if they are well-formed in that, too.
  private static func utf8(
    _ text: String, _ bytes: [UInt8], stated: TextEncoding?, repairs: [Repair]
  ) throws(ParseError) -> DecodedText {
    let asUTF8 = DecodedText(text: text, encoding: "UTF-8", repairs: repairs)
    guard let stated, stated != .utf8 else { return asUTF8 }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    if stated == .iso2022JP || (isASCII && stated.isSingleByte) { return try legacy(bytes, stated, repairs) }
    if isASCII { return asUTF8 }
    if !stated.isSingleByte {
      let decoded = try legacy(bytes, stated, repairs)
      if decoded.repairs == repairs { return decoded }
    }
    let note = Repair("it is stated to be \(stated.rawValue) but is UTF-8")
    return DecodedText(text: text, encoding: "UTF-8", repairs: repairs + [note])
  }

  private static func legacy(_ bytes: [UInt8], _ encoding: TextEncoding, _ repairs: [Repair]) throws(ParseError) -> DecodedText {
    guard let decoded = bytes.withUnsafeBytes({ IconvDecoder.decode($0, from: encoding) }) else {
      throw .malformed(line: 0, column: 0, message: "this machine cannot read \(encoding.rawValue); convert the document to UTF-8")
    }
    var repairs = repairs
    if decoded.replaced > 0 {
      repairs.append(Repair("\(decoded.replaced) bytes are not \(encoding.rawValue); replaced them by U+FFFD"))
    }
    return DecodedText(text: decoded.text, encoding: encoding.rawValue, repairs: repairs)
  }

  private static func repair(of repaired: UTF8Repair) -> Repair {
    var parts: [String] = []
    if repaired.legacyCount > 0 { parts.append("read \(repaired.legacyCount) bytes that are not UTF-8 as windows-1252") }
    if repaired.replacedCount > 0 { parts.append("replaced \(repaired.replacedCount) faults in UTF-8 by U+FFFD") }
    return Repair(parts.joined(separator: "; "), line: repaired.firstLine)
  }
}
