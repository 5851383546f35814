public import Model

/// Why a relay cannot be used as it is defined; nothing was connected yet.
public enum RelaySetupError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Messages would go in the clear to another machine.
  case plaintextToOthers(RelayHost)
  /// Credentials would go in the clear to another machine.
  case credentialsInPlaintext(RelayHost)
  /// The name or the secret is empty or has a control character.
  case unusableLogin(user: String)
  /// The file of trusted certificates cannot be read, with the reason.
  case unreadableCertificates(path: String, reason: String)
  /// The TLS library cannot be set up, with the reason.
  case noTLS(String)

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .plaintextToOthers(let host):
      "\(host) is another machine, and without TLS everybody on the way can read the mail: set security to starttls or implicit, "
        + "or to none-forced if this is meant"
    case .credentialsInPlaintext(let host):
      "a login to \(host) without TLS can be read by everybody on the way: set security to starttls or implicit, or leave out the login"
    case .unusableLogin(let user):
      "the login \"\(user)\" has an empty or odd name or secret: look for a line end or another control character in it"
    case .unreadableCertificates(let path, let reason):
      "the certificates to trust cannot be read from \(path): \(reason). It must be a file with certificates in PEM format"
    case .noTLS(let reason): "TLS cannot be set up: \(reason)"
    }
  }
}
