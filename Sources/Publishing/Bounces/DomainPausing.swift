public import Model

/// Lifts pauses of domains; only a bounce begins one.
public struct DomainPausing: Sendable {
  private let store: any Store
  private let clock: WallClock
  private let person: PlainText

  /// Works on this store in the name of a person.
  public init(store: any Store, clock: WallClock, by person: PlainText) {
    self.store = store
    self.clock = clock
    self.person = person
  }

  /// Lets mail go to a domain again.
  ///
  /// - Throws: `Failure` when it is not paused.
  public func lift(_ domain: MailDomain, note: PlainText?) async throws {
    let lifting = Suppression.Lifting(at: clock.now, by: person, note: note)
    guard try await store.write({ try $0.lift(pauseOf: domain, lifting) }) else {
      throw Failure("\(domain)", why: "is not paused", remedy: "`tidings bounces pauses` lists what is.", blame: .input)
    }
  }
}
