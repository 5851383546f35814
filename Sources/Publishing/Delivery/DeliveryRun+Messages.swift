import Foundation
import Model
import SMTP
import Synchronization

// What a line asks for, and what it tells.
extension DeliveryRun {
  /// The next message for a line; nil when it is to end.
  func next(on line: Int, _ relay: Int) async -> OutgoingMessage? {
    while true {
      takeOrders()
      guard state.withLock({ $0.stop == nil && $0.relays[relay].dropped == nil && line < $0.relays[relay].pace.allowed }) else {
        return nil
      }
      if let pause = state.withLock({ $0.relays[relay].meter.pause(at: .now) }) {
        do { try await Task.sleep(for: min(pause, .milliseconds(500))) } catch { return nil }
        continue
      }
      guard state.withLock({ $0.mayTake(relay, at: .now) }) else {
        do { try await Task.sleep(for: .milliseconds(5)) } catch { return nil }
        continue
      }
      let (delivery, wait) = state.withLock { $0.next(at: .now) }
      if let delivery {
        guard let message = begin(delivery, on: relay) else { continue }
        return message
      }
      if let wait {
        do { try await Task.sleep(for: min(wait, .milliseconds(500))) } catch { return nil }
      } else if await !fillUp() {
        return nil
      }
    }
  }

  /// Makes a delivery's message; nil when it is not sent now.
  private func begin(_ delivery: ClaimedDelivery, on relay: Int) -> OutgoingMessage? {
    let domain = MailDomain(of: delivery.mailbox.address)
    if let why = state.withLock({ $0.pausedDomains[domain] }) {
      putOff(delivery, DeliveryFailure(.policy, relay: nil, reason: Self.text("\(domain) is left in peace: \(why)")), from: .sending)
      return nil
    }
    let id = state.withLock { state in
      state.relays[relay].meter.count(at: .now)
      return state.begin(delivery, on: relay)
    }
    do {
      return try post.message(
        to: delivery.mailbox, subscriber: delivery.subscriber.number, format: delivery.format, as: id, at: clock.now)
    } catch {
      _ = state.withLock { $0.flights.removeValue(forKey: id) }
      tell(.release, delivery, from: .sending)
      state.withLock { $0.stop = $0.stop ?? .broken("a message cannot be signed: \(error)") }
      return nil
    }
  }

  /// Makes a mark durable.
  func mark(_ id: TransactionID) async -> Bool {
    guard let subscriber = state.withLock({ $0.flights[id]?.delivery.subscriber }) else { return false }
    return await ledger.mark(subscriber)
  }

  /// Does what follows from the end of a message.
  func ended(_ id: TransactionID, _ outcome: TransactionOutcome) {
    guard let flight = state.withLock({ $0.flights[id] }) else { return }
    // Only when it is noted what became of it: else others might think that nothing is left to do.
    defer { state.withLock { _ = $0.flights.removeValue(forKey: id) } }
    let relay = relays[flight.relay].definition.name
    switch outcome {
    case .accepted(let reply):
      state.withLock { state in
        state.accepted()
        state.relays[flight.relay].succeeded()
      }
      tell(.accept(DeliveryReceipt(relay: relay, reply: Self.text("\(reply)"))), flight.delivery, from: .sending)
    case .inDoubt(let reason):
      tell(.lose(Self.text("no answer came: \(reason.words)")), flight.delivery, from: .sending)
    case .lost(_, let reason):
      giveBack(flight, DeliveryFailure(.relay, relay: relay, reason: Self.text(reason.words)), hint: nil)
    case .refused(let stage, let reply):
      refused(flight, stage, reply)
    }
  }

  /// A relay cannot carry a message at all.
  func notBegun(_ id: TransactionID, _ refusal: EnvelopeRefusal) {
    guard let flight = state.withLock({ $0.flights[id] }) else { return }
    defer { state.withLock { _ = $0.flights.removeValue(forKey: id) } }
    let relay = relays[flight.relay].definition.name
    if refusal == .notReady {
      return giveBack(flight, DeliveryFailure(.relay, relay: relay, reason: Self.text("the relay was not ready")), hint: nil)
    }
    tell(.refuse(DeliveryFailure(.message, relay: relay, reason: Self.text(refusal.words))), flight.delivery, from: .sending)
  }

  private func refused(_ flight: RunState.Flight, _ stage: Stage, _ reply: Reply) {
    let relay = relays[flight.relay].definition.name
    let row = FailurePolicy.row(for: stage, reply)
    let why = Self.text("\(reply)")
    func failure(_ kind: DeliveryFailure.Kind) -> DeliveryFailure { DeliveryFailure(kind, relay: relay, reason: why) }
    let rejection = DeliveryRejection(
      of: sending.edition, to: flight.delivery.subscriber, code: reply.code.rawValue, status: reply.status, text: reply.text)
    if row.verdict != .suppress && reply.code.meaning == .transientFailure { state.withLock { $0.relays[flight.relay].pace.burdened() } }
    switch row.verdict {
    case .restRelay:
      giveBack(flight, failure(.relay), hint: ReplyHint(reply))
      rest(flight.relay, "\(reply)")
    case .sendAgain: giveBack(flight, failure(.relay), hint: nil)
    case .dropRelay:
      tell(.release, flight.delivery, from: .sending)
      drop(flight.relay, "\(reply), at \(stage.rawValue)")
    case .tryLater: putOff(flight.delivery, failure(.soft), hint: ReplyHint(reply), from: .sending, rejection)
    case .bounceSoftly: refuse(flight, failure(.soft), rejection)
    case .giveUp: refuse(flight, failure(.message))
    case .suppress: refuse(flight, failure(.hard), rejection)
    case .pauseDomain:
      let domain = MailDomain(of: flight.delivery.mailbox.address)
      putOff(flight.delivery, failure(.policy), from: .sending)
      ledger.note(rejection)
      let isNew = state.withLock { $0.pausedDomains.updateValue("\(reply)", forKey: domain) == nil }
      if isNew { say(.domainPaused(domain, why: "\(reply)")) }
    }
  }

  private func refuse(_ flight: RunState.Flight, _ failure: DeliveryFailure, _ rejection: DeliveryRejection? = nil) {
    state.withLock { $0.refused(failure.reason.string) }
    tell(.refuse(failure), flight.delivery, from: .sending, rejection)
  }

  /// It was not accepted, and nobody is to blame for it but the way there; what breaks its connection each time waits longer.
  private func giveBack(_ flight: RunState.Flight, _ failure: DeliveryFailure, hint: ReplyHint?) {
    if flight.delivery.attempt < Self.quickTries {
      tell(.release, flight.delivery, from: .sending)
    } else {
      putOff(flight.delivery, failure, hint: hint, from: .sending)
    }
  }

  private func putOff(
    _ delivery: ClaimedDelivery, _ failure: DeliveryFailure, hint: ReplyHint? = nil, from old: DeliveryState.Name,
    _ rejection: DeliveryRejection? = nil
  ) {
    let spread = Double(UInt64(bitPattern: delivery.subscriber.number) &* 0x9E37_79B9_7F4A_7C15 >> 40) / Double(1 << 24)
    let next = schedule.next(after: delivery.attempt, hint: hint, since: sending.started, now: clock.now, spread: spread)
    if let next {
      tell(.postpone(until: next, failure), delivery, from: old)
    } else {
      tell(.refuse(failure), delivery, from: old, rejection)
    }
  }

  private static let quickTries = 5
}
