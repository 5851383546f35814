public import Model

/// What a server answered: a code, the enhanced status if it gave one, and text for people (RFC 5321 §4.2).
public struct Reply: Hashable, Sendable, CustomStringConvertible {
  /// The three digits.
  public let code: ReplyCode
  /// What the first line says before its text.
  ///
  /// Where it contradicts the code, the code decides: it is the protocol, this an explanation.
  public let status: EnhancedStatus?
  /// The text of each line, without code and status, with nothing that would move a terminal's cursor; one line at least.
  public let lines: [String]

  /// A reply of these lines as they stand behind the code, the first of them with its status; without any, one empty line.
  public init(_ code: ReplyCode, _ rawLines: [String]) {
    let first = Self.split(rawLines.first ?? "")
    self.code = code
    status = first.status
    // Every line of a reply repeats the status (RFC 2034 §4).
    lines =
      [first.text]
      + rawLines.dropFirst().map { line in
        let (status, text) = Self.split(line)
        return status == first.status ? text : line
      }
  }

  /// The text in one line.
  public var text: String { lines.filter { !$0.isEmpty }.joined(separator: " ") }

  /// Code, status and text in one line.
  public var description: String {
    [code.description, status?.description ?? "", text].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The status before the first space, if it is one, and the text behind it.
  private static func split(_ line: String) -> (status: EnhancedStatus?, text: String) {
    let space = UInt8(ascii: " ")
    let end = line.utf8.firstIndex(of: space) ?? line.endIndex
    guard let status = EnhancedStatus(line[..<end]) else { return (nil, line) }
    return (status, String(decoding: line[end...].utf8.drop { $0 == space }, as: UTF8.self))
  }
}
