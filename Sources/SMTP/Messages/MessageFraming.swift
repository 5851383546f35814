/// How a message's end is told from its content.
public enum MessageFraming: Hashable, Sendable {
  /// After DATA (RFC 5321 §4.5.2): a line of one dot ends it, so a dot at the beginning of a line is doubled.
  case dotStuffed
  /// After BDAT (RFC 3030): this size in bytes was told, and it goes as it is.
  case verbatim(size: Int)
}
