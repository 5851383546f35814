import Foundation
import Mail
import Model
import SQLiteStore
import Synchronization
import TestSupport
import Testing

@testable import Publishing

/// A store with subscribers and editions, and the address for their bounces.
final class BounceOffice {
  let desk: SubscriberDesk
  private let keys: TokenKeyRing
  private let weekly: Slug
  private let delivered = Mutex<[DeliveredEdition]>([])
  /// The day on which bounces are processed.
  var day = 0.0

  /// With subscribers at these addresses, confirmed for `weekly`, numbered from 1.
  init(_ addresses: String...) async throws {
    desk = try SubscriberDesk()
    weekly = try #require(Slug("weekly"))
    let key = try #require(TokenKey(id: 1, secret: [UInt8](repeating: 5, count: 32)))
    keys = try #require(TokenKeyRing(newest: key))
    _ = try await desk.take("email\n\(addresses.joined(separator: "\n"))\n", proof: "signed")
  }

  /// Says that editions of these numbers were delivered on days.
  func deliver(_ editions: [Int: Double]) throws {
    let found = try editions.map { DeliveredEdition(try edition($0), at: date($1)) }
    delivered.withLock { $0 = found }
  }

  /// Processes one message.
  @discardableResult
  func process(_ message: String, isTrial: Bool = false) async throws -> BounceEntry {
    try #require(try await report(message, isTrial: isTrial).entries.first)
  }

  func report(_ message: String, isTrial: Bool = false) async throws -> BounceReport {
    try await processing.run(.message(Data(message.utf8), name: "message"), isTrial: isTrial)
  }

  /// Has a server refuse an edition for the first subscriber.
  func reject(edition number: Int, _ code: Int, _ status: String?, _ text: String) async throws -> BounceEntry {
    let subscriber = try #require(SubscriberID(1))
    let rejection = DeliveryRejection(
      of: try edition(number), to: subscriber, code: code, status: status.flatMap { EnhancedStatus($0) }, text: text)
    let (ledger, now) = (ledger, date(day))
    return try await desk.store.write { try BounceStep(writer: $0, ledger: ledger, now: now).process(rejection) }
  }

  /// A person takes back what was done about an address.
  func takeBack(_ address: String) async throws {
    let target = try #require(Suppression.Target(typed: address))
    let suppression = SubscriberSuppression(store: desk.store, clock: .stopped(at: date(day)), by: .tidings)
    try await suppression.lift(target, in: nil, note: nil)
  }

  /// Editions 1 to 9 were sent.
  var processing: BounceProcessing {
    BounceProcessing(
      store: desk.store, keys: BounceKeys(returnPaths: keys, readers: keys, newsletters: [weekly]),
      ledger: ledger, clock: .stopped(at: date(day)))
  }

  private var ledger: BounceLedger {
    let found = delivered.withLock { $0 }
    return BounceLedger(
      hasSent: { _, edition, _ in edition.number < 10 }, delivered: { _, _, since in found.filter { $0.at >= since } })
  }

  func edition(_ number: Int) throws -> EditionID { try #require(EditionID(newsletter: weekly, number: number)) }

  private func date(_ day: Double) -> Date { Date(timeIntervalSince1970: 1_795_392_000 + day * 86_400) }

  /// The return path of an edition to a subscriber.
  func returnPath(edition number: Int, to subscriber: Int64 = 1) throws -> String {
    let mailbox = try #require(EmailAddress("bounce@news.example.edu"))
    let paths = try #require(ReturnPaths(mailbox: mailbox, keys: keys))
    return paths.address(edition: try edition(number), subscriber: subscriber).description
  }

  /// A report about an address; with an edition, to the return path of it.
  func bounce(
    _ words: String = "550 5.1.1 user unknown", status: String = "5.1.1", of address: String = "ann@example.org", edition: Int? = nil,
    subscriber: Int64 = 1, remark: String = ""
  ) throws -> String {
    let path = try edition.map { try returnPath(edition: $0, to: subscriber) } ?? "bounce@news.example.edu"
    return """
      Return-Path: <>
      Delivered-To: \(path)
      From: MAILER-DAEMON@relay.example.net
      Subject: Undelivered Mail Returned to Sender
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: text/plain

      \(remark)
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; relay.example.net

      Final-Recipient: rfc822; \(address)
      Action: failed
      Status: \(status)
      Diagnostic-Code: smtp; \(words)
      --b--

      """
  }

  /// A complaint whose recipient the provider hides; the message that it holds had this return path.
  func complaint(edition: Int) throws -> String {
    """
    From: fbl@provider.example
    Subject: FW: This week
    Content-Type: multipart/report; report-type=feedback-report; boundary=b

    --b
    Content-Type: message/feedback-report

    Feedback-Type: abuse
    Original-Rcpt-To: redacted

    --b
    Content-Type: message/rfc822

    Return-Path: <\(try returnPath(edition: edition))>
    Subject: This week

    text
    --b--

    """
  }
}
