public import Foundation

/// How the bytes of a part are written as lines of ASCII (RFC 2045 §6).
public enum TransferEncoding: String, Hashable, Sendable {
  /// As they stand.
  case sevenBit = "7bit"
  /// Mostly readable: the shorter one for Latin text.
  case quotedPrintable = "quoted-printable"
  /// The shorter one for Chinese text and for files.
  case base64

  /// A text encoded in the way that makes it shortest; line ends become CR LF, and the lines are at most 78 octets.
  ///
  /// `7bit` is chosen only for what no mail server will touch: no long line, no white space at the end of one, no line that starts
  /// with `From ` or a dot, no controls.
  public static func encode(text: String) -> (encoding: TransferEncoding, bytes: Data) {
    let canonical = CanonicalText.bytes(text)
    if isSafeAsItStands(canonical) { return (.sevenBit, Data(canonical)) }
    let quoted = QuotedPrintable.encode(canonical)
    if quoted.count <= base64Length(of: canonical.count) { return (.quotedPrintable, Data(quoted)) }
    return (.base64, base64(Data(canonical)))
  }

  /// The bytes of a file in base64, in lines of 76 characters (RFC 2045 §6.8).
  public static func base64(_ bytes: Data) -> Data {
    bytes.base64EncodedData(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
  }

  private static func base64Length(of count: Int) -> Int {
    let characters = (count + 2) / 3 * 4
    return characters + max(characters - 1, 0) / 76 * 2
  }

  private static func isSafeAsItStands(_ canonical: [UInt8]) -> Bool {
    guard canonical.allSatisfy({ (0x20...0x7E).contains($0) || "\t\r\n".utf8.contains($0) }) else { return false }
    return canonical.split(separator: CanonicalText.lineFeed, omittingEmptySubsequences: false).allSatisfy { line in
      let text = line.last == CanonicalText.carriageReturn ? line.dropLast() : line
      return text.count <= 78 && text.last.map { !" \t".utf8.contains($0) } != false && text.first != UInt8(ascii: ".")
        && !text.starts(with: "From ".utf8)
    }
  }
}
