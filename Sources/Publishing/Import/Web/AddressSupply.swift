import Foundation
import Importing
import Model

/// Supplies the documents at certain addresses, and of a feed that is divided into pages the older ones that were never read.
struct AddressSupply: WebSupply {
  private(set) var visit: SourceVisit
  private(set) var notes: [String] = []
  private let kind: SourceDefinition.Kind
  private let olderPages: Int
  /// Whether a document that is gone is one of many, and no fault of whoever named it.
  private let mayBeGone: Bool
  private var waiting: ArraySlice<Place>
  private var visited: Set<WebAddress> = []

  private struct Place {
    var address: WebAddress
    /// How many pages before it were newer.
    var age = 0
  }

  init(_ addresses: [WebAddress], of kind: SourceDefinition.Kind, olderPages: Int, mayBeGone: Bool, visit: SourceVisit) {
    self.visit = visit
    self.mayBeGone = mayBeGone
    self.kind = kind
    self.olderPages = olderPages
    waiting = addresses.map { Place(address: $0) }[...]
  }

  var expected: Int { visited.count + waiting.count }

  mutating func next() async throws(Failure) -> [SuppliedDocument]? {
    var batch = SupplyBatch(limit: 10)
    while !batch.isFull, let place = waiting.popFirst() {
      guard visited.insert(place.address).inserted else { continue }
      if place.age > 0, let record = visit.records[place.address], record.reading == visit.reading {
        // An older page stays as it is (RFC 5005 §4), and so does where it leads.
        goOn(to: record.list?.next, from: place)
        continue
      }
      batch.append(try await document(at: place))
    }
    return batch.documents.isEmpty ? nil : batch.documents
  }

  private mutating func document(at place: Place) async throws(Failure) -> SuppliedDocument {
    let address = place.address
    let name = address.string
    switch try await visit.ask(address, accept: FetchRequest.accept(for: kind)) {
    case .unchanged:
      goOn(to: visit.records[address]?.list?.next, from: place)
      return SuppliedDocument(
        name: name, content: .unchanged(articles: visit.records[address]?.articles ?? 0), record: visit.record(of: address))
    case .gone where mayBeGone: return SuppliedDocument(name: name, content: .gone, record: visit.record(ofGone: address))
    case .gone:
      let error = FetchError(address: address, reason: .status(404, retryAfter: nil))
      return SuppliedDocument(name: name, content: .failed(Failure(error)))
    case .refused(let error): return SuppliedDocument(name: name, content: .failed(Failure(error)))
    case .sent(let fetched):
      noteMove(from: address, fetched)
      let source = SourceDocument(fetched)
      var record = visit.record(of: address, fetched)
      if olderPages > 0, case .feed = kind {
        let older = FeedPaging.older(than: source)
        record.list = FetchRecord.List(articles: [], next: older)
        goOn(to: older, from: place)
      }
      return SuppliedDocument(name: name, content: .document(source), record: record, isContinuation: place.age > 0)
    }
  }

  private mutating func goOn(to older: WebAddress?, from place: Place) {
    guard let older, place.age < olderPages else { return }
    waiting.insert(Place(address: older, age: place.age + 1), at: waiting.startIndex)
  }

  private mutating func noteMove(from address: WebAddress, _ document: FetchedDocument) {
    guard !document.redirects.isEmpty, document.redirects.allSatisfy(\.isPermanent) else { return }
    notes.append("\(address) has moved to \(document.address) for good; change the address in tidings.yaml.")
  }
}
