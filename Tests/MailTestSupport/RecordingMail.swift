public import Publishing
public import SMTP
import Synchronization

/// Messages for a transport, and a ledger of what it was told of each.
public final class RecordingMail: OutgoingMail {
  /// What was told of a message.
  public enum Fate: Hashable, Sendable {
    /// That it ended.
    case outcome(TransactionOutcome)
    /// That it was not begun.
    case notBegun(EnvelopeRefusal)
  }

  private struct Ledger {
    var waiting: [OutgoingMessage]
    /// Those that were given, in order.
    public var taken: [TransactionID] = []
    var marked: Set<TransactionID> = []
    var fates: [TransactionID: [Fate]] = [:]
    var beingMarked: Set<TransactionID> = []
    var violations: [String] = []
  }

  private let ledger: Mutex<Ledger>
  private let beforeNext: @Sendable () async -> Void
  private let mark: @Sendable (TransactionID) async -> Bool

  /// Messages that are given one after the other.
  ///
  /// - Parameters:
  ///   - beforeNext: What is waited for before the next message is given.
  ///   - mark: Whether a mark can be made.
  public init(
    _ messages: [OutgoingMessage], beforeNext: @escaping @Sendable () async -> Void = {},
    mark: @escaping @Sendable (TransactionID) async -> Bool = { _ in true }
  ) {
    ledger = Mutex(Ledger(waiting: messages))
    self.beforeNext = beforeNext
    self.mark = mark
  }

  /// The next one, when `beforeNext` is over.
  public func next() async -> OutgoingMessage? {
    await beforeNext()
    return ledger.withLock { ledger in
      guard !ledger.waiting.isEmpty else { return nil }
      let message = ledger.waiting.removeFirst()
      ledger.taken.append(message.id)
      return message
    }
  }

  /// Asks `mark`.
  public func markDataSent(_ id: TransactionID) async -> Bool {
    ledger.withLock { _ = $0.beingMarked.insert(id) }
    let isMade = await mark(id)
    ledger.withLock { ledger in
      ledger.beingMarked.remove(id)
      if isMade { ledger.marked.insert(id) }
    }
    return isMade
  }

  /// Writes it down.
  public func ended(_ id: TransactionID, _ outcome: TransactionOutcome) {
    ledger.withLock { ledger in
      if ledger.beingMarked.contains(id) { ledger.violations.append("\(id) ended while its mark was being made") }
      ledger.fates[id, default: []].append(.outcome(outcome))
    }
  }

  /// Writes it down.
  public func notBegun(_ id: TransactionID, _ refusal: EnvelopeRefusal) {
    ledger.withLock { $0.fates[id, default: []].append(.notBegun(refusal)) }
  }

  /// Whether its mark was made.
  public func isMarked(_ id: TransactionID) -> Bool { ledger.withLock { $0.marked.contains(id) } }

  /// Those that were given, in order.
  public var taken: [TransactionID] { ledger.withLock { $0.taken } }

  /// The one fate of each; a number that is told of twice, or never, stands in `violations`.
  public var fates: [Int: Fate] {
    ledger.withLock { ledger in
      ledger.fates.reduce(into: [:]) { fates, told in fates[told.key.rawValue] = told.value.first }
    }
  }

  /// What a transport must never do.
  public var violations: [String] {
    ledger.withLock { ledger in
      ledger.violations
        + ledger.taken.filter { (ledger.fates[$0]?.count ?? 0) != 1 }.map { "\($0) was told of \(ledger.fates[$0]?.count ?? 0) times" }
        + ledger.fates.keys.filter { !ledger.taken.contains($0) }.map { "\($0) was told of and never taken" }
        + ledger.fates.filter { $0.value.contains(where: \.needsMark) && !ledger.marked.contains($0.key) }
        .map { "\($0.key) ended without a mark" }
    }
  }
}

extension RecordingMail.Fate {
  /// Whether the end of the message was sent.
  fileprivate var needsMark: Bool {
    switch self {
    case .outcome(.accepted), .outcome(.inDoubt): true
    case .outcome(.refused), .outcome(.lost), .notBegun: false
    }
  }

  /// In a word or two, for tables of tests.
  public var brief: String {
    switch self {
    case .outcome(.accepted): "accepted"
    case .outcome(.refused(let stage, let reply)): "refused \(reply.code) at \(stage)"
    case .outcome(.lost(let stage, _)): "lost at \(stage)"
    case .outcome(.inDoubt): "in doubt"
    case .notBegun(let refusal): "not begun: \(refusal)"
    }
  }
}
