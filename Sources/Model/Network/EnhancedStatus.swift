/// The status code of RFC 3463, in replies (RFC 2034) and in reports of delivery (RFC 3464): class, subject and detail, for example `5.1.1`.
public struct EnhancedStatus: Hashable, Sendable, CustomStringConvertible {
  /// 2 for success, 4 for what may pass, 5 for what will not.
  public let severity: Int
  /// What it is about: 1 addressing, 2 the mailbox, 3 the mail system, 4 the network, 5 the protocol, 6 the content, 7 security and policy.
  public let subject: Int
  /// What exactly.
  public let detail: Int

  /// Nil unless the text is `class.subject.detail`: a class of 2, 4 or 5, and numbers of up to three digits.
  public init?(_ text: some StringProtocol) {
    let numbers = Array(text.utf8).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Self.number)
    guard numbers.count == 3, let severity = numbers[0], [2, 4, 5].contains(severity), let subject = numbers[1], let detail = numbers[2]
    else { return nil }
    self.severity = severity
    self.subject = subject
    self.detail = detail
  }

  /// `class.subject.detail`.
  public var description: String { "\(severity).\(subject).\(detail)" }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard (1...3).contains(digits.count), digits.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
