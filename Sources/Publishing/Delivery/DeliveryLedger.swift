import Foundation
import Model
import Synchronization

/// The ledger of one sending, as its run writes it: many notes in one transaction, since each transaction waits for the disk.
///
/// A mark is asked for by many connections at once; those that come while the disk is busy with others are written together next
/// ("group commit"). Each transaction looks first whether the lease is still ours, and takes note of what people want meanwhile.
final class DeliveryLedger: Sendable {
  /// Why a run ends although there is more to send.
  enum Halt: Hashable, Sendable {
    /// Somebody wants it to wait.
    case paused
    /// Somebody has called it off.
    case cancelled
    /// Another process has taken the sending over.
    case leaseLost(to: LeaseHolder?)
    /// The store cannot be written.
    case storeFailed(StoreError)
  }

  private struct State {
    var changes: [DeliveryChange] = []
    var rejections: [DeliveryRejection] = []
    var marks: [(SubscriberID, CheckedContinuation<Bool, Never>)] = []
    var halt: Halt?
    var renewed: Date
    var isClosed = false
    /// How often the store has refused what was noted, since it was closed.
    var refusals = 0
    /// How many changes were not ours to write any more.
    var foreign = 0
  }

  private let store: any Store
  private let edition: EditionID
  private let holder: LeaseHolder
  private let clock: WallClock
  private let state: Mutex<State>
  private let (bells, bell) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

  /// The ledger of a sending whose lease the holder has had since `leased`.
  init(store: any Store, edition: EditionID, holder: LeaseHolder, leased: Date, clock: WallClock) {
    self.store = store
    self.edition = edition
    self.holder = holder
    self.clock = clock
    state = Mutex(State(renewed: leased))
  }

  /// Why the run is to end; nil while it may go on.
  var halt: Halt? { state.withLock { $0.halt } }

  /// Makes it durable that a message may be accepted without our knowing; false if that cannot be done.
  func mark(_ subscriber: SubscriberID) async -> Bool {
    await withCheckedContinuation { continuation in
      let isRefused = state.withLock { state in
        if state.halt?.forbidsMarks == true || state.isClosed { return true }
        state.marks.append((subscriber, continuation))
        return false
      }
      if isRefused { continuation.resume(returning: false) } else { bell.yield() }
    }
  }

  /// Notes what happened to a delivery, and what its server said if it refused it; it is written soon.
  func note(_ change: DeliveryChange, _ rejection: DeliveryRejection? = nil) {
    state.withLock { state in
      state.changes.append(change)
      if let rejection { state.rejections.append(rejection) }
    }
    bell.yield()
  }

  /// Notes what a server said of a reader whose delivery is put off for it; it is written soon.
  func note(_ rejection: DeliveryRejection) {
    state.withLock { $0.rejections.append(rejection) }
    bell.yield()
  }

  /// Takes deliveries whose turn it is: none when the run is to end, nil when the store cannot be asked now.
  func claim(_ limit: Int) async -> ClaimedBatch? {
    await write(claiming: limit)
  }

  /// Writes what is noted, until it is closed; looks after the lease twice a second even when nothing is.
  ///
  /// - Returns: How many answers could not be written; their deliveries will be found as unknown.
  func run() async -> Int {
    let ticking = Task { [bell] in
      while !Task.isCancelled {
        try await Task.sleep(for: .milliseconds(500))
        bell.yield()
      }
    }
    defer { ticking.cancel() }
    for await _ in bells {
      _ = await write(claiming: nil)
      let (isOver, left) = state.withLock { state in
        let isWritten = state.changes.isEmpty && state.rejections.isEmpty
        return (
          state.isClosed && state.marks.isEmpty && (isWritten || state.refusals >= Self.lastTries), state.changes.count + state.foreign
        )
      }
      if isOver { return left }
    }
    return 0
  }

  /// Ends `run` when everything that was noted before is written, or cannot be.
  func close() {
    state.withLock { $0.isClosed = true }
    bell.yield()
  }

  /// How often what relays have answered is written again after the store has refused it and all else is over.
  private static let lastTries = 25

  private func write(claiming limit: Int?) async -> ClaimedBatch? {
    let nothing = ClaimedBatch(deliveries: [], withheld: 0)
    let (changes, rejections, marks, renewed) = state.withLock { state in
      defer { (state.changes, state.rejections, state.marks) = ([], [], []) }
      return (state.changes, state.rejections, state.marks, state.renewed)
    }
    let now = clock.now
    let isDue = abs(now.timeIntervalSince(renewed)) >= SendingLease.term / 6
    do {
      if limit == nil && changes.isEmpty && rejections.isEmpty && marks.isEmpty && !isDue {
        try await store.read { [self] in _ = try look($0) }
        return nothing
      }
      let marked = marks.map { DeliveryChange($0.0, .mark) }
      // The task that waits for a claim is cancelled when its connection ends; what was noted must be written all the same.
      let writing = Task { [self, edition, holder] in
        try await store.write { writer -> ClaimedBatch? in
          guard try look(writer) else { return nil }
          try writer.record(changes + marked, of: edition, by: nil, at: now)
          let step = BounceStep(writer: writer, ledger: .deliveries, now: now)
          for rejection in rejections { _ = try step.process(rejection) }
          if isDue { try writer.save(SendingLease(holder: holder, renewed: now), of: edition) }
          guard let limit, halt == nil else { return nothing }
          return try writer.claimDeliveries(of: edition, limit: limit, at: now)
        }
      }
      let batch = try await writing.value
      state.withLock { state in
        if batch == nil { state.foreign += changes.count } else if isDue { state.renewed = now }
      }
      for (_, continuation) in marks { continuation.resume(returning: batch != nil) }
      return batch ?? nothing
    } catch {
      // What relays have answered is kept, and written when the store can be written again.
      state.withLock { state in
        state.changes.insert(contentsOf: changes, at: 0)
        state.rejections.insert(contentsOf: rejections, at: 0)
        if state.isClosed { state.refusals += 1 }
      }
      for (_, continuation) in marks { continuation.resume(returning: false) }
      fail(error)
      await rest()
      return nil
    }
  }

  /// Reads what people want, and whether the lease is still ours; false when it is not.
  private func look(_ reader: any DeliveryReader) throws -> Bool {
    let sending = try reader.sending(of: edition)
    guard let order = sending?.order, sending?.lease?.holder == holder else {
      state.withLock { $0.halt = .leaseLost(to: sending?.lease?.holder) }
      return false
    }
    state.withLock { state in
      switch order {
      case .run: if state.halt == .paused { state.halt = nil }
      case .pause: state.halt = state.halt ?? .paused
      case .cancel: state.halt = .cancelled
      }
    }
    return true
  }

  private func fail(_ error: any Error) {
    let failure = error as? StoreError ?? .failed("\(error)")
    // A store that is only busy is asked again; the marks that waited are refused, which costs a connection and no message.
    if !failure.isTemporary { state.withLock { $0.halt = $0.halt ?? .storeFailed(failure) } }
  }

  private func rest() async {
    // Whoever cancels the wait only has the store asked sooner.
    do { try await Task.sleep(for: .milliseconds(200)) } catch {}
    bell.yield()
  }
}

extension DeliveryLedger.Halt {
  /// Whether a message that is under way must not be ended either; a pause lets it.
  fileprivate var forbidsMarks: Bool {
    switch self {
    case .paused, .cancelled: false
    case .leaseLost, .storeFailed: true
    }
  }
}
