import Foundation
import Model
import SMTP

/// What a run holds in memory: what it has taken from the ledger, what is under way, and how relays and domains stand.
struct RunState {
  /// A message under way.
  struct Flight {
    var delivery: ClaimedDelivery
    var relay: Int
  }

  var relays: [RelayState]
  /// Taken from the ledger, and not begun.
  var waiting: [ClaimedDelivery] = []
  /// Taken, and to be begun when its domain may get the next message.
  var aside: [(delivery: ClaimedDelivery, from: ContinuousClock.Instant)] = []
  var flights: [TransactionID: Flight] = [:]
  /// The ledger had nothing when it was asked last.
  var isExhausted = false
  var counts: DeliveryCounts
  var pausedDomains: [MailDomain: String]
  var domainMeters: [MailDomain: RateMeter]
  /// Why the run ends although there is more.
  var stop: DeliveryReport.Stop?
  private var refusalsInARow = 0
  private var lastID = 0

  init(relays: [RelayDefinition], counts: DeliveryCounts, pausedDomains: [MailDomain: String], domainRates: [MailDomain: [MessageRate]]) {
    self.relays = relays.map(RelayState.init)
    self.counts = counts
    self.pausedDomains = pausedDomains
    domainMeters = domainRates.mapValues(RateMeter.init)
  }

  /// Whether a line has anything to do, or may have.
  var hasWork: Bool { !waiting.isEmpty || !aside.isEmpty || !isExhausted }

  /// Begins a message, and gives it a number.
  mutating func begin(_ delivery: ClaimedDelivery, on relay: Int) -> TransactionID {
    lastID += 1
    let id = TransactionID(rawValue: lastID)
    flights[id] = Flight(delivery: delivery, relay: relay)
    relays[relay].begun += 1
    return id
  }

  /// Whether a relay may have the next message, beside others that ask for one and have had less of their shares.
  mutating func mayTake(_ relay: Int, at now: ContinuousClock.Instant) -> Bool {
    relays[relay].asked = now
    return !relays.indices.contains { other in
      other != relay && relays[other].isAsking(at: now) && relays[other].share + Self.slack < relays[relay].share
    }
  }

  /// The next delivery that may go now; nil when none may, with the time to wait if that is all it needs.
  mutating func next(at now: ContinuousClock.Instant) -> (delivery: ClaimedDelivery?, wait: Duration?) {
    if let index = aside.firstIndex(where: { $0.from <= now && !isPaced($0.delivery, at: now) }) {
      let delivery = aside.remove(at: index).delivery
      domainMeters[MailDomain(of: delivery.mailbox.address)]?.count(at: now)
      return (delivery, nil)
    }
    while let delivery = waiting.popLast() {
      let domain = MailDomain(of: delivery.mailbox.address)
      if let pause = domainMeters[domain]?.pause(at: now) {
        aside.append((delivery, now + pause))
        if aside.count >= Self.mostAside { return (nil, pause) }
        continue
      }
      domainMeters[domain]?.count(at: now)
      return (delivery, nil)
    }
    return (nil, isExhausted ? aside.map { $0.from - now }.min() : nil)
  }

  private func isPaced(_ delivery: ClaimedDelivery, at now: ContinuousClock.Instant) -> Bool {
    domainMeters[MailDomain(of: delivery.mailbox.address)]?.pause(at: now) != nil
  }

  /// Counts how a delivery stands now that was under way, or waited.
  mutating func moved(from old: DeliveryState.Name, to new: DeliveryState.Name) {
    counts[old] -= 1
    counts[new] += 1
  }

  /// A relay has taken a message.
  mutating func accepted() {
    refusalsInARow = 0
  }

  /// A relay has refused a message for good; so many in a row are no accident, and must not cost a whole list.
  mutating func refused(_ why: String) {
    refusalsInARow += 1
    if refusalsInARow >= Self.mostRefusals { stop = stop ?? .refusedThroughout(why) }
  }

  /// By so many messages shares may differ.
  private static let slack = 5.0
  private static let mostAside = 1_000
  private static let mostRefusals = 100
}
