/// The name of a header field: visible ASCII without a colon (RFC 5322 §3.6.8 `ftext`), 1 to 60 characters.
///
/// Two names are equal when they differ only in case.
public struct HeaderName: Hashable, Sendable, CustomStringConvertible {
  /// The name as it is written.
  public let string: String

  /// Nil unless the text is a well-formed name.
  public init?(_ raw: some StringProtocol) {
    guard (1...60).contains(raw.utf8.count), raw.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") })
    else { return nil }
    string = String(raw)
  }

  init(known name: StaticString) {
    string = name.description
  }

  /// The name itself.
  public var description: String { string }

  /// Compares without regard to case.
  public static func == (left: HeaderName, right: HeaderName) -> Bool { left.string.lowercased() == right.string.lowercased() }

  /// Hashes without regard to case.
  public func hash(into hasher: inout Hasher) { hasher.combine(string.lowercased()) }
}

extension HeaderName {
  static let from = HeaderName(known: "From")
  static let replyTo = HeaderName(known: "Reply-To")
  static let to = HeaderName(known: "To")
  static let subject = HeaderName(known: "Subject")
  static let date = HeaderName(known: "Date")
  static let messageID = HeaderName(known: "Message-ID")
  static let mimeVersion = HeaderName(known: "MIME-Version")
  static let contentType = HeaderName(known: "Content-Type")
  static let contentTransferEncoding = HeaderName(known: "Content-Transfer-Encoding")
  static let contentDisposition = HeaderName(known: "Content-Disposition")
  static let contentID = HeaderName(known: "Content-ID")
  static let contentLanguage = HeaderName(known: "Content-Language")
  static let listID = HeaderName(known: "List-Id")
  static let listUnsubscribe = HeaderName(known: "List-Unsubscribe")
  static let listUnsubscribePost = HeaderName(known: "List-Unsubscribe-Post")
  static let listHelp = HeaderName(known: "List-Help")
  static let listOwner = HeaderName(known: "List-Owner")
  static let listArchive = HeaderName(known: "List-Archive")
  static let feedbackID = HeaderName(known: "Feedback-ID")
  static let archivedAt = HeaderName(known: "Archived-At")
  static let dkimSignature = HeaderName(known: "DKIM-Signature")
  static let precedence = HeaderName(known: "Precedence")
  static let autoSubmitted = HeaderName(known: "Auto-Submitted")
}
