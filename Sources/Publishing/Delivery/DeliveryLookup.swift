public import Model

/// Finds out who got what, and why not.
public struct DeliveryLookup: Sendable {
  private let store: any Store

  /// Looks into this store.
  public init(store: any Store) {
    self.store = store
  }

  /// A delivery with the address that it goes to, and what happened to it.
  public struct Found: Hashable, Sendable {
    /// The delivery.
    public var delivery: Delivery
    /// The subscriber's address; nil of one who was erased.
    public var address: EmailAddress?
    /// What happened to it and is worth remembering; only where one subscriber is asked about.
    public var records: [DeliveryRecord]
  }

  /// The sendings of all editions that were ever sent, with how they stand.
  public func sendings() async throws -> [(edition: EditionID, counts: DeliveryCounts)] {
    try await store.read { reader in
      try reader.editions(of: nil).map(\.id).sorted().compactMap { id in
        try reader.sending(of: id) == nil ? nil : (id, try reader.deliveryCounts(of: id))
      }
    }
  }

  /// A page of an edition's deliveries, and how all of them stand.
  public func deliveries(_ query: DeliveryQuery) async throws -> (counts: DeliveryCounts, page: [Found]) {
    try await store.read { reader in
      guard try reader.sending(of: query.edition) != nil else { throw EditionSending.refusal(query.edition, "was never sent") }
      var page: [Found] = []
      try reader.visitDeliveries(query) { delivery in
        page.append(Found(delivery: delivery, address: try reader.subscriber(delivery.subscriber)?.mailbox.address, records: []))
      }
      return (try reader.deliveryCounts(of: query.edition), page)
    }
  }

  /// Everything that was sent to an address, the newest first, with what happened to it; only one edition if that is given.
  public func deliveries(to address: EmailAddress, of edition: EditionID?) async throws -> [Found] {
    try await store.read { reader in
      guard let subscriber = try reader.subscriber(at: address) else { return [] }
      return try reader.deliveries(to: subscriber.id).filter { edition == nil || $0.edition == edition }.map { delivery in
        Found(
          delivery: delivery, address: subscriber.mailbox.address, records: try reader.records(of: delivery.edition, to: subscriber.id))
      }
    }
  }
}
