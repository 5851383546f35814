public import Foundation

/// That somebody must not be written to, and why.
///
/// It can be lifted, and is kept then as well.
public struct Suppression: Hashable, Sendable {
  /// Who.
  public let target: Target
  /// In which newsletter; everywhere if nil.
  public let newsletter: Slug?
  /// Why.
  public var reason: Reason
  /// When.
  public var at: Date
  /// Who said so: a person, or the program by itself.
  public var by: PlainText
  /// The reason in words.
  public var note: PlainText?
  /// What shows it: the words of a mail server, or the name of a report that is kept.
  public var evidence: PlainText?
  /// That it was taken back; nil while it is in force.
  public var lifting: Lifting?

  /// A suppression of these parts, in force.
  public init(
    _ target: Target, newsletter: Slug? = nil, reason: Reason, at: Date, by: PlainText, note: PlainText? = nil, evidence: PlainText? = nil
  ) {
    self.target = target
    self.newsletter = newsletter
    self.reason = reason
    self.at = at
    self.by = by
    self.note = note
    self.evidence = evidence
  }

  /// Who must not be written to.
  public enum Target: Hashable, Sendable {
    /// One address.
    case address(AddressKey)
    /// Every address of exactly this domain, not of those below it.
    case domain(MailDomain)
    /// An address that nobody here knows any more.
    case erased(ErasedAddress)
  }

  /// Why somebody must not be written to.
  public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The mailbox does not take mail.
    case bounce
    /// The owner called our mail spam.
    case complaint
    /// The owner asked for it.
    case request
    /// The office decided so.
    case office
    /// The owner wanted to be forgotten.
    case erasure
  }

  /// That a suppression was taken back.
  public struct Lifting: Hashable, Sendable {
    /// When.
    public var at: Date
    /// Who did it.
    public var by: PlainText
    /// Why.
    public var note: PlainText?

    /// A lifting of these parts.
    public init(at: Date, by: PlainText, note: PlainText? = nil) {
      self.at = at
      self.by = by
      self.note = note
    }
  }
}

/// The keyed hash of an address that was erased (HMAC-SHA-256, RFC 2104): whoever comes with the address can be recognised, and without the
/// key nobody can find out which it was.
public struct ErasedAddress: Hashable, Sendable, CustomStringConvertible {
  /// 64 hexadecimal digits, in lower case.
  public let string: String

  /// Nil unless the text is 64 hexadecimal digits.
  public init?(_ digits: some StringProtocol) {
    guard let hash = ContentHash(digits) else { return nil }
    string = hash.string
  }

  /// The hash of these bytes; nil unless there are 32.
  public init?(bytes: [UInt8]) {
    self.init(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }

  /// The digits.
  public var description: String { string }
}
