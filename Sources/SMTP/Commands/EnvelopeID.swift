/// The name under which a delivery report speaks of a message (RFC 3461 §4.4): visible ASCII and spaces.
public struct EnvelopeID: Hashable, Sendable, CustomStringConvertible {
  /// The name itself.
  public let description: String

  /// Nil unless there are 1 to 100 characters as written in xtext, all of them from space to tilde.
  public init?(_ text: String) {
    guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), (1...100).contains(XText.encode(text).utf8.count) else { return nil }
    description = text
  }
}
