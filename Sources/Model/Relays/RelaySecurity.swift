/// Who may listen to what is said to a relay.
///
/// There is no "TLS if offered": who can read can also take the offer away.
public enum RelaySecurity: String, Hashable, Sendable, CaseIterable {
  /// TLS before the first byte, as on port 465 (RFC 8314).
  case implicitTLS = "implicit"
  /// TLS by STARTTLS, or nothing.
  case startTLS = "starttls"
  /// Everybody: only towards this machine.
  case none
  /// Everybody, and somebody has said that this is meant.
  case noneForced = "none-forced"
}
