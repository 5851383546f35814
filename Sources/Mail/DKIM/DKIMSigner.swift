public import Foundation
public import Signing

/// A key and where its public half stands: `selector._domainkey.domain`.
public struct DKIMKey: Sendable {
  /// Which of the domain's keys it is.
  public let selector: DKIMSelector
  /// Who signs with it.
  public let signer: any Signer

  /// A key of these parts.
  public init(_ selector: DKIMSelector, _ signer: any Signer) {
    self.selector = selector
    self.signer = signer
  }
}

/// Signs messages for a domain (RFC 6376, RFC 8463): one `DKIM-Signature` for each key, both forms relaxed, whole bodies, no end of validity.
public struct DKIMSigner: Sendable {
  private let keys: [PreparedKey]

  private struct PreparedKey {
    let signer: any Signer
    /// The field up to what differs from message to message.
    let start: [UInt8]
  }

  /// A signer with one key or several.
  ///
  /// RSA comes first: who knows RSA only (RFC 8463 §5) and reads one signature only reads that one.
  public init(domain: DKIMDomain, _ key: DKIMKey, others: [DKIMKey] = []) {
    keys = ([key] + others).map { key in
      PreparedKey(signer: key.signer, start: Self.start(domain: domain, key))
    }
  }

  /// The fields that go in front of a message, with line ends.
  ///
  /// - Parameters:
  ///   - head: The message's header as it is sent, up to its empty line. Whoever changes a byte of it afterwards breaks the signatures.
  ///   - bodyHash: The hash of what follows the empty line.
  ///   - date: When it is signed.
  public func fields(head: [UInt8], bodyHash: BodyHash, at date: Date) throws(SigningError) -> [UInt8] {
    let signed = SignedFields(MessageHead(head))
    let middle = Array(" t=\(Self.time(date)); bh=\(bodyHash.base64);\r\n".utf8) + signed.tag + Array(";\r\n b=".utf8)
    var fields: [UInt8] = []
    fields.reserveCapacity(keys.count * 1_400)
    for key in keys {
      let unsigned = key.start + middle
      fields += unsigned
      Self.appendFolded(try Self.signature(of: signed.canonical, unsigned, by: key.signer), to: &fields)
    }
    return fields
  }

  /// A whole message with the signatures in front.
  public func signed(_ message: Data, at date: Date) throws(SigningError) -> Data {
    let emptyLine = message.firstRange(of: Data("\r\n\r\n".utf8))
    let head = message[..<(emptyLine?.lowerBound ?? message.endIndex)]
    let body = message[(emptyLine?.upperBound ?? message.endIndex)...]
    return Data(try fields(head: [UInt8](head), bodyHash: BodyHash(of: [UInt8](body)), at: date)) + message
  }

  /// RFC 6376 §3.7: the fields of the list, then the signature's own with nothing behind `b=` and without a line end.
  private static func signature(of fields: [UInt8], _ unsigned: [UInt8], by signer: any Signer) throws(SigningError) -> [UInt8] {
    var bytes = fields
    let own = MessageHead(unsigned)
    for field in own.fields { own.appendRelaxed(field, to: &bytes) }
    switch signer.algorithm {
    case .rsaSHA256: return try signer.sign(bytes)
    // RFC 8463 §3: what Ed25519 signs is the hash.
    case .ed25519: return try signer.sign(SHA256Hash.of(bytes))
    }
  }

  private static func start(domain: DKIMDomain, _ key: DKIMKey) -> [UInt8] {
    let algorithm =
      switch key.signer.algorithm {
      case .rsaSHA256: "rsa-sha256"
      case .ed25519: "ed25519-sha256"
      }
    var lines = HeaderLines(name: .dkimSignature)
    for word in ["v=1;", "a=\(algorithm);", "c=relaxed/relaxed;", "d=\(domain);", "s=\(key.selector);"] { lines.addWord(word) }
    return Array((lines.text + "\r\n").utf8)
  }

  /// The signature in base64, which may be folded anywhere, behind the three characters of ` b=`.
  private static func appendFolded(_ signature: [UInt8], to output: inout [UInt8]) {
    var column = 3
    for byte in Data(signature).base64EncodedData() {
      if column == HeaderLines.width {
        output += [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " ")]
        column = 1
      }
      output.append(byte)
      column += 1
    }
    output += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  /// RFC 6376 §3.5 `t=`: seconds since 1970, in twelve digits at most.
  private static func time(_ date: Date) -> Int64 {
    let seconds = date.timeIntervalSince1970
    return seconds.isNaN ? 0 : Int64(min(max(seconds, 0), 999_999_999_999))
  }
}
