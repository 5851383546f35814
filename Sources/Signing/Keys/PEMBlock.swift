import Foundation

/// Bytes between two lines that say what they are (RFC 7468, RFC 1421 §4.4).
struct PEMBlock {
  let label: String
  /// Whether the old header for protected keys stands in it (RFC 1421 §4.6.1.1).
  let isEncrypted: Bool
  let bytes: [UInt8]

  init(label: String, bytes: [UInt8]) {
    self.label = label
    self.bytes = bytes
    isEncrypted = false
  }

  /// The first private key of a text, else its first block of any kind; text around blocks is skipped (RFC 7468 §2).
  static func first(in text: String) throws(KeyError) -> PEMBlock {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    let starts = lines.indices.filter { lines[$0].hasPrefix(begin) && lines[$0].hasSuffix(dashes) }
    guard let start = starts.first(where: { lines[$0].hasSuffix("PRIVATE KEY" + dashes) }) ?? starts.first else { throw .notPEM }
    let label = String(lines[start].dropFirst(begin.count).dropLast(dashes.count))
    guard let end = lines[start...].firstIndex(of: end + label + dashes) else { throw .notPEM }
    let inside = lines[start + 1..<end]
    let isEncrypted = inside.contains { $0.hasPrefix("Proc-Type:") && $0.hasSuffix("ENCRYPTED") }
    let content = inside.filter { !$0.contains(":") }.joined()
    guard let bytes = Data(base64Encoded: content), !bytes.isEmpty else { throw .notPEM }
    return PEMBlock(label: label, isEncrypted: isEncrypted, bytes: [UInt8](bytes))
  }

  /// The block as text, in lines of 64 characters (RFC 7468 §2).
  var text: String {
    let content = Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "\(Self.begin)\(label)\(Self.dashes)\n\(content)\n\(Self.end)\(label)\(Self.dashes)\n"
  }

  private init(label: String, isEncrypted: Bool, bytes: [UInt8]) {
    self.label = label
    self.isEncrypted = isEncrypted
    self.bytes = bytes
  }

  private static let begin = "-----BEGIN "
  private static let end = "-----END "
  private static let dashes = "-----"
}
