import Foundation
import Model
import Testing

extension StorePromise {
  static let archives = [
    StorePromise("an archive is kept with its articles and every byte of its documents") { store in
      let articles = try (1...3).map { try Sample.article($0) }
      try await store.add(articles)
      let archive = try archive("news", "2026-10", 1)
      let entries = [
        ArchiveEntry(id: try Sample.id(1), isCorrection: false), ArchiveEntry(id: try Sample.id(3), isCorrection: true),
      ]
      let pieces: [[UInt8]] = [Array("<feed>".utf8), [0, 255, 10], Array("</feed>".utf8)]
      try await store.write { writer in
        try writer.issue(archive, entries: entries)
        for piece in pieces { try piece.withUnsafeBytes { try writer.append($0, toDocumentOf: feed, in: archive.name.month, as: .atom) } }
      }
      #expect(try await store.read { try $0.archives(of: feed) } == [archive])
      #expect(try await store.read { try $0.archivedFeeds() } == [try feed])
      #expect(try await store.read { try $0.entries(of: feed, in: archive.name.month) } == entries)
      #expect(try await store.read { try $0.archives(of: feed, holding: entries[1].id) } == [archive.name.month])
      #expect(try await store.read { try $0.archives(of: feed, holding: articles[1].id) } == [])
      #expect(try await document(of: archive, .atom, in: store) == pieces.flatMap(\.self))
      #expect(try await document(of: archive, .rss, in: store) == [])
    },
    StorePromise("a month that is issued anew has nothing left of what it was") { store in
      try await store.add([try Sample.article(1), try Sample.article(2)])
      let old = try archive("news", "2026-10", 1)
      let new = try archive("news", "2026-10", 2)
      for (archive, number) in [(old, 1), (new, 2)] {
        let entry = ArchiveEntry(id: try Sample.id(number), isCorrection: false)
        try await store.write { writer in
          try writer.issue(archive, entries: [entry])
          try [UInt8(number)].withUnsafeBytes { try writer.append($0, toDocumentOf: feed, in: archive.name.month, as: .rss) }
        }
      }
      #expect(try await store.read { try $0.archives(of: feed) } == [new])
      #expect(try await store.read { try $0.entries(of: feed, in: new.name.month).map(\.id) } == [try Sample.id(2)])
      #expect(try await document(of: new, .rss, in: store) == [2])
    },
    StorePromise("of an archive that was taken back the name is remembered, and nothing else") { store in
      try await store.add([try Sample.article(1)])
      let archives = [try archive("news", "2026-09", 1), try archive("news", "2026-10", 7)]
      let entry = ArchiveEntry(id: try Sample.id(1), isCorrection: false)
      try await store.write { writer in
        for archive in archives {
          try writer.issue(archive, entries: [entry])
          try [UInt8(1)].withUnsafeBytes { try writer.append($0, toDocumentOf: feed, in: archive.name.month, as: .json) }
        }
        try writer.retireArchive(of: feed, in: archives[1].name.month)
      }
      var retired = archives[1]
      retired.isCurrent = false
      #expect(try await store.read { try $0.archives(of: feed) } == [archives[0], retired])
      #expect(try await store.read { try $0.archives(of: feed, holding: entry.id) } == [archives[0].name.month])
      #expect(try await document(of: archives[1], .json, in: store) == [])
    },
  ]

  private static var feed: Slug { get throws { try Sample.slug("news") } }

  private static func archive(_ feed: String, _ month: String, _ generation: Int) throws -> Archive {
    Archive(
      name: ArchiveName(feed: try Sample.slug(feed), month: try #require(CalendarMonth(month)), generation: generation),
      setting: "https://example.edu/ atom", issuedAt: Sample.day(3))
  }

  private static func document(of archive: Archive, _ format: FeedFormat, in store: any Store) async throws -> [UInt8] {
    try await store.read { reader in
      var bytes: [UInt8] = []
      try reader.visitDocument(of: archive.name.feed, in: archive.name.month, as: format) { bytes.append(contentsOf: $0) }
      return bytes
    }
  }
}
