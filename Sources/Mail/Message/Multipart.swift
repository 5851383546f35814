import Foundation

/// Parts one after another, with a line between them that occurs in none (RFC 2046 §5.1).
struct Multipart {
  var kind: HeaderToken
  /// What the first part is, where that must be said (RFC 2387 §3.1).
  var rootType: HeaderToken?
  /// The parts as they are sent.
  var parts: [Data]

  func bytes() -> Data {
    let boundary = self.boundary
    var content = Data()
    content.reserveCapacity(parts.reduce(200) { $0 + $1.count + 60 })
    for part in parts {
      content += Data("--\(boundary)\r\n".utf8) + part + Data("\r\n".utf8)
    }
    content += Data("--\(boundary)--\r\n".utf8)
    return MIMEPart.headed([field(boundary)], content)
  }

  /// The field that says which line stands between the parts.
  func field(_ boundary: String) -> HeaderField {
    let type = rootType.map { [HeaderParameter(HeaderToken(known: "type"), token: $0)] } ?? []
    return HeaderField(known: .contentType, .token(kind, type + [HeaderParameter(boundary: boundary)]))
  }

  /// A boundary made from the content, so that the same message always has the same bytes.
  ///
  /// `=_` cannot stand in quoted-printable or base64; that it stands nowhere else either is looked up, and a number is counted on until so.
  var boundary: String {
    var attempt = 0
    while true {
      let candidate = "=_tidings_" + String(fingerprint(attempt), radix: 36)
      let bytes = Data(candidate.utf8)
      if parts.allSatisfy({ $0.range(of: bytes) == nil }) { return candidate }
      attempt += 1
    }
  }

  /// FNV-1a, 64 bits: not a secret, only different for different content.
  private func fingerprint(_ attempt: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(truncatingIfNeeded: attempt)
    for part in parts {
      for byte in part { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
