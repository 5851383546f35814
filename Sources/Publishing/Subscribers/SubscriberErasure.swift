public import Model

/// Forgets people who want to be forgotten.
///
/// What is left of them is the number under which the ledger counts what was sent, and a keyed hash of the address: the key never leaves the
/// store, so the hash tells nobody who it was, and yet a list that brings the address again is refused.
public struct SubscriberErasure: Sendable {
  private let store: any Store
  private let clock: WallClock
  private let person: PlainText

  /// Erases from this store in the name of a person.
  public init(store: any Store, clock: WallClock, by person: PlainText) {
    self.store = store
    self.clock = clock
    self.person = person
  }

  /// Erases whoever has this address, or only its suppressions if nobody does, and makes sure that no trace is left on the disk.
  ///
  /// - Returns: The number of the subscriber who was erased.
  /// - Throws: `Failure` when the store knows nothing of the address.
  public func erase(_ address: EmailAddress) async throws -> SubscriberID? {
    let now = clock.now
    let erased = try await store.write { writer in
      let target = Suppression.Target.address(AddressKey(address))
      let subscriber = try writer.subscriber(at: address)
      guard try subscriber != nil || !writer.suppressions(of: target).isEmpty else {
        throw Failure(
          "\(address)", why: "nothing is known of this address", remedy: "Look at how it is spelled; it may also be erased already.",
          blame: .input)
      }
      let event = ConsentEvent(.erase, by: .person, at: now, person: person)
      if let subscriber { try writer.erase(subscriber, after: event) } else { try writer.removeSuppressions(of: target) }
      try suppress(address, writer, event)
      return subscriber?.id
    }
    do {
      try await store.scrub()
    } catch {
      throw Failure(
        "\(address)", why: "is erased, but copies of it may still stand in free parts of the store's file: \(error)",
        remedy: "Run `tidings subscribers scrub` when nothing else uses the store.", blame: .environment)
    }
    return erased
  }

  private func suppress(_ address: EmailAddress, _ writer: any SubscriberReader & SubscriberWriter, _ event: ConsentEvent) throws {
    guard let hash = ErasedAddressHash(secret: try writer.makeSecret(.erasure))(AddressKey(address)) else { return }
    guard try writer.suppressions(of: .erased(hash)).isEmpty else { return }
    try writer.add(Suppression(.erased(hash), reason: .erasure, at: event.at, by: event.by))
  }
}
