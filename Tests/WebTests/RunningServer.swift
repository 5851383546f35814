import Foundation
import Logging
import Model
import ServiceLifecycle
import Serving
import TestSupport
import Testing
import Web

/// A server on a port of its own that serves a small folder.
final class RunningServer: Sendable {
  let port: Int
  let scratch: TemporaryFolder
  let log: AccessLog
  private let group: ServiceGroup
  private let running: Task<Void, any Error>

  /// Runs work against a server with these limits, and stops it.
  static func with(
    _ limits: ServerLimits = ServerLimits(), readers: ReaderCounter? = nil, _ work: (RunningServer) async throws -> Void
  ) async throws {
    let server = try await RunningServer(limits, readers)
    do {
      try await work(server)
    } catch {
      await server.stop()
      throw error
    }
    await server.stop()
  }

  private init(_ limits: ServerLimits, _ readers: ReaderCounter?) async throws {
    scratch = try TemporaryFolder(["media/": ""])
    try scratch.write(Data(Self.media), "media/large.mp3")
    log = try AccessLog(.file(scratch.url.appending(path: "access.log").path()))
    let catalogue = CurrentCatalogue(try Self.catalogue(in: scratch.url))
    let (ports, gate) = AsyncStream.makeStream(of: Int.self)
    let server = FeedServer(
      catalogue, at: ServerAddress(port: 0), limits: limits, log: log, readers: readers,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) { gate.yield($0) }
    let group = ServiceGroup(configuration: .init(services: [server], logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    self.group = group
    running = Task { try await group.run() }
    var iterator = ports.makeAsyncIterator()
    port = try #require(await iterator.next())
  }

  func stop() async {
    await group.triggerGracefulShutdown()
    do { try await running.value } catch { Issue.record("the server ended with \(error)") }
  }

  /// Stops, and is not waited for.
  func beginToStop() async { await group.triggerGracefulShutdown() }

  var logged: String {
    get throws {
      log.flush()
      return try String(contentsOf: scratch.url.appending(path: "access.log"), encoding: .utf8)
    }
  }

  func client(receiveBuffer: Int32? = nil) throws -> RawClient { try RawClient(port: port, receiveBuffer: receiveBuffer) }

  /// The answer to one request on a connection of its own.
  func ask(_ request: String) throws -> (status: Int, head: String, body: [UInt8]) {
    let client = try client()
    client.send(request)
    return try #require(client.answer(toHead: request.hasPrefix("HEAD")), "no answer to \(request.prefix(60))")
  }

  /// Expects this status for one request on a connection of its own.
  func expect(_ status: Int, for request: String) throws {
    let client = try client()
    client.send(request)
    let answer = client.answer()
    #expect(answer?.status == status, "\(request.prefix(80)): \(answer?.head ?? "no answer")")
  }

  static let media = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
  static let feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + String(repeating: "<entry>words</entry>\n", count: 5000) + "</feed>"

  private static func catalogue(in folder: URL) throws -> Catalogue {
    let publication = Publication(
      title: try #require(PlainText("News")), homePage: try #require(WebAddress("https://news.example/")),
      feedsBase: try #require(WebAddress("https://feeds.example/")), tagAuthority: try #require(TagAuthority("example.edu,2026")),
      language: try #require(LanguageTag("en")), timeZone: .gmt, publisher: Author(name: try #require(PlainText("Newsroom"))))
    let file = folder.appending(path: "media/large.mp3")
    return Catalogue(
      Site(publication, feeds: []),
      documents: [
        PackedDocument(
          name: "news.atom", bytes: Array(feed.utf8), written: Date(timeIntervalSince1970: 1_795_000_000), form: SentBytes.self),
        PackedDocument(
          name: "index.html", bytes: Array("<p>Feeds</p>".utf8), written: Date(timeIntervalSince1970: 1_795_000_000), form: SentBytes.self),
      ],
      files: [PublishedFile(name: "media/large.mp3", url: file, length: media.count, written: Date(timeIntervalSince1970: 1_795_000_000))])
  }
}
