import Foundation
import Importing
import Markup
import Model
import Publishing
import SQLiteStore
import TestSupport
import Testing

/// An empty store and the people who work with subscribers.
final class SubscriberDesk {
  let folder: TemporaryFolder
  let store: SQLiteStore
  private let clock = WallClock.stopped(at: Date(timeIntervalSince1970: 1_795_392_000))

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(path: folder.url.appending(path: "tidings.sqlite").path())
  }

  func take(_ list: String, proof: String? = nil, isDryRun: Bool = false, errors: URL? = nil) async throws -> SubscriberImportReport {
    try await take(Data(list.utf8), proof: proof, isDryRun: isDryRun, errors: errors)
  }

  func take(_ list: Data, proof: String? = nil, isDryRun: Bool = false, errors: URL? = nil) async throws -> SubscriberImportReport {
    let file = try folder.write(list, "list.csv")
    var plan = SubscriberImport.Plan(newsletter: try weekly, proof: proof.flatMap { PlainText($0) }.map { ConsentWording($0) })
    plan.isDryRun = isDryRun
    plan.errorFile = errors
    return try await SubscriberImport(store: store, clock: clock, by: .tidings).run(file, plan)
  }

  func happen(_ action: ConsentAction, _ channel: ConsentChannel, to address: String) async throws {
    let event = ConsentEvent(action, by: channel, newsletter: try weekly, at: clock.now, person: .tidings)
    var subscriber = try await record(address).subscriber
    try subscriber.take(event)
    let changed = subscriber
    try await store.write { try $0.save(changed, after: [event]) }
  }

  func suppress(_ target: String) async throws {
    let target = try #require(Suppression.Target(typed: target))
    _ = try await suppression.suppress(target, in: nil, reason: .office, note: nil)
  }

  var suppression: SubscriberSuppression { SubscriberSuppression(store: store, clock: clock, by: .tidings) }

  func erase(_ address: String) async throws -> SubscriberID? {
    try await SubscriberErasure(store: store, clock: clock, by: .tidings).erase(try #require(EmailAddress(address)))
  }

  func record(_ address: String) async throws -> SubscriberRecord {
    let address = try #require(EmailAddress(address))
    return try await store.read { reader in
      try SubscriberRecord(of: try #require(try reader.subscriber(at: address)), in: reader)
    }
  }

  func status(_ address: String) async throws -> Subscription.Status? {
    try await record(address).subscriber[try weekly]?.status
  }

  /// All that the store knows of all.
  func everything() async throws -> [SubscriberRecord] {
    try await store.read { reader in
      var records: [SubscriberRecord] = []
      try reader.visitSubscribers(SubscriberQuery()) { records.append(try SubscriberRecord(of: $0, in: reader)) }
      return records
    }
  }

  private var weekly: Slug { get throws { try #require(Slug("weekly")) } }
}
