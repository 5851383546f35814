import Foundation
import Importing
import Markup
import Model

/// Reads the pages of a site's lists, one after another, as far as the rules say.
struct ListReading {
  private(set) var visit: SourceVisit
  private let rules: ListRules
  /// The articles' pages in the order listed, each once.
  private(set) var articles: [WebAddress] = []
  /// The pages of lists, to be remembered or refused.
  private(set) var documents: [SuppliedDocument] = []
  private(set) var notes: [String] = []
  /// Whether every page could be read.
  private(set) var isWhole = true
  private var known: Set<WebAddress> = []
  private var visited: Set<WebAddress> = []

  init(visit: SourceVisit, rules: ListRules) {
    self.visit = visit
    self.rules = rules
  }

  /// Reads a list from its first page on; one that leads in a circle ends where it began.
  mutating func read(_ first: WebAddress) async throws(Failure) {
    var next: WebAddress? = first
    var number = 1
    while let address = next, number <= rules.pages, visited.insert(address).inserted {
      guard let page = try await page(at: address, number: number) else { return }
      for article in page.articles where known.insert(article).inserted { articles.append(article) }
      next = page.next
      number += 1
    }
  }

  private mutating func page(at address: WebAddress, number: Int) async throws(Failure) -> FetchRecord.List? {
    switch try await visit.ask(address, accept: FetchRequest.page, isList: true) {
    case .unchanged:
      documents.append(SuppliedDocument(name: address.string, content: .list, record: visit.record(of: address)))
      return visit.records[address]?.list
    case .sent(let fetched): return read(fetched, at: address, number: number)
    case .gone:
      fail(Failure(FetchError(address: address, reason: .status(404, retryAfter: nil))))
      return nil
    case .refused(let error):
      fail(Failure(error))
      return nil
    }
  }

  private mutating func read(_ fetched: FetchedDocument, at address: WebAddress, number: Int) -> FetchRecord.List? {
    do throws(ImportError) {
      let page = try ListPage.read(SourceDocument(fetched), rules: rules, number: number)
      if page.articles.isEmpty, number == 1 {
        fail(
          Failure(
            address.string, why: "no links to articles were found",
            remedy: "Name them by a selector: `links` under `list` in tidings.yaml.", blame: .input))
        return nil
      }
      if page.linksElsewhere > 0 { notes.append("\(address): \(page.linksElsewhere) links to other sites were left.") }
      notes += page.repairs.map { "\(address): \($0.message)." }
      var record = visit.record(of: address, fetched)
      record.list = FetchRecord.List(articles: page.articles, next: page.next)
      documents.append(SuppliedDocument(name: address.string, content: .list, record: record))
      return record.list
    } catch {
      fail(Failure(address.string, why: error.problem.reason, remedy: "\(error.problem.remedy).", blame: .input))
      return nil
    }
  }

  private mutating func fail(_ failure: Failure) {
    isWhole = false
    documents.append(SuppliedDocument(name: failure.what, content: .failed(failure)))
  }
}
