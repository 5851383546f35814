import Foundation
import Importing
import Model

/// One visit to the documents of a source on the web: asks for each only if it has changed, and knows when to stop.
struct SourceVisit {
  /// After so many failures in a row that may pass by themselves, a host is thought to be down.
  private static let patience = 4

  let source: Slug
  let reading: String
  let now: Date
  private let fetcher: any Fetcher
  private let limits: FetchLimits
  /// What is remembered from earlier visits.
  let records: [WebAddress: FetchRecord]
  private var failuresInARow = 0
  /// The source asked not to be asked before then.
  private(set) var resumeAfter: Date?

  init(_ source: Slug, reading: String, records: [FetchRecord], fetcher: any Fetcher, limits: FetchLimits, now: Date) {
    self.source = source
    self.reading = reading
    self.records = Dictionary(records.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    self.fetcher = fetcher
    self.limits = limits
    self.now = now
  }

  /// What came of asking for a document.
  enum Outcome {
    case sent(FetchedDocument)
    case unchanged
    case gone
    case refused(FetchError)
  }

  /// Asks for a document, with what is known of it if it would be read as it was then.
  ///
  /// - Parameter isList: It is a page of a list; where it led to must then be known as well.
  /// - Throws: `Failure` when the visit is over: somebody stopped it, the host asks for a pause, or seems to be down.
  mutating func ask(_ address: WebAddress, accept: String, isList: Bool = false) async throws(Failure) -> Outcome {
    let record = records[address]
    let isCurrent = record?.reading == reading && record?.goneSince == nil && !(isList && record?.list == nil)
    let known = isCurrent ? Validators(entityTag: record?.entityTag, lastModified: record?.lastModified) : nil
    do throws(FetchError) {
      let document = try await fetcher.fetch(FetchRequest(address, known: known, accept: accept, limits: limits))
      if document.isUnchanged {
        guard known != nil else { throw FetchError(address: address, reason: .malformed("304 to a request without conditions")) }
        failuresInARow = 0
        return .unchanged
      }
      if document.isGone {
        failuresInARow = 0
        return .gone
      }
      if let error = document.failure { throw error }
      guard document.status == 200 || document.status == 203 else {
        throw FetchError(address: address, reason: .malformed("status \(document.status) to a request for a whole document"))
      }
      failuresInARow = 0
      return .sent(document)
    } catch {
      try giveUpIfNeeded(error)
      return .refused(error)
    }
  }

  /// The record of a document that is there, with what it will be known by.
  func record(of address: WebAddress, _ document: FetchedDocument? = nil) -> FetchRecord {
    var record = records[address] ?? FetchRecord(source: source, address: address, reading: reading, fetched: now)
    record.reading = reading
    record.fetched = now
    record.goneSince = nil
    if let document {
      record.entityTag = document.validators?.entityTag
      record.lastModified = document.validators?.lastModified
    }
    return record
  }

  /// The record of a document that is not there any more.
  func record(ofGone address: WebAddress) -> FetchRecord {
    var gone = record(of: address)
    gone.goneSince = records[address]?.goneSince ?? now
    return gone
  }

  private mutating func giveUpIfNeeded(_ error: FetchError) throws(Failure) {
    if error.reason == .cancelled { throw Failure(error) }
    if case .status(429, let later) = error.reason { try pause(error, later) }
    if case .status(503, let later?) = error.reason { try pause(error, later) }
    guard error.isTemporary else { return }
    failuresInARow += 1
    if failuresInARow >= Self.patience { throw Failure(error) }
  }

  /// The host says when to come back; so long nothing of it is asked for.
  private mutating func pause(_ error: FetchError, _ later: String?) throws(Failure) {
    resumeAfter = RetryAfter(later, now: now).moment
    throw Failure(error)
  }
}

/// When a server says that one may come back (RFC 9110 §10.2.3): a number of seconds, or a date.
struct RetryAfter {
  /// The moment, within a week; an hour from now when it does not say.
  let moment: Date

  init(_ value: String?, now: Date) {
    let wish = value.flatMap { text in
      UInt32(text).map { now.addingTimeInterval(TimeInterval($0)) } ?? DateReading(text, in: .gmt)?.date
    }
    let latest = now.addingTimeInterval(7 * 86400)
    moment = min(max(wish ?? now.addingTimeInterval(3600), now), latest)
  }
}
