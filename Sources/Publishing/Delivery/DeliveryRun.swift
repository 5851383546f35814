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

  let relays: [Relay]
  let post: Post
  let sending: Sending
  let ledger: DeliveryLedger
  let clock: WallClock
  let schedule: RetrySchedule
  let watcher: any DeliveryWatcher
  let state: Mutex<RunState>

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
  func fillUp() async -> Bool {
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
  func takeOrders() {
    guard let halt = ledger.halt else { return }
    state.withLock { $0.stop = $0.stop ?? DeliveryReport.Stop(halt) }
  }

  /// So many are taken at once: a second's work at most.
  private static let batch = 500
}
