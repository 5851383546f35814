import Digests
public import Foundation
public import Mail
public import Model
public import Signing
public import SMTP

/// What all of a publication's mail has in common: the keys of its tokens, where failures are reported to, what signs it.
public struct PostalIdentity: Sendable {
  /// Makes the tokens in readers' links.
  public var tokens: ReaderTokens
  /// Makes an address for each delivery that failures are reported to; nil reports them to the newsletter's own address.
  public var returnPaths: ReturnPaths?
  /// Signs each message; nil leaves that to the relay.
  public var signer: DKIMSigner?

  /// An identity of these parts.
  public init(tokens: ReaderTokens, returnPaths: ReturnPaths? = nil, signer: DKIMSigner? = nil) {
    self.tokens = tokens
    self.returnPaths = returnPaths
    self.signer = signer
  }
}

/// An edition ready to be posted: makes the message of each reader, signed and with its envelope.
public struct Post: Sendable {
  private let digest: FrozenDigest
  private let identity: PostalIdentity
  private let personal: PersonalDigest

  /// The post of a digest.
  ///
  /// - Throws: `DigestError` when a name or an address of the digest cannot stand in mail.
  public init(_ digest: FrozenDigest, identity: PostalIdentity) throws {
    self.digest = digest
    self.identity = identity
    personal = try PersonalDigest(digest, tokens: identity.tokens)
  }

  /// The message to a reader.
  ///
  /// - Parameters:
  ///   - subscriber: The number in the reader's tokens; 0 for somebody who is no subscriber.
  ///   - moment: When it is signed.
  public func message(
    to mailbox: Mailbox, subscriber: Int64, format: Subscription.Format, as id: TransactionID, at moment: Date
  ) throws(SigningError) -> OutgoingMessage {
    let (head, body) = personal.message(to: mailbox, of: subscriber, format: format)
    var content: [UInt8] = []
    content.reserveCapacity(head.count + body.count + 2_048)
    if let signer = identity.signer { content += try signer.fields(head: head, bodyHash: BodyHash(of: body), at: moment) }
    content += head
    content += Self.lineEnd
    content += body
    let envelope = Envelope(
      sender: .address(sender(for: subscriber)), recipient: mailbox.address, size: content.count, content: self.content(to: mailbox),
      notification: notification(to: mailbox))
    return OutgoingMessage(id: id, envelope: envelope, content: content)
  }

  /// Only a local part beyond ASCII is not ASCII in what is composed here.
  private func content(to mailbox: Mailbox) -> Envelope.Content {
    let addresses = [digest.from, digest.replyTo, mailbox].compactMap(\.self).map(\.address)
    return addresses.contains { $0.needsSMTPUTF8 } ? .internationalHeader : .sevenBit
  }

  private func sender(for subscriber: Int64) -> EmailAddress {
    identity.returnPaths?.address(edition: digest.edition, subscriber: subscriber) ?? digest.from.address
  }

  /// Reports bring back the header only, and name the edition; a server without DSN (RFC 3461) is not asked.
  private func notification(to mailbox: Mailbox) -> DeliveryNotification {
    DeliveryNotification(
      returned: .headers, envelopeID: EnvelopeID("\(digest.edition)"), notify: .on(.failure, and: [.delay]),
      originalRecipient: mailbox.address)
  }

  private static let lineEnd = Array("\r\n".utf8)
}
