import Foundation
import Model
import SMTP
import Synchronization

/// One run of a sending: takes deliveries from the ledger and hands them to relays, until nothing is left that can be sent now.
///
/// Its lines, one for each connection, ask for messages; each message is made when a line asks for it. Whatever happens to a message goes
/// to the ledger, by the table in `FailurePolicy`.
final class DeliveryRun: Sendable {
  /// A relay and the way to it.
  struct Relay: Sendable {
    var definition: RelayDefinition
    var transport: any MailTransport
  }

  private let relays: [Relay]
  private let post: Post
  private let sending: Sending
  private let ledger: DeliveryLedger
  private let clock: WallClock
  private let schedule: RetrySchedule
  private let watcher: any DeliveryWatcher
  private let state: Mutex<RunState>

  init(
    _ sending: Sending, _ post: Post, to relays: [Relay], state: RunState, ledger: DeliveryLedger, clock: WallClock,
    schedule: RetrySchedule = RetrySchedule(), watcher: any DeliveryWatcher
  ) {
    self.sending = sending
    self.post = post
    self.relays = relays
    self.state = Mutex(state)
    self.ledger = ledger
    self.clock = clock
    self.schedule = schedule
    self.watcher = watcher
  }

  /// Why the run ended, if not because nothing is left.
  var stop: DeliveryReport.Stop? { state.withLock { $0.stop } }

  /// Asks the run to end when what is under way is.
  func interrupt() {
    state.withLock { $0.stop = $0.stop ?? .interrupted }
  }

  /// Sends what can be sent now; gives back what it has taken and not begun.
  func run() async {
    // What the last lines gave back came after the others had ended.
    repeat { await keepLines() } while await isMoreToDo()
    let left = state.withLock { state in
      defer { (state.waiting, state.aside) = ([], []) }
      return state.waiting + state.aside.map(\.delivery)
    }
    for delivery in left { tell(.release, delivery, from: .sending) }
  }

  private func keepLines() async {
    await withTaskGroup { group in
      for (number, relay) in relays.enumerated() {
        for line in 0..<relay.definition.limits.connections {
          group.addTask { await self.keepLine(line, to: number) }
        }
      }
    }
  }

  private func isMoreToDo() async -> Bool {
    guard stop == nil else { return false }
    state.withLock { $0.isExhausted = false }
    return await fillUp()
  }

  /// Connects again and again, as long as there is something to do and the relay is worth it.
  private func keepLine(_ line: Int, to relay: Int) async {
    while let pause = pauseBeforeConnecting(line, relay) {
      if pause > .zero {
        do { try await Task.sleep(for: min(pause, .milliseconds(200))) } catch { return }
        continue
      }
      guard await fillUp() else {
        // What others have under way may come back.
        guard state.withLock({ !$0.flights.isEmpty || $0.hasWork }) else { return }
        do { try await Task.sleep(for: .milliseconds(50)) } catch { return }
        continue
      }
      let end = await relays[relay].transport.carry(RelayLine(run: self, relay: relay, number: line))
      note(end, of: relay)
    }
  }

  /// How long to wait before the next connection; nil when there is to be none.
  private func pauseBeforeConnecting(_ line: Int, _ relay: Int) -> Duration? {
    takeOrders()
    return state.withLock { state in
      guard state.stop == nil, state.relays[relay].dropped == nil, state.hasWork || !state.flights.isEmpty else { return nil }
      if line >= state.relays[relay].pace.allowed { return .milliseconds(200) }
      return state.relays[relay].restsUntil.map { $0 - ContinuousClock.now } ?? .zero
    }
  }

  /// Whether anything waits to be sent; asks the ledger if not.
  private func fillUp() async -> Bool {
    if state.withLock({ !$0.waiting.isEmpty || !$0.aside.isEmpty }) { return true }
    if state.withLock({ $0.isExhausted || $0.stop != nil }) { return false }
    // When the store cannot be asked now, it is asked again.
    guard let batch = await ledger.claim(Self.batch) else { return false }
    takeOrders()
    return state.withLock { state in
      state.isExhausted = batch.isEmpty
      state.counts[.queued] -= batch.deliveries.count + batch.withheld
      state.counts[.sending] += batch.deliveries.count
      state.counts[.withheld] += batch.withheld
      // The first is taken from the end.
      state.waiting.insert(contentsOf: batch.deliveries.reversed(), at: 0)
      return !state.waiting.isEmpty
    }
  }

