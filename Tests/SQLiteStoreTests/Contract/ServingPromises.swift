import Foundation
import Model
import Testing

extension StorePromise {
  static let serving = [
    StorePromise("the number of the newest revision grows with every saved change and with nothing else") { store in
      let empty = try await store.read { try $0.newestRevision() }
      let article = try Sample.article(1)
      try await store.add([article])
      let first = try await store.read { try $0.newestRevision() }
      try await store.write { try $0.update(article, changes: [.title], isSignificant: false, savedAt: Sample.day(2)) }
      let second = try await store.read { try $0.newestRevision() }
      try await store.write { try $0.add(version(1), keeping: 5) }
      #expect(try await store.read { try $0.newestRevision() } == second)
      #expect(empty < first && first < second)
    },
    StorePromise("the versions of a document come back newest first, and only so many are kept") { store in
      let other = FeedVersion(document: "other.rss", tags: ["x"], entries: [])
      try await store.write { writer in
        try writer.add(other, keeping: 3)
        for number in 1...5 { try writer.add(version(number), keeping: 3) }
      }
      let versions = try await store.read { try $0.feedVersions() }
      #expect(versions["news.atom"] == [version(5), version(4), version(3)] && versions["other.rss"] == [other])
    },
    StorePromise("a version that is served again is the newest and there only once") { store in
      try await store.write { writer in for number in [1, 2, 3, 1] { try writer.add(version(number), keeping: 3) } }
      #expect(try await store.read { try $0.feedVersions() }["news.atom"] == [version(1), version(3), version(2)])
    },
    StorePromise("there is one ping for a hub and a topic, and those that nobody tries any more come last") { store in
      var (first, second, third) = (try ping("a"), try ping("b"), try ping("c"))
      second.due = nil
      second.outcome = try Sample.text("the server answers 404")
      second.attempts = 3
      third.due = Sample.day(2)
      first.due = Sample.day(3)
      let saved = [try ping("a"), second, third, first]
      try await store.write { writer in for ping in saved { try writer.save(ping) } }
      #expect(try await store.read { try $0.hubPings() } == [third, first, second])
    },
    StorePromise("a ping that was taken is forgotten, unless there is a newer change to tell of") { store in
      let (old, other) = (try ping("a"), try ping("b"))
      var newer = old
      newer.changed = Sample.day(9)
      let saved = newer
      try await store.write { writer in
        try writer.save(other)
        try writer.save(saved)
        try writer.remove(other)
        try writer.remove(old)
      }
      #expect(try await store.read { try $0.hubPings() } == [saved])
    },
    StorePromise("of two counts of a day the larger stays, and days are read from the first that is wanted") { store in
      let counts = [
        ReaderCount(document: "news.atom", day: "2026-11-24", service: "Feedly", readers: 42),
        ReaderCount(document: "news.atom", day: "2026-11-25", service: nil, readers: 7),
      ]
      var smaller = counts
      smaller[0].readers = 40
      smaller[1].readers = 9
      let later = smaller
      try await store.write { writer in
        try writer.save(counts)
        try writer.save(later)
      }
      let all = try await store.read { try $0.readerCounts(from: "2026-11-01") }
      #expect(all.map(\.readers) == [42, 9] && all.map(\.service) == ["Feedly", nil])
      #expect(try await store.read { try $0.readerCounts(from: "2026-11-25") }.map(\.readers) == [9])
    },
  ]
}

private func version(_ number: Int) -> FeedVersion {
  FeedVersion(
    document: "news.atom", tags: ["a\(number)", "b\(number)"],
    entries: [0, 1, UInt64(number) << 40, 0x8000_0000_0000_0001, .max].sorted())
}

private func ping(_ name: String) throws -> HubPing {
  HubPing(
    hub: try #require(WebAddress("https://hub.example/")), topic: try #require(WebAddress("https://feeds.example/\(name).atom")),
    changed: Sample.day(1))
}
