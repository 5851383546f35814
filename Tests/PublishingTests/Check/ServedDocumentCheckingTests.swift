import Findings
import Feeds
import Foundation
import Model
import Publishing
import Synchronization
import Testing

/// A server that answers every request by a rule, and remembers what it was asked.
private final class Server: Fetcher {
  private let rule: @Sendable (FetchRequest) throws(FetchError) -> FetchedDocument
  private let seen = Mutex<[String]>([])

  init(_ rule: @escaping @Sendable (FetchRequest) throws(FetchError) -> FetchedDocument) {
    self.rule = rule
  }

  var requests: [String] { seen.withLock(\.self) }

  func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchedDocument {
    var words = [request.method.name]
    if let known = request.known { words += [known.entityTag, known.lastModified].compactMap(\.self) }
    if case .asSent(let coding) = request.coding { words.append(coding) }
    let line = words.joined(separator: " ")
    seen.withLock { $0.append(line) }
    return try rule(request)
  }
}

@Suite struct ServedDocumentCheckingTests {
  private func address() throws -> WebAddress { try #require(WebAddress("https://www.example.edu/news.atom")) }

  private static let feed = """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.edu,2026:feed</id><title>News</title>
    <updated>2026-05-02T10:00:00Z</updated><author><name>Press Office</name></author>
    <link rel="self" href="https://www.example.edu/news.atom"/></feed>
    """

  private static let headers = WebHeaders([
    "Content-Type": "application/atom+xml; charset=utf-8", "X-Content-Type-Options": "nosniff", "ETag": "\"1\"",
    "Last-Modified": "Sat, 02 May 2026 10:00:00 GMT", "Vary": "Accept-Encoding", "Cache-Control": "max-age=600",
    "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Link",
  ])

  @Test func aServerIsAskedInAllTheWaysThatReadersDo() async throws {
    let place = try address()
    let server = Server { request in
      let isKnown = request.known != nil
      let body = isKnown || request.method == .head ? Data() : Data(Self.feed.utf8)
      return FetchedDocument(address: place, status: isKnown ? 304 : 200, headers: Self.headers, body: body)
    }
    let checked = try await ServedDocumentChecking(server, CheckOptions()).check(place)
    #expect(checked.report.findings.isEmpty, "\(checked.report.findings)")
    #expect(
      server.requests == [
        "GET identity", "GET \"1\" identity", "GET Sat, 02 May 2026 10:00:00 GMT identity", "HEAD identity", "GET gzip", "GET br",
      ])
  }

  @Test func aDocumentThatIsNotThereIsAskedForOnce() async throws {
    let place = try address()
    let server = Server { _ in FetchedDocument(address: place, status: 410) }
    let checked = try await ServedDocumentChecking(server, CheckOptions()).check(place)
    #expect(checked.report.findings.map(\.rule) == ["http-status"])
    #expect(server.requests.count == 1)
  }

  @Test func aServerThatCannotBeReachedIsAnErrorOfTheFetcher() async throws {
    let place = try address()
    let server = Server { request throws(FetchError) in throw FetchError(address: request.address, reason: .unreachable("refused")) }
    await #expect(throws: FetchError.self) { try await ServedDocumentChecking(server, CheckOptions()).check(place) }
  }
}
