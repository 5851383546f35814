import Foundation
import Model
import Testing

extension StorePromise {
  static let articles = [
    StorePromise("any article comes back exactly as it was saved") { store in
      var random = RandomArticles(seed: 20)
      let articles = try (0..<300).map { try random.article($0) }
      try await store.add(articles)
      for article in articles {
        let found = try await store.read { try $0.article(article.id) }
        #expect(found == article)
        #expect(found?.content.html.utf8.elementsEqual(article.content.html.utf8) == true, "byte by byte")
        #expect(found?.title.string.utf8.elementsEqual(article.title.string.utf8) == true, "byte by byte")
      }
    },
    StorePromise("an article is found by where it was imported from, however its accents are encoded") { store in
      var article = try Sample.article(1)
      article.origin = try Sample.origin("caf\u{E9}.md")
      try await store.add([article])
      let origins = [try Sample.origin("caf\u{E9}.md"), try Sample.origin("cafe\u{301}.md"), try Sample.origin("other.md")]
      let found = try await store.read { reader in try origins.map { try reader.article(from: $0)?.id } }
      #expect(found == [article.id, article.id, nil])
    },
    StorePromise("an article is found by its page, and of two on one page the newer") { store in
      var older = try Sample.article(1)
      let newer = try Sample.article(2)
      older.url = newer.url
      try await store.add([newer, older])
      let found = try await store.read { try $0.article(at: newer.url) }
      #expect(found == newer)
    },
    StorePromise("what is not there is not found") { store in
      let (id, origin) = (try Sample.id(1), try Sample.origin("1"))
      #expect(try await store.read { try $0.article(id) } == nil)
      #expect(try await store.read { try $0.article(from: origin) } == nil)
      #expect(try await store.read { try $0.revisions(of: id) } == [])
    },
    StorePromise("an id that is taken is refused, and the name of the article is said") { store in
      var second = try Sample.article(1)
      second.origin = try Sample.origin("another")
      try await store.add([try Sample.article(1)])
      let article = second
      await #expect(throws: StoreError.duplicate("article \(article.id)")) { try await store.add([article]) }
    },
    StorePromise("an origin that is taken is refused, for a new article and for a changed one") { store in
      let (first, second) = (try Sample.article(1), try Sample.article(2))
      try await store.add([first, second])
      var third = try Sample.article(3)
      third.origin = first.origin
      var moved = second
      moved.origin = first.origin
      let (taken, changed) = (third, moved)
      await #expect(throws: StoreError.duplicate("an article from site: page-1")) { try await store.add([taken]) }
      await #expect(throws: StoreError.duplicate("an article from site: page-1")) {
        try await store.write { try $0.update(changed, changes: [.origin], isSignificant: false, savedAt: Sample.day(9)) }
      }
    },
    StorePromise("a moved article keeps its id and is found under its new page only") { store in
      let before = try Sample.article(1)
      var after = before
      after.url = try #require(WebAddress("https://example.edu/moved"))
      try await store.add([before])
      let moved = after
      try await store.write { try $0.update(moved, changes: [.url], isSignificant: false, savedAt: Sample.day(2)) }
      #expect(try await store.read { try $0.article(at: before.url) } == nil)
      #expect(try await store.read { try $0.article(at: moved.url) } == moved)
    },
    StorePromise("content with a NUL, which some databases would cut off there, is refused") { store in
      let article = try Sample.article(1, content: "<p>a\u{0}b</p>")
      await #expect(throws: StoreError.self) { try await store.add([article]) }
    },
    StorePromise("a date beyond all calendars is refused") { store in
      let never = Date(timeIntervalSince1970: .infinity)
      let article = try Sample.article(1, state: .published(at: never))
      await #expect(throws: StoreError.self) { try await store.add([article]) }
    },
  ]
}
