import Model
import Testing

extension StorePromise {
  static let changes = [
    StorePromise("every article that was saved since a mark is told once, as it was and as it is") { store in
      let (first, second) = (try Sample.article(1), try Sample.article(2))
      try await store.add([first])
      let mark = try await store.read { try $0.mark() }
      #expect(try await store.read { try $0.changes(since: mark, limit: 9) } == [])
      var corrected = first
      corrected.tags = [try Sample.text("steel")]
      var again = corrected
      again.title = try Sample.text("Again")
      let saved = [corrected, again]
      try await store.add([second])
      try await store.write { writer in
        for article in saved { try writer.update(article, changes: [.tags], isSignificant: false, savedAt: Sample.day(1)) }
      }
      let changes = try #require(try await store.read { try $0.changes(since: mark, limit: 9) })
      #expect(Set(changes) == [ArticleChange(before: first, after: again), ArticleChange(before: nil, after: second)])
      let now = try await store.read { try $0.mark() }
      #expect(now.number == mark.number + 3)
      #expect(try await store.read { try $0.changes(since: now, limit: 9) } == [])
    },
    StorePromise("more changes than can be followed are not told one by one") { store in
      let mark = try await store.read { try $0.mark() }
      try await store.add(try (1...3).map { try Sample.article($0) })
      #expect(try await store.read { try $0.changes(since: mark, limit: 3) }?.count == 3)
      #expect(try await store.read { try $0.changes(since: mark, limit: 2) } == nil)
    },
    StorePromise("a mark of another store, or of another course of this one, is not taken for its own") { store in
      let mark = try await store.read { try $0.mark() }
      let strange = [
        ChangeMark(number: mark.number, token: mark.token &+ 1), ChangeMark(number: mark.number + 1, token: mark.token),
        ChangeMark(number: 0, token: 0),
      ]
      for other in strange { #expect(try await store.read { try $0.changes(since: other, limit: 9) } == nil) }
    },
    StorePromise("a change that was undone is none") { store in
      struct Undone: Error {}
      let mark = try await store.read { try $0.mark() }
      let article = try Sample.article(1)
      await #expect(throws: Undone.self) {
        try await store.write { writer in
          try writer.insert(article, savedAt: Sample.day(0))
          throw Undone()
        }
      }
      #expect(try await store.read { try $0.changes(since: mark, limit: 9) } == [])
    },
  ]
}
