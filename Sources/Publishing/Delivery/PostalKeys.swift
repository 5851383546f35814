import Foundation
import Mail
import Model

/// The keys of a publication's tokens, from the secrets of its store.
enum PostalKeys {
  /// A ring of one key.
  static func ring(_ secret: Data) throws(Failure) -> TokenKeyRing {
    guard let key = TokenKey(id: 1, secret: [UInt8](secret)), let ring = TokenKeyRing(newest: key) else {
      throw Failure(
        "the store", why: "has a secret that is too short to make tokens with", remedy: "Restore a backup.", blame: .environment)
    }
    return ring
  }

  /// The identity that the keys of a store make.
  static func identity(_ mail: MailDefinition, readers: Data, paths: Data, signer: DKIMSigner?) throws(Failure) -> PostalIdentity {
    var identity = PostalIdentity(tokens: ReaderTokens(keys: try ring(readers)), signer: signer)
    if let mailbox = mail.bounceMailbox { identity.returnPaths = try returnPaths(to: mailbox, secret: paths) }
    return identity
  }

  /// The addresses that failures are reported to.
  static func returnPaths(to mailbox: EmailAddress, secret: Data) throws(Failure) -> ReturnPaths {
    guard let paths = ReturnPaths(mailbox: mailbox, keys: try ring(secret)) else {
      throw Failure(
        "tidings.yaml: mail.bounces", why: "\(mailbox) leaves no room for the token of a reader",
        remedy: "Give a mailbox of at most ten characters before the @, in ASCII and without a +.", blame: .input)
    }
    return paths
  }
}
