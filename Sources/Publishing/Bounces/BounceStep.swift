import Foundation
import Mail
import Model

/// Decides about one message by what the store says at that moment, and saves it.
struct BounceStep {
  let writer: any StoreWriter
  let ledger: BounceLedger
  let now: Date

  /// Whom a message is about, and what it says of them.
  private struct Case {
    var finding: BounceFinding
    var subscriber: Subscriber?
    var edition: EditionID?
    var source: Bounce.Source?
    /// Why it is not believed, or cannot be about anybody.
    var obstacle: (outcome: Bounce.Outcome, why: String)?
  }

  /// What became of the recipients of a message.
  func process(_ message: ReceivedMessage) throws -> [BounceEntry] {
    if try writer.isProcessed(message.fingerprint) {
      return [BounceEntry(name: message.name, finding: message.reading.gravest, outcome: .known, note: "processed before")]
    }
    return try cases(of: message.reading).enumerated().map { index, found in
      let (outcome, why) = try found.obstacle ?? done(found, message.fingerprint)
      try remember(found, outcome, why, message.fingerprint, place: index + 1)
      return BounceEntry(
        name: message.name, finding: found.finding, subscriber: found.subscriber, edition: found.edition, source: found.source,
        outcome: .processed(outcome), note: why)
    }
  }

  /// What becomes of a subscriber whose server refused an edition at once.
  func process(_ rejection: DeliveryRejection) throws -> BounceEntry {
    let name = "\(rejection.edition) to subscriber \(rejection.subscriber.number)"
    let fingerprint = ContentHash(of: "\(name)\0\(rejection.finding.diagnostic?.string ?? "")")
    var found = try named(rejection.subscriber.number, rejection.edition, rejection.finding)
    found.source = found.subscriber == nil ? nil : .reply
    if try writer.isProcessed(fingerprint) {
      return BounceEntry(name: name, finding: rejection.finding, outcome: .known, note: "processed before")
    }
    let (outcome, why) = try found.obstacle ?? done(found, fingerprint)
    try remember(found, outcome, why, fingerprint, place: 1)
    return BounceEntry(
      name: name, finding: rejection.finding, subscriber: found.subscriber, edition: rejection.edition, source: found.source,
      outcome: .processed(outcome), note: why)
  }

  // MARK: Who is meant

  private func cases(of reading: BounceReading) throws -> [Case] {
    let gravest = reading.gravest
    switch reading.token {
    case .refused(let refusal, let field):
      return [Case(finding: gravest, obstacle: (.refused, "the token in \(field) is not taken: \(refusal)"))]
    case .delivery(let delivery, _): return [try named(delivery.subscriber, delivery.edition, gravest)]
    case .reader(let reader, _): return [try named(reader.subscriber, nil, gravest)]
    case nil: break
    }
    guard gravest.bounceClass.counts else { return [Case(finding: gravest, obstacle: (.nothing, gravest.reason.rawValue))] }
    return try reading.findings.map(reported)
  }

  private func named(_ number: Int64, _ edition: EditionID?, _ finding: BounceFinding) throws -> Case {
    guard let id = SubscriberID(number), let subscriber = try writer.subscriber(id) else {
      return Case(finding: finding, obstacle: (.nothing, "the subscriber was erased"))
    }
    var found = Case(finding: finding, subscriber: subscriber, edition: edition, source: .token)
    if !finding.bounceClass.counts {
      found.obstacle = (.nothing, finding.reason.rawValue)
    } else if let edition {
      found.obstacle = try obstacle(to: finding, of: edition, id).map { (.refused, $0) }
    }
    return found
  }

  /// Why a token is not believed although we made it.
  private func obstacle(to finding: BounceFinding, of edition: EditionID, _ id: SubscriberID) throws -> String? {
    guard try ledger.hasSent(writer, edition, id) else { return "\(edition) was not sent to them" }
    let earlier = try writer.bounces(of: id).filter { $0.isCounted && $0.edition == edition }
    guard let known = earlier.first(where: { $0.bounceClass.gravity >= finding.bounceClass.gravity }) else { return nil }
    return "\(edition) came back to them before (\(known.bounceClass.rawValue)): a delivery fails once"
  }

  private func reported(_ finding: BounceFinding) throws -> Case {
    guard finding.bounceClass.counts else { return Case(finding: finding, obstacle: (.nothing, finding.reason.rawValue)) }
    guard let recipient = finding.recipient else { return Case(finding: finding, obstacle: (.nothing, "it names nobody")) }
    for address in recipient.addresses {
      if let subscriber = try writer.subscriber(at: address) {
        return Case(finding: finding, subscriber: subscriber, source: Bounce.Source(recipient.source))
      }
    }
    let lookup = try SuppressionLookup(writer)
    let isErased = try recipient.addresses.contains { address in try lookup.isErased(address) }
    return Case(finding: finding, obstacle: (.nothing, isErased ? "its owner was erased" : "nobody here has that address"))
  }

  // MARK: What is done

