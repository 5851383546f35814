public import Model

/// What came of asking for an address that a mail links to.
public enum LinkVisit: Hashable, Sendable {
  /// It answered with this status (RFC 9110 §15).
  case answered(Int)
  /// It has moved for good.
  case moved(WebAddress)
  /// It gave no answer, for this reason.
  case unreachable(String)
}
