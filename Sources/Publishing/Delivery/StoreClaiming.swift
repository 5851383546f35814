import Foundation
public import Model

/// Sees to it that only one copy of a store sends.
public struct StoreClaiming: Sendable {
  private let store: any Store
  private let witness: any StoreWitness
  private let clock: WallClock
  private let person: PlainText

  /// Claims this store, of which the witness knows where it is.
  public init(store: any Store, witness: any StoreWitness, clock: WallClock, by person: PlainText) {
    self.store = store
    self.witness = witness
    self.clock = clock
    self.person = person
  }

  /// Why this copy may not send; nil when it may.
  public func objection() async throws -> String? {
    guard let claim = try await store.read({ try $0.claim() }) else { return nil }
    let place = try witness.place()
    if claim.place.machine != place.machine { return "it was last sent from on another machine, \(claim.place.machine)" }
    if claim.place.file != place.file { return "it is a copy, or was restored from a backup: it is not the file that was sent from last" }
    let marks = try witness.marks()
    if !marks.contains(claim.mark) { return "it is older than the last sending from here, as after restoring a backup" }
    return nil
  }

  /// Makes this the copy that sends.
  public func claim() async throws {
    try await mark(at: try witness.place())
  }

  /// Makes a new mark for a run, so that a backup from before it is known as such.
  ///
  /// - Throws: `Failure` when this copy may not send.
  public func renew() async throws {
    if let objection = try await objection() {
      throw Failure(
        "the store", why: "does not send: \(objection)",
        remedy: """
          Look at `tidings deliveries list` first: what was sent after this copy was made is not in it, and would be sent twice. \
          If this is the copy that sends from now on: `tidings doctor --claim`.
          """,
        blame: .input)
    }
    try await mark(at: try witness.place())
  }

  /// The new mark is kept beside the store before the store has it, and the old one as long: whatever is cut short between, one of them
  /// fits.
  private func mark(at place: StorePlace) async throws {
    let old = try await store.read { try $0.claim()?.mark }
    let new = UUID()
    try witness.keep([old, new].compactMap(\.self))
    let claim = StoreClaim(mark: new, place: place, at: clock.now, by: person)
    try await store.write { try $0.save(claim) }
    try witness.keep([new])
  }
}
