/// Why a message must not be sent as it is.
///
/// Messages are composed with CRLF at the end of each line; others are not repaired but refused, since what was approved must be what is
/// sent, and since servers differ in what they take a bare one for ("SMTP smuggling").
public enum MessageFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// A CR without an LF behind it, at this byte.
  case bareCR(offset: Int)
  /// An LF without a CR before it, at this byte.
  case bareLF(offset: Int)
  /// The last line has no end.
  case unfinishedLine

  /// It has not the size in bytes that the server was told; what is beyond it would be read as commands.
  case otherSize(announced: Int)

  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .bareCR(let offset): "the message has a CR without LF at byte \(offset)"
    case .bareLF(let offset): "the message has an LF without CR at byte \(offset)"
    case .unfinishedLine: "the message's last line does not end with CRLF"
    case .otherSize(let announced): "the message has not the \(announced) bytes that were announced"
    }
  }
}
