public import Model

/// What to be told about a message's fate, and under which names (RFC 3461); a server without DSN is not asked.
public struct DeliveryNotification: Hashable, Sendable {
  /// How much of the message a report brings back.
  public enum Returned: String, Hashable, Sendable {
    /// Its header.
    case headers = "HDRS"
    /// All of it.
    case full = "FULL"
  }

  /// What a report is wanted for.
  public enum Occasion: String, Hashable, Sendable, CaseIterable {
    /// It has arrived.
    case success = "SUCCESS"
    /// It has not arrived and never will.
    case failure = "FAILURE"
    /// It has not arrived yet.
    case delay = "DELAY"
  }

  /// When a report is wanted.
  public enum Notify: Hashable, Sendable {
    /// Never, not even of a failure.
    case never
    /// On this occasion, and on these.
    case on(Occasion, and: Set<Occasion> = [])
  }

  /// How much a report brings back; nil leaves it to the server.
  public var returned: Returned?
  /// The name under which a report speaks of the message.
  public var envelopeID: EnvelopeID?
  /// When a report is wanted; nil leaves it to the server, which will report failures.
  public var notify: Notify?
  /// The address that the message was first sent to.
  public var originalRecipient: EmailAddress?

  /// Wishes; those left out are the server's choice.
  public init(
    returned: Returned? = nil, envelopeID: EnvelopeID? = nil, notify: Notify? = nil, originalRecipient: EmailAddress? = nil
  ) {
    self.returned = returned
    self.envelopeID = envelopeID
    self.notify = notify
    self.originalRecipient = originalRecipient
  }

  var mailParameters: [String] {
    [returned.map { "RET=" + $0.rawValue }, envelopeID.map { "ENVID=" + XText.encode($0.description) }].compactMap(\.self)
  }

  var recipientParameters: [String] {
    [notify.map { "NOTIFY=" + Self.keywords($0) }, originalRecipient.map { "ORCPT=" + XText.typed($0) }].compactMap(\.self)
  }

  private static func keywords(_ notify: Notify) -> String {
    switch notify {
    case .never: "NEVER"
    case .on(let first, let others):
      Occasion.allCases.filter { $0 == first || others.contains($0) }.map(\.rawValue).joined(separator: ",")
    }
  }
}
