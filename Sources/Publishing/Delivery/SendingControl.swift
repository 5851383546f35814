import Foundation
public import Model

/// What people want of a sending, told from another terminal: a run that goes on hears it within a second.
public struct SendingControl: Sendable {
  private let store: any Store
  private let clock: WallClock
  private let person: PlainText

  /// Controls sendings of this store in the name of this person.
  public init(store: any Store, clock: WallClock, by person: PlainText) {
    self.store = store
    self.clock = clock
    self.person = person
  }

  /// Lets a sending wait.
  public func pause(_ id: EditionID) async throws { try await order(.pause, id) }

  /// Lets a sending go on that waits; who sends it must be started again.
  public func resume(_ id: EditionID) async throws { try await order(.run, id) }

  /// Calls a sending off: who has not got the edition does not get it.
  ///
  /// What is under way is answered first.
  ///
  /// - Returns: How many were withheld at once; 0 when a run is at it, which does it.
  public func cancel(_ id: EditionID) async throws -> Int {
    let (person, now) = (person, clock.now)
    return try await store.write { writer in
      let sending = try Self.open(id, in: writer)
      try writer.save(.cancel, of: id)
      if let lease = sending.lease, !lease.isExpired(at: now) { return 0 }
      try writer.save(nil as SendingLease?, of: id)
      _ = try writer.abandonDeliveries(of: id, at: now)
      let withheld = try writer.withholdRest(of: id, .cancelled, by: person, at: now)
      _ = try EditionSending.finishIfDone(id, try writer.deliveryCounts(of: id), by: person, at: now, in: writer)
      return withheld
    }
  }

  /// Has deliveries sent again whose fate is unknown, or that failed: a person answers for it, and is remembered.
  ///
  /// - Parameters:
  ///   - state: `unknown` or `failed`.
  ///   - subscribers: Only to these; to all that stand so if nil.
  /// - Returns: How many wait again.
  public func resend(_ id: EditionID, _ state: DeliveryState.Name, to subscribers: [SubscriberID]? = nil) async throws -> Int {
    let (person, now) = (person, clock.now)
    return try await store.write { writer in
      guard var edition = try writer.edition(id), try writer.sending(of: id) != nil else {
        throw Failure("\(id)", why: "was never sent", remedy: "`tidings send \(id)` sends it.", blame: .input)
      }
      var changes: [DeliveryChange] = []
      try writer.visitDeliveries(DeliveryQuery(id, state: state)) { delivery in
        if subscribers?.contains(delivery.subscriber) ?? true { changes.append(DeliveryChange(delivery.subscriber, .resend)) }
      }
      guard !changes.isEmpty else { return 0 }
      try writer.record(changes, of: id, by: person, at: now)
      if edition.state == .sent {
        try EditionReview.take(.resend, &edition)
        let words = PlainText("\(changes.count) \(state.rawValue) to be sent again")
        try writer.save(edition, after: EditionStep(.resend, by: person, at: now, changes: [words].compactMap(\.self)))
      }
      try writer.save(.run, of: id)
      return changes.count
    }
  }

  private func order(_ order: Sending.Order, _ id: EditionID) async throws {
    try await store.write { writer in
      let sending = try Self.open(id, in: writer)
      if sending.order == .cancel { throw EditionSending.refusal(id, "has been called off") }
      try writer.save(order, of: id)
    }
  }

  private static func open(_ id: EditionID, in writer: any StoreWriter) throws -> Sending {
    guard let sending = try writer.sending(of: id) else { throw EditionSending.refusal(id, "is not being sent") }
    guard try writer.edition(id)?.state == .sending else { throw EditionSending.refusal(id, "is sent to its end") }
    return sending
  }
}
