import Foundation
import Importing
import Model

/// Supplies the article pages that a site's lists lead to.
///
/// First the lists are read to their bounds, then the articles in the order listed. What was listed the last time and is not any
/// more is asked for once: it may be gone.
struct ListSupply: WebSupply {
  private static let mostMissing = 50

  private(set) var visit: SourceVisit
  private(set) var notes: [String] = []
  private let rules: ListRules
  private let lists: [WebAddress]
  private var waiting: ArraySlice<WebAddress>?
  private var listed: Set<WebAddress> = []
  private var finished = 0
  /// Where article pages were in the end: two links may lead to one page.
  private var ends: Set<WebAddress> = []

  init(_ lists: [WebAddress], rules: ListRules, visit: SourceVisit) {
    self.lists = lists
    self.rules = rules
    self.visit = visit
  }

  var expected: Int { finished + (waiting?.count ?? 0) }

  mutating func next() async throws(Failure) -> [SuppliedDocument]? {
    guard waiting != nil else { return try await readLists() }
    var batch = SupplyBatch(limit: 10)
    while !batch.isFull, let address = waiting?.popFirst() {
      batch.append(try await article(at: address))
      finished += 1
    }
    return batch.documents.isEmpty ? nil : batch.documents
  }

  private mutating func readLists() async throws(Failure) -> [SuppliedDocument] {
    var reading = ListReading(visit: visit, rules: rules)
    do throws(Failure) {
      for list in lists { try await reading.read(list) }
    } catch {
      visit = reading.visit
      throw error
    }
    visit = reading.visit
    notes = reading.notes
    listed = Set(reading.articles)
    if reading.articles.count > rules.articles {
      notes.append("Of the \(reading.articles.count) articles listed the first \(rules.articles) are read; `articles` says how many.")
    }
    let missing = reading.isWhole ? self.missing : []
    waiting = (reading.articles.prefix(rules.articles) + missing)[...]
    return reading.documents
  }

  /// What the lists of the last visit had, and those of this one have not.
  private var missing: [WebAddress] {
    guard let last = visit.records.values.compactMap(\.listed).max() else { return [] }
    let gone = visit.records.values.filter { $0.listed == last && $0.goneSince == nil && !listed.contains($0.address) }
    return gone.map(\.address).sorted { $0.string < $1.string }.prefix(Self.mostMissing).map { $0 }
  }

  private mutating func article(at address: WebAddress) async throws(Failure) -> SuppliedDocument {
    let name = address.string
    switch try await visit.ask(address, accept: FetchRequest.page) {
    case .gone: return SuppliedDocument(name: name, content: .gone, record: noted(visit.record(ofGone: address)))
    case .refused(let error): return SuppliedDocument(name: name, content: .refused(DocumentRefusal(error)))
    case .unchanged:
      let articles = visit.records[address]?.articles ?? 0
      return SuppliedDocument(
        name: name, content: .unchanged(articles: articles), record: noted(visit.record(of: address)), isContinuation: !isListed(address))
    case .sent(let fetched):
      let record = noted(visit.record(of: address, fetched))
      guard ends.insert(fetched.address).inserted else { return SuppliedDocument(name: name, content: .list, record: record) }
      return SuppliedDocument(
        name: name, content: .document(SourceDocument(fetched)), record: record, isContinuation: !isListed(address))
    }
  }

  private func isListed(_ address: WebAddress) -> Bool { listed.contains(address) }

  private func noted(_ record: FetchRecord) -> FetchRecord {
    var record = record
    if listed.contains(record.address) { record.listed = visit.now }
    return record
  }
}
