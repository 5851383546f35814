public import Model

/// Finds the subscriber whom a person means by what they typed.
public struct SubscriberLookup: Sendable {
  private let store: any Store

  /// Looks in this store.
  public init(store: any Store) {
    self.store = store
  }

  /// The subscriber at this address.
  ///
  /// - Throws: `Failure` when there is none.
  public func subscriber(at address: EmailAddress) async throws -> Subscriber {
    if let subscriber = try await store.read({ try $0.subscriber(at: address) }) { return subscriber }
    throw Failure(
      "\(address)", why: "no subscriber has this address", remedy: "`tidings subscribers list` shows who there is.", blame: .input)
  }
}
