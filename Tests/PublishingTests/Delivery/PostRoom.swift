import Digests
import Foundation
import Model
import Publishing
import SMTP
import SQLiteStore
import Synchronization
import TestSupport
import Testing

/// A store with an approved edition and confirmed readers, and relays that answer as they are told.
final class PostRoom: Sendable {
  let folder: TemporaryFolder
  let store: SQLiteStore
  let edition: EditionID
  let newsletter: NewsletterDefinition
  private let publication: Publication
  private let witness = KnownWitness()
  private let time = Mutex(Date(timeIntervalSince1970: 1_795_136_400))

  init(readers: [String], html: String = "<p>News</p>") async throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.url.appending(path: "tidings.sqlite").path())
    let weekly = try #require(Slug("weekly"))
    edition = try #require(EditionID(newsletter: weekly, number: 1))
    let from = Mailbox(address: try #require(EmailAddress("news@example.edu")))
    let title = try #require(PlainText("Weekly"))
    let language = try #require(LanguageTag("en"))
    newsletter = NewsletterDefinition(
      name: weekly, title: title, subject: "News", preheader: "", from: from, language: language,
      schedule: try #require(WeeklySchedule(weekday: .friday, hour: 9, minute: 0)), sections: [])
    let base = try #require(WebAddress("https://example.edu/"))
    publication = Publication(
      title: title, homePage: base, feedsBase: base, tagAuthority: try #require(TagAuthority("example.edu,2026")), language: language,
      timeZone: try #require(TimeZone(identifier: "Asia/Shanghai")), publisher: Author(name: title))
    try await approve(html, from: from, title: title, language: language)
    try await add(readers)
  }

  var now: Date { time.withLock { $0 } }
  var clock: WallClock { WallClock { [self] in now } }
  func wait(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }

  private func approve(_ html: String, from: Mailbox, title: PlainText, language: LanguageTag) async throws {
    let page = try #require(WebAddress("https://example.edu/unsubscribe/READER-TOKEN"))
    let digest = FrozenDigest(
      edition: edition, from: from, replyTo: nil, title: title, domain: "example.edu", language: language, date: now,
      secondsFromUTC: 28_800,
      unsubscribePage: page, subject: title, preheader: nil, html: html, text: "News\n")
    let approval = Approval(digest: digest, fingerprint: try digest.fingerprint(), inputs: [])
    let draft = Edition(
      id: edition, state: .approved, scheduledFor: now, window: EditionSpan(start: nil, end: now), drafted: [], decisions: [])
    let step = EditionStep(.approve, by: .tidings, at: now)
    try await store.write { writer in
      try writer.save(draft, after: step)
      try writer.save(approval, of: draft.id)
    }
  }

  private func add(_ readers: [String]) async throws {
    let (now, weekly) = (now, newsletter.name)
    try await store.write { writer in
      for reader in readers {
        var subscriber = Subscriber(
          id: try writer.nextSubscriberID(), mailbox: Mailbox(address: try #require(EmailAddress(reader))), since: now)
        let wording = ConsentWording(try #require(PlainText("signed")))
        let event = ConsentEvent(.confirm, by: .list, newsletter: weekly, wording: wording, at: now, person: .tidings)
        try subscriber.take(event)
        try writer.save(subscriber, after: [event])
      }
    }
  }

  func sending(holder: LeaseHolder = PostRoom.holder(1), isGone: Bool = false, on other: (any Store)? = nil) -> EditionSending {
    EditionSending(
      store: other ?? store, publication: publication,
      claiming: StoreClaiming(store: store, witness: witness, clock: clock, by: .tidings), clock: clock, by: .tidings,
      holder: holder, isGone: { _ in isGone }, signer: nil)
  }

  static func holder(_ number: Int32) -> LeaseHolder {
    LeaseHolder(machine: PlainText(known: "m1"), process: number)
  }

  @discardableResult
  func run(
    _ relay: ScriptedRelay, holder: LeaseHolder = PostRoom.holder(1), isGone: Bool = false, on other: (any Store)? = nil,
    watcher: any DeliveryWatcher = NoWatcher()
  ) async throws -> DeliveryReport {
    try await sending(holder: holder, isGone: isGone, on: other).run(
      edition, newsletter, to: [(relay.definition, relay)], watcher: watcher)
  }

  @discardableResult
  func run(_ relays: [ScriptedRelay]) async throws -> DeliveryReport {
    try await sending().run(edition, newsletter, to: relays.map { ($0.definition, $0) })
  }

  func states() async throws -> [String] {
    let edition = edition
    return try await store.read { reader in
      var states: [String] = []
      try reader.visitDeliveries(DeliveryQuery(edition)) { states.append($0.state.name.rawValue) }
      return states
    }
  }

  var control: SendingControl { SendingControl(store: store, clock: clock, by: .tidings) }
}

/// A witness of a store that never moves.
final class KnownWitness: StoreWitness {
  private let kept = Mutex<[UUID]>([])

  func place() throws(Failure) -> StorePlace { StorePlace(machine: PlainText(known: "m1"), file: 7) }
  func marks() throws(Failure) -> [UUID] { kept.withLock { $0 } }
  func keep(_ marks: [UUID]) throws(Failure) { kept.withLock { $0 = marks } }
}

/// A relay that answers as it is told, one message after another on each connection.
final class ScriptedRelay: MailTransport {
  /// What becomes of a message to an address: when asked for the mark, and after it.
  typealias Script = @Sendable (EmailAddress) async -> Answer

  enum Answer: Sendable {
    case accept
    case refuse(Stage, Int, String)
    /// Lost before the mark.
    case lose
    /// Sent to its end, and never answered.
    case doubt
    /// The connection cannot even be made.
    case end(TransportEnd)
  }

  let definition: RelayDefinition
  private let script: Script
  private let log = Mutex<[String]>([])

  init(_ name: String = "main", connections: Int = 2, weight: Int = 1, _ script: @escaping Script) throws {
    definition = RelayDefinition(
      name: try #require(Slug(name)), host: .thisMachine, port: 25, security: .none, weight: weight,
      limits: RelayLimits(connections: connections))
    self.script = script
  }

  /// The addresses whose messages came to their end here.
  var received: [String] { log.withLock { $0 } }

  func carry(_ mail: any OutgoingMail) async -> TransportEnd {
    while let message = await mail.next() {
      let address = message.envelope.recipient
      switch await script(address) {
      case .accept:
        guard await mark(message, mail) else { return .session(.messageAbandoned) }
        log.withLock { $0.append("\(address)") }
        mail.ended(message.id, .accepted(Reply(.completed, ["2.0.0 Ok: queued as 4F6D"])))
      case .refuse(let stage, let code, let text):
        if stage == .message, await !mark(message, mail) { return .session(.messageAbandoned) }
        guard let code = ReplyCode(rawValue: code) else { return .broken("no code") }
        mail.ended(message.id, .refused(stage, Reply(code, [text])))
        if [.mail].contains(stage) { return .session(.finished) }
      case .lose:
        mail.ended(message.id, .lost(.data, .connectionLost(.data)))
        return .session(.connectionLost(.data))
      case .doubt:
        guard await mark(message, mail) else { return .session(.messageAbandoned) }
        log.withLock { $0.append("\(address)") }
        mail.ended(message.id, .inDoubt(.connectionLost(.message)))
        return .session(.connectionLost(.message))
      case .end(let end):
        mail.ended(message.id, .lost(.connection, .connectionLost(.connection)))
        return end
      }
    }
    return .finished
  }

  private func mark(_ message: OutgoingMessage, _ mail: any OutgoingMail) async -> Bool {
    if await mail.markDataSent(message.id) { return true }
    mail.ended(message.id, .lost(.message, .messageAbandoned))
    return false
  }
}
