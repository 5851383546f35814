import Foundation
public import Model

/// Keeps mail from people and domains, and takes that back.
public struct SubscriberSuppression: Sendable {
  private let store: any Store
  private let clock: WallClock
  private let person: PlainText

  /// Works on this store in the name of a person.
  public init(store: any Store, clock: WallClock, by person: PlainText) {
    self.store = store
    self.clock = clock
    self.person = person
  }

  /// Suppresses a target in one newsletter, or everywhere.
  ///
  /// - Returns: What is in force now; nil if it was so already.
  public func suppress(
    _ target: Suppression.Target, in newsletter: Slug?, reason: Suppression.Reason, note: PlainText?, evidence: PlainText? = nil
  ) async throws -> Suppression? {
    let suppression = Suppression(target, newsletter: newsletter, reason: reason, at: clock.now, by: person, note: note, evidence: evidence)
    return try await store.write { writer in
      let known = try writer.suppressions(of: target).contains { $0.lifting == nil && $0.newsletter == newsletter }
      if known { return nil }
      try writer.add(suppression)
      return suppression
    }
  }

  /// Takes back what is in force against a target in one newsletter, or everywhere.
  ///
  /// A mailbox that bounced or complained is in good standing again. Subscriptions stay as they are: who left has left.
  /// - Throws: `Failure` when nothing was in force.
  public func lift(_ target: Suppression.Target, in newsletter: Slug?, note: PlainText?) async throws {
    let now = clock.now
    try await store.write { writer in
      let isLifted = try writer.lift(target, newsletter: newsletter, Suppression.Lifting(at: now, by: person, note: note))
      let isRestored = newsletter == nil ? try restore(target, at: now, note, writer) : false
      guard isLifted || isRestored else { throw Self.nothingInForce(target, newsletter) }
    }
  }

  private func restore(_ target: Suppression.Target, at now: Date, _ note: PlainText?, _ writer: any StoreWriter) throws -> Bool {
    guard case .address(let key) = target, let address = EmailAddress(key.string), var subscriber = try writer.subscriber(at: address),
      subscriber.standing != .good
    else { return false }
    let event = ConsentEvent(.restore, by: .person, at: now, person: person, note: note)
    try subscriber.take(event)
    try writer.save(subscriber, after: [event])
    return true
  }

  private static func nothingInForce(_ target: Suppression.Target, _ newsletter: Slug?) -> Failure {
    Failure(
      target.name, why: "nothing is in force against it\(newsletter.map { " for \($0)" } ?? "")",
      remedy: "`tidings subscribers suppressions` lists what is; one for a newsletter is named with --newsletter.", blame: .input)
  }
}

extension Suppression.Target {
  /// As a person types it.
  public var name: String {
    switch self {
    case .address(let key): key.string
    case .domain(let domain): "@\(domain)"
    case .erased: "an erased address"
    }
  }

  /// Reads `ann@example.edu` or `@example.edu`; nil for anything else.
  public init?(typed: String) {
    if typed.hasPrefix("@") {
      guard let domain = MailDomain(typed.dropFirst()) else { return nil }
      self = .domain(domain)
    } else {
      guard let key = AddressKey(typed) else { return nil }
      self = .address(key)
    }
  }
}
