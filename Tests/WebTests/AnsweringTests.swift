import Foundation
import Model
import Serving
import TestSupport
import Testing
import Web

@Suite struct AnsweringTests {
  @Test func manyRequestsOnOneConnectionAreAnsweredInTheirOrder() async throws {
    try await RunningServer.with { server in
      let client = try server.client()
      client.send(
        "GET /news.atom HTTP/1.1\r\nHost: h\r\n\r\nHEAD /news.atom HTTP/1.1\r\nHost: h\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\nGET /no HTTP/1.1\r\nHost: h\r\n\r\n"
      )
      let first = try #require(client.answer())
      #expect(first.status == 200 && first.body == Array(RunningServer.feed.utf8) && first.head.contains("\r\nDate: "))
      let second = try #require(client.answer(toHead: true))
      #expect(second.status == 200 && second.body.isEmpty && second.head.contains("Content-Length: \(first.body.count)"))
      #expect(client.answer().map { String(decoding: $0.body, as: UTF8.self) } == "<p>Feeds</p>")
      #expect(client.answer()?.status == 404)
      client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(client.answer()?.status == 200)
    }
  }

  @Test func filesAreSentWholeAndInParts() async throws {
    try await RunningServer.with { server in
      let client = try server.client()
      client.send(
        "GET /media/large.mp3 HTTP/1.1\r\nHost: h\r\n\r\nGET /media/large.mp3 HTTP/1.1\r\nHost: h\r\nRange: bytes=1000-299999\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n"
      )
      let whole = try #require(client.answer())
      #expect(whole.status == 200 && whole.body == RunningServer.media)
      let part = try #require(client.answer())
      #expect(part.status == 206 && part.body == Array(RunningServer.media[1000..<300_000]))
      #expect(client.answer()?.status == 200)
    }
  }

  @Test func aFileThatIsNotTheOneThatWasPromisedBreaksOff() async throws {
    try await RunningServer.with { server in
      try Data("short".utf8).write(to: server.scratch.url.appending(path: "media/large.mp3"))
      let client = try server.client()
      client.send("GET /media/large.mp3 HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(client.answer() == nil)
      try server.expect(200, for: "GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    }
  }

  @Test func whoWantsTheConnectionClosedHasItClosed() async throws {
    try await RunningServer.with { server in
      for request in ["GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"] {
        let client = try server.client()
        client.send(request)
        let all = client.receiveAll()
        #expect(all.hasPrefix("HTTP/1.1 200 OK\r\n") && all.contains("Connection: close\r\n") && all.hasSuffix("<p>Feeds</p>"))
      }
      let old = try server.client()
      old.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
      #expect(old.answer()?.head.contains("Connection: keep-alive") == true)
      old.send("GET / HTTP/1.0\r\n\r\n")
      #expect(old.answer()?.status == 200)
    }
  }

  @Test func whoHasFinishedSendingStillGetsHisAnswer() async throws {
    try await RunningServer.with { server in
      for target in ["/news.atom", "/media/large.mp3"] {
        let client = try server.client()
        client.send("GET \(target) HTTP/1.1\r\nHost: h\r\n\r\n")
        client.finishSending()
        #expect((client.answer()?.body.count ?? 0) > 100_000)
        #expect(client.receive() == nil)
      }
    }
  }

  @Test func answersUnderWayAreFinishedWhenTheServerStops() async throws {
    try await RunningServer.with { server in
      let idle = try server.client()
      idle.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(idle.answer()?.status == 200)
      let slow = try server.client(receiveBuffer: 4096)
      slow.send("GET /media/large.mp3 HTTP/1.1\r\nHost: h\r\n\r\n")
      let first = try #require(slow.receive())
      await server.beginToStop()
      #expect(idle.receive() == nil, "an idle connection ends at once")
      var count = first.count
      while let bytes = slow.receive() { count += bytes.count }
      #expect(count > RunningServer.media.count)
    }
  }

  @Test func readersAreCountedAndRequestsNoted() async throws {
    let readers = ReaderCounter()
    try await RunningServer.with(readers: readers) { server in
      _ = try server.ask("GET /news.atom HTTP/1.1\r\nHost: h\r\nUser-Agent: Feedly/1.0 (42 subscribers)\r\n\r\n")
      _ = try server.ask("GET /news.atom?x HTTP/1.1\r\nHost: h\r\nUser-Agent: newsboat\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n")
      _ = try server.ask("GET /news.atom HTTP/1.1\r\nHost: h\r\nUser-Agent: newsboat\r\nX-Forwarded-For: 192.0.2.1, 192.0.2.2\r\n\r\n")
      _ = try server.ask("GET /nothing HTTP/1.1\r\nHost: h\r\nUser-Agent: curl \"\\ \u{1B}[2J\r\n\r\n")
      let counts = readers.counts(on: "2026-11-25")
      #expect(counts.first { $0.service == nil }?.readers == 2 && counts.first { $0.service == "Feedly" }?.readers == 42)
      let lines = try server.logged.split(separator: "\n")
      #expect(lines.count == 4 && lines.allSatisfy { $0.hasPrefix("- - - [") })
      #expect(lines[0].contains("\"GET /news.atom HTTP/1.1\" 200 \(RunningServer.feed.utf8.count) \"-\" \"Feedly/1.0 (42 subscribers)\""))
      #expect(lines[1].contains("\"GET /news.atom?x HTTP/1.1\" 200"))
      #expect(try !server.logged.contains("192.0.2"))
    }
  }

  @Test func theLogIsGoneOnWithInANewFileAfterRotation() async throws {
    try await RunningServer.with { server in
      _ = try server.ask("GET /one HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(try server.logged.contains("/one"))
      let file = server.scratch.url.appending(path: "access.log")
      try FileManager.default.moveItem(at: file, to: server.scratch.url.appending(path: "access.log.1"))
      try server.log.reopen()
      _ = try server.ask("GET /two HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(try server.logged.contains("/two") && !server.logged.contains("/one"))
    }
  }
}
