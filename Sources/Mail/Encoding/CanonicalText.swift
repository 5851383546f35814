/// Text as mail carries it: UTF-8 with every line end written CR LF (RFC 2046 §4.1.1).
enum CanonicalText {
  /// The bytes with every lone CR and every lone LF made CR LF, and without NUL.
  ///
  /// Servers hardened against SMTP smuggling refuse mail that has a lone one.
  static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + text.utf8.count / 32)
    var previous: UInt8 = 0
    for byte in text.utf8 where byte != 0 {
      switch byte {
      case carriageReturn: bytes += [carriageReturn, lineFeed]
      case lineFeed: if previous != carriageReturn { bytes += [carriageReturn, lineFeed] }
      default: bytes.append(byte)
      }
      previous = byte
    }
    return bytes
  }

  static let carriageReturn = UInt8(ascii: "\r")
  static let lineFeed = UInt8(ascii: "\n")
}
