import Foundation
import Serving
import Testing
import Web

/// Clients that are wrong, greedy or slow: each is answered or cut off, and others are served as before.
@Suite struct HostileClientTests {
  @Test func whatIsNoRequestIsRefused() async throws {
    try await RunningServer.with { server in
      let refused = [
        ("nonsense\r\n\r\n", 501), ("GET / HTTP/9.9\r\nHost: h\r\n\r\n", 505), ("BREW / HTTP/1.1\r\nHost: h\r\n\r\n", 501),
        ("GET / HTTP/1.1\r\nHost: h\r\nBad Name: x\r\n\r\n", 400), ("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: h\r\nX: a\u{0}b\r\n\r\n", 400),
        ("GET /../../etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        ("GET http://h/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: h\r\n\r\n", 400), ("GET ftp://h/news.atom HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        ("GET http://other.example/news.atom HTTP/1.1\r\nHost: h\r\n\r\n", 200), ("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", 204),
        ("CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n", 405), ("TRACE /news.atom HTTP/1.1\r\nHost: h\r\n\r\n", 405),
        ("PROPFIND /news.atom HTTP/1.1\r\nHost: h\r\n\r\n", 405), ("DELETE /news.atom HTTP/1.1\r\nHost: h\r\n\r\n", 405),
      ]
      for (request, status) in refused { try server.expect(status, for: request) }
    }
  }

  @Test func addressesAndFieldsHaveALengthAtWhichTheyEnd() async throws {
    try await RunningServer.with { server in
      let long = String(repeating: "a", count: 9000)
      try server.expect(414, for: "GET /\(long) HTTP/1.1\r\nHost: h\r\n\r\n")
      try server.expect(431, for: "GET / HTTP/1.1\r\nHost: h\r\nX: \(String(repeating: "x", count: 100_000))\r\n\r\n")
      let many = (0..<200).map { "X-\($0): y\r\n" }.joined()
      try server.expect(431, for: "GET / HTTP/1.1\r\n\(many)\r\n")
      try server.expect(431, for: "GET /\(String(repeating: "a", count: 200_000))")
      try server.expect(200, for: "GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    }
  }

  @Test func aBodyIsPassedOverAndALargeOneRefused() async throws {
    try await RunningServer.with { server in
      let client = try server.client()
      client.send("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhelloGET / HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(client.answer()?.status == 200 && client.answer()?.status == 200)
      let large = try server.client()
      large.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000000\r\n\r\n")
      for _ in 0..<100 where large.send([UInt8](repeating: 0x61, count: 65_536)) {}
      #expect(large.answer()?.status == 413)
    }
  }

  @Test func whoTakesTooLongIsCutOff() async throws {
    var limits = ServerLimits()
    limits.headTime = .milliseconds(300)
    limits.idleTime = .milliseconds(300)
    limits.sendTime = .milliseconds(300)
    limits.slowest = 100_000_000
    try await RunningServer.with(limits) { server in
      let silent = try server.client()
      #expect(silent.receive() == nil, "never says anything")
      let slow = try server.client()
      slow.send("GET / HTTP/1.1\r\nHost: ")
      #expect(slow.receive() == nil, "never finishes its request")
      let trickling = try server.client()
      var isOpen = trickling.send("GET / HTTP/1.1\r\nX: ")
      for _ in 0..<200 where isOpen {
        try await Task.sleep(for: .milliseconds(50))
        isOpen = trickling.send("x")
      }
      #expect(!isOpen, "sends a byte now and then")
      let idle = try server.client()
      idle.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(idle.answer()?.status == 200 && idle.receive() == nil, "asks no more")
      let deaf = try server.client(receiveBuffer: 4096)
      deaf.send("GET /media/large.mp3 HTTP/1.1\r\nHost: h\r\n\r\n")
      try await Task.sleep(for: .seconds(2))
      var count = 0
      while let bytes = deaf.receive() { count += bytes.count }
      #expect(count < RunningServer.media.count, "takes nothing")
      let withoutBody = try server.client()
      withoutBody.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\nhalf")
      #expect(withoutBody.receive() == nil, "never sends the body that it spoke of")
    }
  }

  @Test func whoComesWhenAllPlacesAreTakenWaitsForOne() async throws {
    var limits = ServerLimits()
    limits.connections = 3
    try await RunningServer.with(limits) { server in
      var holders = try (0..<3).map { _ in try server.client() }
      for holder in holders {
        holder.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(holder.answer()?.status == 200)
      }
      let waiting = try server.client()
      waiting.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
      holders.removeFirst()
      #expect(waiting.answer()?.status == 200)
    }
  }

  @Test func whoAsksWithoutTakingAnswersIsNotReadFromAnyMore() async throws {
    try await RunningServer.with { server in
      let client = try server.client(receiveBuffer: 4096)
      let requests = String(repeating: "GET /news.atom HTTP/1.1\r\nHost: h\r\n\r\n", count: 200)
      client.send(requests)
      try server.expect(200, for: "GET / HTTP/1.1\r\nHost: h\r\n\r\n")
      for _ in 0..<200 { #expect(client.answer()?.body.count == RunningServer.feed.utf8.count) }
    }
  }
}
