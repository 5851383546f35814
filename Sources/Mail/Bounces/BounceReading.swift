public import Model

/// What was read from a message that came to the address for bounces.
public struct BounceReading: Hashable, Sendable {
  /// What it says of each recipient; one at least, and one without a recipient where nobody is named.
  public let findings: [BounceFinding]
  /// Whom its token names; nil without one.
  public let token: BounceToken?
  /// What is wrong with the message itself, in words.
  public let problems: [String]

  /// The lines on which all of this rests, each with where it stands.
  public var evidence: [String] { Array((tokenEvidence + findings.flatMap(\.evidence)).prefix(40)) }

  private var tokenEvidence: [String] {
    switch token {
    case .delivery(_, let field), .reader(_, let field), .refused(_, let field): ["a token in \(field)"]
    case nil: []
    }
  }

  /// The finding that weighs most; with a token there is one recipient, and this is what happened to them.
  public var gravest: BounceFinding {
    findings.dropFirst().reduce(findings.first ?? BounceFinding(.letter)) { graver, next in
      next.bounceClass.gravity > graver.bounceClass.gravity ? next : graver
    }
  }
}

/// What a message says of one recipient.
public struct BounceFinding: Hashable, Sendable {
  /// What it means for the recipient.
  public var bounceClass: BounceClass
  /// Why.
  public var reason: BounceReason
  /// The status code, if there is one.
  public var status: EnhancedStatus?
  /// What the server said, in one line.
  public var diagnostic: PlainText?
  /// Whom it names.
  public var recipient: BouncedRecipient?
  /// The lines on which it rests: fields with their names, or words.
  public var evidence: [String]

  /// A finding of these parts, in the class that its reason has.
  init(
    _ reason: BounceReason, status: EnhancedStatus? = nil, isTransient: Bool = false, diagnostic: String = "",
    recipient: BouncedRecipient? = nil, evidence: [String] = []
  ) {
    self.reason = reason
    self.status = status
    bounceClass = reason.bounceClass(isTransient: isTransient)
    self.diagnostic = PlainText(diagnostic.prefix(Self.longestDiagnostic))
    self.recipient = recipient
    self.evidence = evidence.prefix(Self.mostEvidence).map { String($0.prefix(Self.longestEvidence)) }
  }

  /// What a server's answer to a delivery means: the same words are read in the same way whether they come at once or in a report.
  ///
  /// - Parameters:
  ///   - code: The reply code, for example 550.
  ///   - status: The enhanced status, if there was one.
  ///   - text: What else the server said.
  public init(code: Int, status: EnhancedStatus?, text: String) {
    let words = ["\(code)", status?.description, text].compactMap(\.self).joined(separator: " ")
    let judged = BounceJudgement(reported: status, words: words)
    self.init(judged.reason, status: judged.status, isTransient: judged.isTransient, diagnostic: words, evidence: [words])
  }

  private static let longestDiagnostic = 500
  private static let mostEvidence = 12
  private static let longestEvidence = 300
}

/// Whom a message names, by an address that anybody could have written.
public struct BouncedRecipient: Hashable, Sendable {
  /// The address it was sent to first, then those that it was sent on to.
  public var addresses: [EmailAddress]
  /// Where it stands.
  public var source: Source

  /// Where an address of a recipient was found, the surest place first.
  public enum Source: String, Hashable, Sendable {
    /// A field of a report (RFC 3464, RFC 5965) or `X-Failed-Recipients`.
    case report
    /// The header of the message that came back.
    case returnedMessage = "returned message"
    /// The words of the report.
    case text
  }
}

/// Whom the token in a message names: nobody but we can have made it.
public enum BounceToken: Hashable, Sendable {
  /// The return path of a delivery, and the field where it stands.
  case delivery(ReturnPaths.Delivery, field: String)
  /// The link by which a reader leaves, and the field where it stands.
  case reader(ReaderTokens.Reader, field: String)
  /// A token that is none of ours, or not for this; nothing of the message is believed then.
  case refused(TokenRefusal, field: String)
}

/// Why the token in a message is not taken.
public enum TokenRefusal: Hashable, Sendable, CustomStringConvertible {
  /// It cannot be read.
  case unreadable(TokenError)
  /// The message came back to the return path of one delivery, and holds another.
  case contradiction(EditionID, EditionID)

  /// The sentence for a person.
  public var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .contradiction(let one, let other) where one == other: "It names one reader of \(one), and the message that came back another."
    case .contradiction(let one, let other): "It is of \(one), and the message that came back is of \(other)."
    }
  }
}
