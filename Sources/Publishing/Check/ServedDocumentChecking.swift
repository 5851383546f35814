public import Feeds
import Foundation
public import Model

/// Asks a server for a document in all the ways that readers do, and checks the document and the answers.
public struct ServedDocumentChecking: Sendable {
  private let fetcher: any Fetcher
  private let options: CheckOptions

  /// A checking that asks through this fetcher.
  public init(_ fetcher: any Fetcher, _ options: CheckOptions) {
    self.fetcher = fetcher
    self.options = options
  }

  /// Checks what is served at an address.
  ///
  /// - Throws: `FetchError` when there is no answer at all; what else a server does wrong is among the findings.
  public func check(_ address: WebAddress) async throws(FetchError) -> CheckedDocument {
    CheckedDocument(name: address.string, report: HTTPCheck.run(try await visit(address), options))
  }

  /// The requests: plain, with each validator, HEAD, and with each coding.
  private func visit(_ asked: WebAddress) async throws(FetchError) -> HTTPVisit {
    let identity = FetchRequest.Coding.asSent(acceptEncoding: "identity")
    let plain = try await fetcher.fetch(FetchRequest(asked, accept: Self.accept, coding: identity))
    var visit = HTTPVisit(
      asked: asked, redirects: plain.redirects.map { HTTPVisit.Redirect(address: $0.address, status: $0.status) },
      address: plain.address, plain: HTTPAnswer(plain))
    guard plain.status == 200 else { return visit }
    if let known = Validators(entityTag: plain.headers["ETag"], lastModified: nil) {
      visit.sameTag = HTTPAnswer(try await ask(plain.address, known: known, coding: identity))
    }
    if let known = Validators(entityTag: nil, lastModified: plain.headers["Last-Modified"]) {
      visit.sameDate = HTTPAnswer(try await ask(plain.address, known: known, coding: identity))
    }
    visit.head = HTTPAnswer(try await ask(plain.address, method: .head, coding: identity))
    for coding in ["gzip", "br"] {
      visit.compressed[coding] = HTTPAnswer(try await ask(plain.address, coding: .asSent(acceptEncoding: coding)))
    }
    return visit
  }

  private func ask(
    _ address: WebAddress, method: FetchRequest.Method = .get, known: Validators? = nil, coding: FetchRequest.Coding
  ) async throws(FetchError) -> FetchedDocument {
    try await fetcher.fetch(
      FetchRequest(address, method: method, known: known, accept: Self.accept, coding: coding, limits: FetchLimits(redirects: 0)))
  }

  private static let accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"
}

extension HTTPAnswer {
  /// The answer as the checker sees it.
  fileprivate init(_ document: FetchedDocument) {
    self.init(
      status: document.status, fields: document.headers.fields.map { Field($0.name, $0.value) }, body: document.body)
  }
}
