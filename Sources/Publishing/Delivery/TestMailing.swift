import Digests
import SMTP
public import Mail
public import Model
import Synchronization

/// Sends an edition to single addresses as its readers will get it: the same content, the same way, and nothing of it in the ledger.
public struct TestMailing: Sendable {
  private let store: any Store
  private let publication: Publication
  private let clock: WallClock
  private let signer: DKIMSigner?

  /// Sends test mails with the keys of this store.
  public init(store: any Store, publication: Publication, clock: WallClock, signer: DKIMSigner?) {
    self.store = store
    self.publication = publication
    self.clock = clock
    self.signer = signer
  }

  /// Sends a digest to addresses, through the first relay.
  ///
  /// - Returns: What became of each message, in order; nil for one that was never begun.
  /// - Throws: `Failure` when the digest cannot be made into mail.
  public func send(
    _ digest: FrozenDigest, to addresses: [EmailAddress], format: Subscription.Format, through transport: any MailTransport
  ) async throws -> (outcomes: [TestOutcome], end: TransportEnd) {
    let (readers, paths) = try await store.write { (try $0.makeSecret(.readerTokens), try $0.makeSecret(.returnPaths)) }
    let identity = try PostalKeys.identity(publication.mail, readers: readers, paths: paths, signer: signer)
    let post = try Post(digest, identity: identity)
    let messages = try addresses.enumerated().map { index, address in
      try post.message(
        to: Mailbox(address: address), subscriber: 0, format: format, as: TransactionID(rawValue: index), at: clock.now)
    }
    let tray = TestTray(messages)
    let end = await transport.carry(tray)
    return (zip(addresses, tray.outcomes).map { TestOutcome(address: $0, outcome: $1) }, end)
  }
}

/// What became of a test mail.
public struct TestOutcome: Hashable, Sendable {
  /// Where it was to go.
  public var address: EmailAddress
  /// What happened, in words; nil when it was never begun.
  public var outcome: Result

  /// How it ended.
  public enum Result: Hashable, Sendable {
    /// It was taken.
    case sent(String)
    /// It was not, and why.
    case refused(String)
    /// It may have been.
    case unknown(String)
    /// Nothing was tried.
    case untried
  }
}

/// Messages that are not in the ledger.
private final class TestTray: OutgoingMail {
  private let state: Mutex<(waiting: [OutgoingMessage], outcomes: [TestOutcome.Result])>

  init(_ messages: [OutgoingMessage]) {
    state = Mutex((messages.reversed(), messages.map { _ in .untried }))
  }

  var outcomes: [TestOutcome.Result] { state.withLock { $0.outcomes } }

  func next() async -> OutgoingMessage? { state.withLock { $0.waiting.popLast() } }

  func markDataSent(_ id: TransactionID) async -> Bool { true }

  func ended(_ id: TransactionID, _ outcome: TransactionOutcome) {
    let result: TestOutcome.Result =
      switch outcome {
      case .accepted(let reply): .sent("\(reply)")
      case .refused(let stage, let reply): .refused("\(reply), at \(stage.rawValue)")
      case .lost(let stage, let reason): .refused("\(reason.words), at \(stage.rawValue)")
      case .inDoubt(let reason): .unknown(reason.words)
      }
    state.withLock { $0.outcomes[id.rawValue] = result }
  }

  func notBegun(_ id: TransactionID, _ refusal: EnvelopeRefusal) {
    state.withLock { $0.outcomes[id.rawValue] = .refused(refusal.words) }
  }
}
