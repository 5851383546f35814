import Model

/// Makes a reason out of codes and words, of which neither can be relied on alone.
struct BounceJudgement {
  private(set) var reason: BounceReason
  private(set) var status: EnhancedStatus?
  private(set) var isTransient: Bool
  /// The phrase that it rests on.
  private(set) var phrase: String?

  /// Judges by the status of a report and the words of the server.
  ///
  /// Words that are known come first: servers answer `554 5.7.1` to an unknown user and `550 5.1.1` to spam. Then comes the status that says
  /// most; `5.0.0` says nothing. Where report and server disagree about whether it may pass, it may.
  init(reported: EnhancedStatus?, words: String, isFree: Bool = false) {
    let scan = StatusScan(words, isFree: isFree)
    let found = PhraseSearch(words).reason()
    status = reported.map { $0.isGeneric ? scan.status ?? $0 : $0 } ?? scan.status
    isTransient = reported?.severity == 4 || scan.isTransient
    phrase = found?.phrase
    reason = found?.reason ?? status?.reason ?? scan.reply.flatMap(Self.reason) ?? .undetermined
    // `5.1.1 message rejected`: such words go with everything.
    if let status, status.subject == 1 || status.subject == 2, !status.isGeneric, reason == .refused || reason == .system {
      reason = status.reason ?? reason
    }
    if status?.isSpecificPolicy == true, reason == .rateLimited || reason == .system || reason == .expired { reason = .refused }
  }

  /// What a reply code alone says; most say nothing.
  private static func reason(of reply: Int) -> BounceReason? {
    switch reply {
    case 452, 552: .mailboxFull
    case 421, 451: .system
    case 442: .network
    // A host that takes no mail at all (RFC 7504).
    case 521, 556: .unknownHost
    default: nil
    }
  }
}

extension EnhancedStatus {
  /// Whether it says nothing but that something failed: `5.0.0`, `4.3.0`.
  var isGeneric: Bool { detail == 0 }

  /// Whether it says that the mail was refused as such (RFC 3463 §3.8).
  var isSpecificPolicy: Bool { subject == 7 && detail > 0 }

  /// What the code alone says (RFC 3463 §3, RFC 5248, RFC 7505).
  var reason: BounceReason? {
    switch (subject, detail) {
    case (1, 2): .unknownHost
    case (1, 6): .moved
    // About the sender's address: ours.
    case (1, 7), (1, 8): .refused
    case (1, 10): .unknownHost
    case (1, _): .unknownUser
    case (2, 1): .disabled
    case (2, 2): .mailboxFull
    case (2, 3), (3, 4): .tooLarge
    case (3, 1): .mailboxFull
    case (3, _): .system
    case (4, 4) where severity == 5: .unknownHost
    case (4, 7): .expired
    case (4, _): .network
    case (7, 20...29), (7, 515): .authentication
    case (7, _): .refused
    default: nil
    }
  }
}
