import Foundation
import Model
import Publishing
import SQLiteStore
import Synchronization
import TestSupport
import Testing

/// A store that was copied, moved or restored does not send by itself.
@Suite struct StoreClaimingTests {
  /// What lies beside a store: its number on the disk, and the marks that were kept.
  final class Shelf: StoreWitness {
    let machine: String
    let file: UInt64
    private let kept: Mutex<[UUID]>

    init(machine: String = "m1", file: UInt64 = 7, marks: [UUID] = []) {
      self.machine = machine
      self.file = file
      kept = Mutex(marks)
    }

    func place() throws(Failure) -> StorePlace {
      StorePlace(machine: PlainText(machine) ?? .tidings, file: file)
    }
    func marks() throws(Failure) -> [UUID] { kept.withLock { $0 } }
    func keep(_ marks: [UUID]) throws(Failure) { kept.withLock { $0 = marks } }
  }

  private func claiming(_ store: SQLiteStore, _ shelf: Shelf) -> StoreClaiming {
    StoreClaiming(store: store, witness: shelf, clock: .stopped(at: Date(timeIntervalSince1970: 1_795_136_400)), by: .tidings)
  }

  private func store() throws -> (TemporaryFolder, SQLiteStore) {
    let folder = try TemporaryFolder()
    return (folder, try SQLiteStore(path: folder.url.appending(path: "tidings.sqlite").path()))
  }

  @Test func theFirstSendingClaimsAndLaterOnesGoOn() async throws {
    let (folder, store) = try store()
    defer { withExtendedLifetime(folder) {} }
    let shelf = Shelf()
    for _ in 0..<3 { try await claiming(store, shelf).renew() }
    #expect(try await claiming(store, shelf).objection() == nil)
  }

  @Test func aCopyRefusesUntilItIsClaimed() async throws {
    let (folder, store) = try store()
    defer { withExtendedLifetime(folder) {} }
    let shelf = Shelf()
    try await claiming(store, shelf).renew()
    for other in [Shelf(machine: "m2", marks: try shelf.marks()), Shelf(file: 8, marks: try shelf.marks()), Shelf()] {
      await #expect(throws: Failure.self) { try await claiming(store, other).renew() }
    }
    let other = Shelf(machine: "m2", file: 9)
    try await claiming(store, other).claim()
    try await claiming(store, other).renew()
    await #expect(throws: Failure.self, "the old one does not send any more") { try await claiming(store, shelf).renew() }
  }

  @Test func aBackupThatIsPutBackIsOlderThanTheMarkBesideIt() async throws {
    let (folder, store) = try store()
    defer { withExtendedLifetime(folder) {} }
    let shelf = Shelf()
    try await claiming(store, shelf).renew()
    let backup = try #require(try await store.read { try $0.claim() })
    try await claiming(store, shelf).renew()
    try await store.write { try $0.save(backup) }
    let objection = try #require(try await claiming(store, shelf).objection())
    #expect(objection.contains("older than the last sending"))
  }

  @Test func whereverTheClaimingIsCutShortTheStoreStaysOurs() async throws {
    let (folder, store) = try store()
    defer { withExtendedLifetime(folder) {} }
    let shelf = Shelf()
    try await claiming(store, shelf).renew()
    let old = try #require(try await store.read { try $0.claim()?.mark })
    // Cut short before the store had the new mark.
    try shelf.keep([old, UUID()])
    #expect(try await claiming(store, shelf).objection() == nil)
    try await claiming(store, shelf).renew()
    // Cut short behind it.
    let new = try #require(try await store.read { try $0.claim()?.mark })
    try shelf.keep([old, new])
    #expect(try await claiming(store, shelf).objection() == nil)
  }
}
