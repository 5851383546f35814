public import Model

/// Where failures are reported to: MAIL FROM (RFC 5321 §4.1.1.2).
public enum ReversePath: Hashable, Sendable {
  /// `<>`: nowhere, as for replies sent by programs (RFC 5321 §4.5.5).
  case null
  /// To this address.
  case address(EmailAddress)

  /// Whether only a server with SMTPUTF8 can take it.
  var needsSMTPUTF8: Bool {
    switch self {
    case .null: false
    case .address(let address): address.needsSMTPUTF8
    }
  }

  /// In angle brackets.
  var path: String {
    switch self {
    case .null: "<>"
    case .address(let address): "<\(address)>"
    }
  }
}
