import Foundation
import Model
import Publishing
import SMTP
import SQLiteStore
import Synchronization
import Testing

/// Two senders, a sender that slept, a store that fails.
@Suite struct SendingLeaseTests {
  private static let readers = (1...30).map { "reader\($0)@example.org" }

  @Test func aSecondSenderIsRefusedWhileTheFirstIsAtIt() async throws {
    let room = try await PostRoom(readers: Self.readers)
    let second = try ScriptedRelay { _ in .accept }
    let refusal = Mutex<String?>(nil)
    let first = try ScriptedRelay(connections: 1) { address in
      if address.localPart == "reader2" {
        do {
          try await room.run(second, holder: PostRoom.holder(2))
          Issue.record("two senders at once")
        } catch let failure as Failure {
          refusal.withLock { $0 = failure.why }
        } catch { Issue.record(error) }
      }
      return .accept
    }
    #expect(try await room.run(first).isFinished)
    #expect(refusal.withLock { $0 } == "is being sent by process 1 on m1")
    #expect(second.received.isEmpty && first.received.count == 30)
  }

  @Test func whoSleptAndWakesCannotSendWhatAnotherHasTakenOver() async throws {
    let room = try await PostRoom(readers: Self.readers)
    let second = try ScriptedRelay { _ in .accept }
    let hasSlept = Mutex(false)
    let first = try ScriptedRelay(connections: 1) { address in
      if address.localPart == "reader4",
        !hasSlept.withLock({
          let was = $0; $0 = true; return was
        })
      {
        do {
          // The machine is asleep for an hour; another thinks that it is gone, takes over and sends everything. (In a test the sleeper's
          // ledger still ticks, and may renew its lease between the two.)
          room.wait(3_600)
          #expect(try await room.run(second, holder: PostRoom.holder(2), isGone: true).isFinished)
        } catch { Issue.record(error) }
      }
      return .accept
    }
    let report = try await room.run(first)
    #expect(report.stop == .takenOver(by: nil))
    #expect(Set(first.received).isDisjoint(with: second.received), "nobody gets it twice")
    #expect(Set(first.received).union(second.received).count == 30)
  }

  @Test func whoeverIsKnownToBeGoneIsNotWaitedFor() async throws {
    let room = try await PostRoom(readers: Self.readers)
    let edition = room.edition
    // A run that leaves its lease behind, as a killed one does.
    let lease = SendingLease(holder: PostRoom.holder(9), renewed: room.now)
    let relay = try ScriptedRelay { _ in .accept }
    try await room.control.pauseAfterStart(room, relay)
    try await room.store.write { try $0.save(lease, of: edition) }
    await #expect(throws: Failure.self) { try await room.run(relay) }
    #expect(try await room.run(relay, isGone: true).isFinished)
    #expect(relay.received.count == 30)
  }

  @Test(arguments: [StoreError.diskFull(path: "x"), .busy(path: "x")])
  func aStoreThatCannotBeWrittenForAWhileCostsNothing(error: StoreError) async throws {
    let room = try await PostRoom(readers: Self.readers)
    let faulty = FaultyStore(room.store, error)
    let hasFailed = Mutex(false)
    let relay = try ScriptedRelay(connections: 2) { address in
      if address.localPart == "reader6",
        !hasFailed.withLock({
          let had = $0; $0 = true; return had
        })
      {
        faulty.fail(times: 3)
      }
      return .accept
    }
    let report = try await room.run(relay, on: faulty)
    if case .diskFull = error {
      #expect(report.stop == .storeFailed(error))
      #expect(try await room.run(relay, isGone: true).isFinished)
    } else {
      #expect(report.isFinished)
    }
    let unknown = try await room.states().filter { $0 == "unknown" }.count
    #expect(relay.received.count == Set(relay.received).count, "nobody gets it twice")
    #expect(Set(relay.received).count >= 30 - unknown)
  }
}

extension SendingControl {
  /// Begins a sending whose run ends before its first message.
  fileprivate func pauseAfterStart(_ room: PostRoom, _ relay: ScriptedRelay) async throws {
    let nobody = try ScriptedRelay { _ in .end(.broken("stopped")) }
    _ = try await room.run(nobody)
    #expect(relay.received.isEmpty)
  }
}

/// A store that fails when it is told to.
final class FaultyStore: Store {
  private let store: SQLiteStore
  private let error: StoreError
  private let failures = Mutex(0)

  init(_ store: SQLiteStore, _ error: StoreError) {
    self.store = store
    self.error = error
  }

  func fail(times: Int) { failures.withLock { $0 = times } }

  func read<Value: Sendable>(_ work: @Sendable (any StoreReader) throws -> Value) async throws -> Value {
    try await store.read(work)
  }

  func write<Value: Sendable>(_ work: @Sendable (any StoreWriter) throws -> Value) async throws -> Value {
    let fails = failures.withLock { left in
      defer { left = max(0, left - 1) }
      return left > 0
    }
    if fails { throw error }
    return try await store.write(work)
  }

  func scrub() async throws { try await store.scrub() }
}

@Suite struct SendingLeaseTermTests {
  @Test(arguments: [(0.0, false), (29, false), (31, true), (3_600, true), (-29, false), (-3_600, true)])
  func aLeaseEndsWhenItsHolderIsSilentAndWhicheverWayTheClockWasMoved(seconds: TimeInterval, isExpired: Bool) {
    let renewed = Date(timeIntervalSince1970: 1_795_136_400)
    let lease = SendingLease(holder: PostRoom.holder(1), renewed: renewed)
    #expect(lease.isExpired(at: renewed + seconds) == isExpired)
  }
}
