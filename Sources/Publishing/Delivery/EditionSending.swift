import Digests
import Foundation
public import Mail
public import Model
import Signing

/// Sends approved editions to their readers, each delivery accounted for.
public struct EditionSending: Sendable {
  let store: any Store
  private let publication: Publication
  private let claiming: StoreClaiming
  private let clock: WallClock
  private let person: PlainText
  private let holder: LeaseHolder
  private let isGone: @Sendable (LeaseHolder) -> Bool
  private let signer: DKIMSigner?

  /// Sends from this store.
  ///
  /// - Parameters:
  ///   - claiming: knows whether this copy of the store may send.
  ///   - holder: this process.
  ///   - isGone: whether a process is known to have ended, so that nobody waits for it.
  ///   - signer: signs each message; nil leaves that to the relay.
  public init(
    store: any Store, publication: Publication, claiming: StoreClaiming, clock: WallClock, by person: PlainText, holder: LeaseHolder,
    isGone: @escaping @Sendable (LeaseHolder) -> Bool, signer: DKIMSigner?
  ) {
    self.store = store
    self.publication = publication
    self.claiming = claiming
    self.clock = clock
    self.person = person
    self.holder = holder
    self.isGone = isGone
    self.signer = signer
  }

  /// What sending an edition would do.
  ///
  /// - Throws: `Failure` when it may not be sent.
  public func plan(_ id: EditionID, _ newsletter: NewsletterDefinition) async throws -> SendingPlan {
    let (zone, now) = (publication.timeZone, clock.now)
    return try await store.read { reader in
      let (edition, approval) = try Self.approved(id, in: reader)
      var plan = SendingPlan(
        edition: id, subject: approval.digest.subject, due: edition.scheduledFor, counts: try reader.deliveryCounts(of: id), withheld: [:],
        sending: try reader.sending(of: id), lateness: max(0, now.timeIntervalSince(edition.scheduledFor)))
      if plan.isBegun {
        plan.lateness = 0
      } else {
        try Audience(of: edition, newsletter, zone: zone, at: now, in: reader).visit(in: reader) { _, withheld in
          plan.counts[withheld == nil ? .queued : .withheld] += 1
          if let withheld { plan.withheld[withheld, default: 0] += 1 }
        }
      }
      return plan
    }
  }

  /// Sends an edition, or goes on with it, until nothing is left that can be sent now.
  ///
  /// - Parameters:
  ///   - relays: where it goes, with the way there.
  /// - Throws: `Failure` when it may not be sent: nothing has been then.
  public func run(
    _ id: EditionID, _ newsletter: NewsletterDefinition, to relays: [(RelayDefinition, any MailTransport)],
    watcher: any DeliveryWatcher = NoWatcher()
  ) async throws -> DeliveryReport {
    let post = try await preparedPost(id)
    try await claiming.renew()
    let (sending, found, counts) = try await begin(id, newsletter)
    let paused = try await store.read { try $0.pauses(inForceOnly: true) }
    let ledger = DeliveryLedger(
      store: store, edition: id, holder: holder, leased: sending.lease?.renewed ?? clock.now, clock: clock)
    let run = DeliveryRun(
      sending, post, to: relays.map { DeliveryRun.Relay(definition: $0.0, transport: $0.1) },
      state: RunState(
        relays: relays.map(\.0), counts: counts,
        pausedDomains: Dictionary(paused.map { ($0.domain, $0.reason.string) }, uniquingKeysWith: { first, _ in first }),
        domainRates: publication.mail.domainRates),
      ledger: ledger, clock: clock, watcher: watcher)
    // Work of its own, which no cancellation reaches: it only asks the run to end, and what is under way is answered and written first.
    let work = Task {
      async let writing = ledger.run()
      await run.run()
      ledger.close()
      return try await end(id, run.stop, found: found, unwritten: await writing)
    }
    return try await withTaskCancellationHandler {
      try await work.value
    } onCancel: {
      run.interrupt()
    }
  }

  /// The post of what was approved, which must be what its fingerprint says.
  private func preparedPost(_ id: EditionID) async throws -> Post {
    let (approval, readers, paths) = try await store.write { writer in
      (try Self.approved(id, in: writer).approval, try writer.makeSecret(.readerTokens), try writer.makeSecret(.returnPaths))
    }
    guard try approval.digest.fingerprint() == approval.fingerprint, approval.digest.edition == id else {
      throw Failure(
        "\(id)", why: "is not what was approved: its content has another SHA-256 than the approval",
        remedy: "Nothing was sent. Reopen it, look at it and approve it again: `tidings digest reopen \(id)`.", blame: .environment)
    }
    let identity = try PostalKeys.identity(publication.mail, readers: readers, paths: paths, signer: signer)
    return try Post(approval.digest, identity: identity)
  }