  /// What people want, as the ledger has read it.
  private func takeOrders() {
    guard let halt = ledger.halt else { return }
    state.withLock { $0.stop = $0.stop ?? DeliveryReport.Stop(halt) }
  }

  /// So many are taken at once: a second's work at most.
  private static let batch = 500
}

// MARK: What a line asks for, and what it tells
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

// MARK: Relays
extension DeliveryRun {
  private func note(_ end: TransportEnd, of relay: Int) {
    switch end {
    case .finished: break
    case .session(let reason): note(reason, of: relay)
    case .unreachable(let why): rest(relay, why)
    case .untrusted(let why): drop(relay, why)
    case .broken(let why): state.withLock { $0.stop = $0.stop ?? .broken(why) }
    }
  }

  private func note(_ reason: CloseReason, of relay: Int) {
    switch reason {
    case .finished: break
    case .refused(let stage, let reply):
      switch FailurePolicy.row(for: stage, reply).verdict {
      case .dropRelay: drop(relay, "\(reply), at \(stage.rawValue)")
      case .restRelay, .sendAgain, .tryLater, .bounceSoftly, .suppress, .pauseDomain, .giveUp: rest(relay, "\(reply)")
      }
    case .startTLSNotOffered, .authenticationNotOffered: drop(relay, reason.words)
    case .serviceNotAvailable, .outOfPlace, .malformedReply, .plaintextBeforeTLS, .connectionLost, .timedOut: rest(relay, reason.words)
    // The mark was refused, or a message was not as it must be: nothing is wrong with the relay.
    case .messageAbandoned: break
    }
  }

  private func rest(_ relay: Int, _ why: String) {
    let pause = state.withLock { $0.relays[relay].rest(at: .now) }
    guard let pause else { return drop(relay, why) }
    if pause > .zero { say(.relayRests(relays[relay].definition.name, for: pause, why: why)) }
  }

  private func drop(_ relay: Int, _ why: String) {
    let isNew = state.withLock { state in
      guard state.relays[relay].dropped == nil else { return false }
      state.relays[relay].drop(why)
      if state.relays.allSatisfy({ $0.dropped != nil }) {
        state.stop = state.stop ?? .noRelay(state.relays.map { "\($0.definition.name): \($0.dropped ?? "")" })
      }
      return true
    }
    if isNew { say(.relayDropped(relays[relay].definition.name, why: why)) }
  }
}

// MARK: The ledger and the watcher
extension DeliveryRun {
  private func tell(
    _ event: DeliveryEvent, _ delivery: ClaimedDelivery, from old: DeliveryState.Name, _ rejection: DeliveryRejection? = nil
  ) {
    ledger.note(DeliveryChange(delivery.subscriber, event), rejection)
    // Whether it was marked makes no difference to where it comes to, except for what only a marked one can become.
    guard let next = event.state(after: .dataSent) ?? event.state(after: .sending) else { return }
    state.withLock { state in
      state.moved(from: old, to: next.name)
      if next.name == .queued { state.isExhausted = false }
    }
    if next.name != .queued { say(.delivery(delivery.subscriber, delivery.mailbox.address, next)) }
  }

  private func say(_ news: DeliveryNews) {
    watcher.happened(news, counts: state.withLock { $0.counts })
  }

  private static func text(_ words: String) -> PlainText {
    PlainText(words.prefix(500)) ?? PlainText(known: "no reason was given")
  }
}

extension DeliveryReport.Stop {
  init(_ halt: DeliveryLedger.Halt) {
    self =
      switch halt {
      case .paused: .paused
      case .cancelled: .cancelled
      case .leaseLost(let holder): .takenOver(by: holder)
      case .storeFailed(let error): .storeFailed(error)
      }
  }
}
