/// Whose certificates a relay may show.
public enum RelayTrust: Hashable, Sendable {
  /// Those that the system trusts.
  case system
  /// Those that were signed by a certificate in this file (PEM), and no others.
  case file(String)
}