  /// Freezes the audience, or takes over from a run before; either in one step.
  private func begin(
    _ id: EditionID, _ newsletter: NewsletterDefinition
  ) async throws -> (Sending, Abandonment, DeliveryCounts) {
    let (zone, now) = (publication.timeZone, clock.now)
    let lease = SendingLease(holder: holder, renewed: now)
    return try await store.write { [self] writer in
      var (edition, approval) = try Self.approved(id, in: writer)
      if let sending = try writer.sending(of: id) {
        try refuseHeld(sending, at: now)
        guard sending.fingerprint == approval.fingerprint else {
          throw Failure(
            "\(id)", why: "was begun with other content than is approved now", remedy: "Nothing more is sent of it.", blame: .environment)
        }
        if sending.order == .cancel { throw Self.refusal(id, "has been called off") }
        try writer.save(lease, of: id)
        if sending.order == .pause { try writer.save(.run, of: id) }
        let found = try writer.abandonDeliveries(of: id, at: now)
        guard let current = try writer.sending(of: id) else { throw StoreError.missing("a sending of \(id)") }
        return (current, found, try writer.deliveryCounts(of: id))
      }
      try EditionReview.take(.startSending, &edition)
      let sending = Sending(edition: id, fingerprint: approval.fingerprint, started: now, by: person, lease: lease)
      try writer.start(sending)
      try Audience(of: edition, newsletter, zone: zone, at: now, in: writer).freeze(in: writer)
      let counts = try writer.deliveryCounts(of: id)
      try writer.save(
        edition,
        after: EditionStep(.startSending, by: person, at: now, changes: [PlainText("\(counts[.queued]) to be sent")].compactMap(\.self)))
      return (sending, Abandonment(requeued: 0, unknown: 0), counts)
    }
  }

  /// Ends the run: the edition with it, if nothing is left to do.
  private func end(_ id: EditionID, _ stop: DeliveryReport.Stop?, found: Abandonment, unwritten: Int) async throws -> DeliveryReport {
    let (person, now, holder) = (person, clock.now, holder)
    return try await store.write { writer in
      let isOurs = try writer.sending(of: id)?.lease?.holder == holder
      var report = DeliveryReport(
        counts: try writer.deliveryCounts(of: id), stop: stop, nextDue: try writer.nextDue(of: id), found: found, isFinished: false,
        unwritten: unwritten)
      guard isOurs else { return report }
      if stop == .cancelled {
        _ = try writer.withholdRest(of: id, .cancelled, by: person, at: now)
        report.counts = try writer.deliveryCounts(of: id)
      }
      try writer.save(nil as SendingLease?, of: id)
      report.isFinished = try Self.finishIfDone(id, report.counts, by: person, at: now, in: writer)
      return report
    }
  }

  private func refuseHeld(_ sending: Sending, at now: Date) throws(Failure) {
    guard let lease = sending.lease, !lease.isExpired(at: now), !isGone(lease.holder) else { return }
    throw Failure(
      "\(sending.edition)", why: "is being sent by \(lease.holder)",
      remedy: """
        `tidings deliveries list \(sending.edition)` shows how far it is. If that process is gone, its lease ends within \
        \(Int(SendingLease.term)) seconds; then run this again.
        """,
      blame: .input)
  }
}

extension EditionSending {
  /// An edition that may be sent, with what was approved.
  static func approved(_ id: EditionID, in reader: any StoreReader) throws -> (edition: Edition, approval: Approval) {
    let edition = try EditionReview.edition(id, in: reader)
    switch edition.state {
    case .approved, .sending: break
    case .draft, .inReview, .cancelled, .sent:
      var edition = edition
      try EditionReview.take(.startSending, &edition)
    }
    guard let approval = try reader.approval(of: id) else {
      throw refusal(id, "is \(edition.state.rawValue), and nothing is kept of what was approved")
    }
    return (edition, approval)
  }

  /// Ends an edition of whose deliveries none is open any more; says whether it did.
  static func finishIfDone(
    _ id: EditionID, _ counts: DeliveryCounts, by person: PlainText, at now: Date, in writer: any StoreWriter
  ) throws -> Bool {
    guard counts.open == 0, var edition = try writer.edition(id), edition.state == .sending else { return false }
    try EditionReview.take(.finish, &edition)
    let words = "\(counts[.sent]) sent, \(counts[.failed]) failed, \(counts[.unknown]) unknown, \(counts[.withheld]) withheld"
    try writer.save(edition, after: EditionStep(.finish, by: person, at: now, changes: [PlainText(words)].compactMap(\.self)))
    return true
  }

  static func refusal(_ id: EditionID, _ why: String) -> Failure {
    Failure("\(id)", why: why, remedy: "`tidings digest show \(id)` says where it stands.", blame: .input)
  }
}
