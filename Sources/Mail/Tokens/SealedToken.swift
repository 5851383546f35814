import Signing

/// What is inside every token: a few bytes that nobody can read or change without the key, bound to what they are for.
///
/// The layout is key id (1 byte), code (16), hidden content. The code is the HMAC of purpose and content, cut to half as RFC 2104 §5
/// allows. The content is hidden under the HMAC of the code, as RFC 5297 (SIV) does it with its own functions, so that a link does not tell how many
/// subscribers there are. The same content always makes the same token.
struct SealedToken {
  /// What the token is for, and for which newsletter; it is not written into the token, but no other is accepted.
  var purpose: String
  var newsletter: String

  /// Makes the token of a content of at most 32 bytes with the newest key.
  func text(of content: [UInt8], by keys: TokenKeyRing) -> String {
    let code = self.code(of: content, by: keys.newest)
    return Base32.text([keys.newest.id] + code + Self.hidden(content, under: code, by: keys.newest))
  }

  /// The content of a token if it was made for this; nil if not.
  func content(of parts: Parts, by key: TokenKey) -> [UInt8]? {
    let content = Self.hidden(parts.hidden, under: parts.code, by: key)
    return ConstantTime.areEqual(code(of: content, by: key), parts.code) ? content : nil
  }

  /// A token taken apart.
  struct Parts {
    let keyID: UInt8
    let code: [UInt8]
    let hidden: [UInt8]

    init(_ text: some StringProtocol, contentLength: Int) throws(TokenError) {
      guard text.utf8.count <= 100, let bytes = Base32.bytes(text), bytes.count == 1 + SealedToken.codeLength + contentLength else {
        throw .malformed
      }
      keyID = bytes[0]
      code = Array(bytes[1...SealedToken.codeLength])
      hidden = Array(bytes[(1 + SealedToken.codeLength)...])
    }
  }

  private static let codeLength = 16

  /// A NUL stands in no purpose and in no newsletter's name, so no two meanings have the same bytes.
  private func code(of content: [UInt8], by key: TokenKey) -> [UInt8] {
    let bytes = Array("code\0\(purpose)\0\(newsletter)\0".utf8) + [key.id] + content
    return Array(key.code.code(of: bytes).prefix(Self.codeLength))
  }

  /// Hides, and uncovers what is hidden.
  private static func hidden(_ content: [UInt8], under code: [UInt8], by key: TokenKey) -> [UInt8] {
    zip(content, key.code.code(of: Array("mask\0".utf8) + code)).map { $0 ^ $1 }
  }
}

extension [UInt8] {
  /// The eight bytes of a number, the highest first.
  init(bigEndian number: Int64) {
    self = Swift.withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  /// The number that eight bytes are.
  var bigEndianNumber: Int64 {
    Int64(bitPattern: reduce(0) { $0 << 8 | UInt64($1) })
  }
}