  private func done(_ found: Case, _ message: ContentHash) throws -> (Bounce.Outcome, String) {
    guard let subscriber = found.subscriber else { return (.nothing, found.finding.reason.rawValue) }
    switch try consequence(found.finding, subscriber) {
    case .nothing: return (.nothing, found.finding.reason.rawValue)
    case .count(let count, let since):
      return (.counted, "\(count) of \(BounceRules.softLimit), the first on \(since.formatted(.iso8601.year().month().day()))")
    case .suppress: return try suppress(subscriber, found.finding)
    case .unsubscribe: return try unsubscribe(subscriber, found.finding)
    case .pause: return try pause(MailDomain(of: subscriber.mailbox.address), found.finding, message)
    }
  }

  private func consequence(_ finding: BounceFinding, _ subscriber: Subscriber) throws -> BounceConsequence {
    guard finding.bounceClass == .soft else { return BounceRules.consequence(of: finding.bounceClass, soft: [], arrivals: []) }
    // What a person took back counts no more.
    let restored = try writer.consent(of: subscriber.id).last { $0.action == .restore }?.at
    let earlier = try writer.bounces(of: subscriber.id).filter { bounce in bounce.isCounted && restored.map { bounce.at > $0 } ?? true }
    let soft = earlier.filter { $0.bounceClass == .soft }.map(\.at)
    guard let first = soft.min() else { return BounceRules.consequence(of: .soft, soft: [now], arrivals: []) }
    let returned = Set(earlier.compactMap(\.edition))
    let arrivals = try ledger.delivered(writer, subscriber.id, first).filter { !returned.contains($0.edition) }.map(\.at)
    return BounceRules.consequence(of: .soft, soft: soft + [now], arrivals: arrivals)
  }

  private func suppress(_ subscriber: Subscriber, _ finding: BounceFinding) throws -> (Bounce.Outcome, String) {
    let why = finding.bounceClass == .hard ? finding.inWords : "\(BounceRules.softLimit) soft bounces, the last: \(finding.inWords)"
    let isNew = try take(ConsentAction.bounce, .bounce, subscriber, finding, why: why)
    return isNew ? (.suppressed, why) : (.nothing, "is suppressed already")
  }

  private func unsubscribe(_ subscriber: Subscriber, _ finding: BounceFinding) throws -> (Bounce.Outcome, String) {
    let isNew = try take(.complain, .complaint, subscriber, finding, why: finding.inWords)
    return isNew ? (.unsubscribed, finding.inWords) : (.nothing, "has complained before")
  }

  /// Moves the consent and suppresses the address; false when both are so already.
  private func take(
    _ action: ConsentAction, _ reason: Suppression.Reason, _ subscriber: Subscriber, _ finding: BounceFinding, why: String
  ) throws -> Bool {
    let target = Suppression.Target.address(AddressKey(subscriber.mailbox.address))
    let isSuppressed = try writer.suppressions(of: target).contains { $0.lifting == nil && $0.newsletter == nil }
    var changed = subscriber
    let event = ConsentEvent(action, by: .report, at: now, person: .tidings, note: finding.diagnostic ?? PlainText(why))
    try changed.take(event)
    guard changed != subscriber || !isSuppressed else { return false }
    try writer.save(changed, after: [event])
    if !isSuppressed {
      try writer.add(Suppression(target, reason: reason, at: now, by: .tidings, note: PlainText(why), evidence: finding.diagnostic))
    }
    return true
  }

  private func pause(_ domain: MailDomain, _ finding: BounceFinding, _ message: ContentHash) throws -> (Bounce.Outcome, String) {
    if try writer.pause(of: domain) != nil { return (.nothing, "\(domain) is paused already") }
    guard let reason = PlainText(finding.inWords) else { return (.nothing, finding.reason.rawValue) }
    try writer.add(DomainPause(of: domain, since: now, reason: reason, message: message))
    return (.paused, "\(domain): \(finding.inWords)")
  }

  private func remember(_ found: Case, _ outcome: Bounce.Outcome, _ why: String, _ message: ContentHash, place: Int) throws {
    // Of a letter nothing is kept but that it was read.
    let isKept = found.finding.bounceClass.counts
    try writer.add(
      Bounce(
        message: message, place: place, at: now, bounceClass: found.finding.bounceClass, reason: found.finding.reason,
        status: found.finding.status, subscriber: isKept ? found.subscriber?.id : nil, edition: found.edition, source: found.source,
        diagnostic: found.finding.diagnostic, evidence: found.finding.evidence.compactMap { PlainText($0) }, outcome: outcome,
        note: found.subscriber == nil ? nil : PlainText(why)))
  }
}

extension BounceFinding {
  /// Reason and status, without anything about a person.
  var inWords: String { reason.rawValue + (status.map { " (\($0))" } ?? "") }
}

extension Bounce.Source {
  /// Where an address stood by which a subscriber was found.
  init(_ source: BouncedRecipient.Source) {
    self =
      switch source {
      case .report: .report
      case .returnedMessage: .returnedMessage
      case .text: .text
      }
  }
}
