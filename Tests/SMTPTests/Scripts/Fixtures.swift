import Model
import SMTP

// Values that stand in this file and are right: where one is not, the tests mean nothing, and stop at once.

extension EmailAddress {
  static func known(_ text: String) -> EmailAddress {
    guard let address = EmailAddress(text) else { fatalError("\(text) is no address") }
    return address
  }
}

extension Envelope {
  static let simple = Envelope(
    sender: .address(.known("bounce@news.example.edu")), recipient: .known("li@example.org"), size: 1_000, content: .sevenBit)
}

extension ClientName {
  static var known: ClientName {
    guard let name = ClientName(domain: "news.example.edu") else { fatalError("the name is a domain") }
    return name
  }
}

extension Credentials {
  static func password(_ password: String = "secret") -> Credentials {
    guard let credentials = Credentials(user: "tidings", password: password) else { fatalError("the password is plain") }
    return credentials
  }

  static func token(_ token: String = "ya29.token") -> Credentials {
    guard let credentials = Credentials(user: "tidings", accessToken: token) else { fatalError("the token is plain") }
    return credentials
  }
}

extension SessionSettings {
  static func plaintext(_ credentials: Credentials? = nil, prefersChunking: Bool = false) -> SessionSettings {
    settings(.plaintext(allowsCredentials: true), credentials, prefersChunking)
  }

  static func startTLS(_ credentials: Credentials? = nil) -> SessionSettings { settings(.startTLS, credentials, false) }

  static func implicitTLS(_ credentials: Credentials? = nil) -> SessionSettings { settings(.implicitTLS, credentials, false) }

  private static func settings(
    _ security: ChannelSecurity, _ credentials: Credentials?, _ prefersChunking: Bool
  ) -> SessionSettings {
    do {
      return try SessionSettings(clientName: .known, security: security, credentials: credentials, prefersChunking: prefersChunking)
    } catch {
      fatalError("these settings are allowed")
    }
  }
}
