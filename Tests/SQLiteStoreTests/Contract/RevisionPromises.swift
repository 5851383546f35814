import Model
import Testing

extension StorePromise {
  static let revisions = [
    StorePromise("a new article has one significant revision in which everything changed") { store in
      let article = try Sample.article(1)
      try await store.add([article])
      let revisions = try await store.read { try $0.revisions(of: article.id) }
      #expect(
        revisions == [
          Revision(number: 1, savedAt: Sample.day(0), changes: Set(ArticleField.allCases), isSignificant: true, article: article)
        ])
    },
    StorePromise("every change is kept as a numbered revision, the oldest first") { store in
      let first = try Sample.article(1)
      var second = first
      second.title = try Sample.text("Corrected")
      second.updated = Sample.day(5)
      var third = second
      third.tags = [try Sample.text("稀土")]
      let saved = [first, second, third]
      try await store.add([first])
      try await store.write { writer in
        try writer.update(saved[1], changes: [.title], isSignificant: true, savedAt: Sample.day(5))
        try writer.update(saved[2], changes: [.tags], isSignificant: false, savedAt: Sample.day(6))
      }
      let revisions = try await store.read { try $0.revisions(of: first.id) }
      #expect(revisions.map(\.number) == [1, 2, 3])
      #expect(revisions.map(\.article) == saved)
      #expect(revisions.map(\.isSignificant) == [true, true, false])
      #expect(revisions.dropFirst().map(\.changes) == [[.title], [.tags]])
      #expect(revisions.map(\.savedAt) == [Sample.day(0), Sample.day(5), Sample.day(6)])
      #expect(try await store.read { try $0.article(first.id) } == third)
    },
    StorePromise("any article is kept exactly in its revision") { store in
      var random = RandomArticles(seed: 21)
      let articles = try (0..<100).map { try random.article($0) }
      try await store.add(articles)
      for article in articles {
        let revisions = try await store.read { try $0.revisions(of: article.id) }
        #expect(revisions.map(\.article) == [article])
      }
    },
    StorePromise("a change of an article that is not there is refused") { store in
      let article = try Sample.article(1)
      await #expect(throws: StoreError.missing("article \(article.id)")) {
        try await store.write { try $0.update(article, changes: [.title], isSignificant: true, savedAt: Sample.day(1)) }
      }
    },
  ]
}
