import Model
import Testing

extension StorePromise {
  static let sources = [
    StorePromise("the health of a source comes back as it was saved, and anew when it is saved again") { store in
      let source = try Sample.slug("site")
      #expect(try await store.read { try $0.health(of: source) } == nil)
      var health = SourceHealth(source: source, attempted: Sample.day(1))
      let first = health
      try await store.write { try $0.save(first) }
      #expect(try await store.read { try $0.health(of: source) } == first)
      health.attempted = Sample.day(9)
      health.succeeded = Sample.day(2)
      health.lastNew = Sample.day(3)
      health.failures = 4
      health.problem = "the server answers 503 — 维护"
      health.articles = 5
      health.usual = 20
      health.fewSince = Sample.day(6)
      health.resumeAfter = Sample.day(10)
      let second = health
      try await store.write { try $0.save(second) }
      #expect(try await store.read { try $0.health(of: source) } == second)
    },
    StorePromise("what is remembered of documents comes back by source, in the order of the addresses") { store in
      var records = try ["b", "a", "c"].map { try sampleRecord($0) }
      records[0].entityTag = "W/\"x\""
      records[0].lastModified = "Fri, 20 Nov 2026 08:00:00 GMT"
      records[0].articles = 30
      records[0].goneSince = Sample.day(4)
      records[1].list = FetchRecord.List(articles: [records[0].address, records[2].address], next: records[2].address)
      records[1].listed = Sample.day(2)
      records[2].list = FetchRecord.List(articles: [], next: nil)
      let saved = records + [try sampleRecord("a", source: "other")]
      try await store.write { writer in for record in saved { try writer.save(record) } }
      let site = try Sample.slug("site")
      #expect(try await store.read { try $0.fetchRecords(of: site) } == [saved[1], saved[0], saved[2]])
    },
    StorePromise("a record that is saved again is replaced, and old ones can be forgotten") { store in
      var record = try sampleRecord("a")
      let (first, kept) = (record, try sampleRecord("kept", day: 5))
      try await store.write { writer in for record in [first, kept] { try writer.save(record) } }
      record.articles = 7
      let second = record
      try await store.write { try $0.save(second) }
      let site = try Sample.slug("site")
      #expect(try await store.read { try $0.fetchRecords(of: site) } == [second, kept])
      try await store.write { try $0.removeFetchRecords(of: site, fetchedBefore: Sample.day(5)) }
      #expect(try await store.read { try $0.fetchRecords(of: site) } == [kept])
    },
    StorePromise("what is remembered is undone with the transaction that it was saved in") { store in
      let record = try sampleRecord("a")
      await #expect(throws: CancelledWork.self) {
        try await store.write { writer in
          try writer.save(record)
          throw CancelledWork()
        }
      }
      #expect(try await store.read { try $0.fetchRecords(of: record.source) } == [])
    },
  ]
}

private struct CancelledWork: Error {}

private func sampleRecord(_ path: String, source: String = "site", day: Int = 1) throws -> FetchRecord {
  FetchRecord(
    source: try Sample.slug(source), address: try #require(WebAddress("https://www.uni.example/\(path)")), reading: "1",
    fetched: Sample.day(day))
}
