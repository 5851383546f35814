/// How listeners can pay for what they hear, as they hear it (podcast namespace, `value`).
public struct PodcastValue: Hashable, Sendable {
  /// The kind of money, for example `lightning`.
  public var type: PlainText
  /// How it is sent, for example `keysend`.
  public var method: PlainText
  /// How much a minute is suggested, in the kind's own unit.
  public var suggested: PlainText?
  /// Who gets it; at least one.
  public var recipients: [Recipient]

  /// A way to pay.
  public init(type: PlainText, method: PlainText, suggested: PlainText? = nil, recipients: [Recipient]) {
    self.type = type
    self.method = method
    self.suggested = suggested
    self.recipients = recipients
  }

  /// Somebody who gets a share.
  public struct Recipient: Hashable, Sendable {
    /// Who it is, for people.
    public var name: PlainText?
    /// The kind of the address, for example `node`.
    public var type: PlainText
    /// The address.
    public var address: PlainText
    /// The share, in proportion to those of the others.
    public var split: Int

    /// A recipient of these parts.
    public init(name: PlainText? = nil, type: PlainText, address: PlainText, split: Int) {
      self.name = name
      self.type = type
      self.address = address
      self.split = split
    }
  }
}
