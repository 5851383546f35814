/// Bytes as two upper-case hexadecimal digits, the form that quoted-printable, RFC 2047 and RFC 2231 share.
enum HexDigits {
  static let table = Array("0123456789ABCDEF".utf8)

  static func pair(_ byte: UInt8) -> String {
    String(decoding: [table[Int(byte >> 4)], table[Int(byte & 0xF)]], as: UTF8.self)
  }
}
