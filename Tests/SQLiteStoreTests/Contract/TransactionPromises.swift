import Model
import Testing

extension StorePromise {
  static let transactions = [
    StorePromise("an error undoes everything that was written with it") { store in
      struct Stop: Error {}
      let articles = try (1...3).map { try Sample.article($0) }
      await #expect(throws: Stop.self) {
        try await store.write { writer in
          for article in articles { try writer.insert(article, savedAt: Sample.day(1)) }
          throw Stop()
        }
      }
      #expect(try await store.read { try $0.extent(of: ArticleQuery()).count } == 0)
      #expect(try await store.read { try $0.search("rare", limit: 9) } == [])
    },
    StorePromise("after a refusal the same transaction can go on") { store in
      let articles = try (1...2).map { try Sample.article($0) }
      try await store.write { writer in
        try writer.insert(articles[0], savedAt: Sample.day(1))
        #expect(throws: StoreError.self) { try writer.insert(articles[0], savedAt: Sample.day(1)) }
        try writer.insert(articles[1], savedAt: Sample.day(1))
      }
      #expect(try await store.read { try $0.extent(of: ArticleQuery()).count } == 2)
    },
    StorePromise("a writer sees its own changes") { store in
      let article = try Sample.article(1, tags: ["稀土"])
      let seen = try await store.write { writer in
        try writer.insert(article, savedAt: Sample.day(1))
        return [
          try writer.article(article.id) == article, try writer.search("rare", limit: 1) == [article],
          try writer.articles(ArticleQuery(selection: Selection(tags: Set(article.tags)))) == [article],
        ]
      }
      #expect(seen == [true, true, true])
    },
    StorePromise("many may write at once, and nothing is lost") { store in
      try await withThrowingTaskGroup { group in
        for number in 1...40 {
          group.addTask { try await store.add([try Sample.article(number)]) }
        }
        try await group.waitForAll()
      }
      #expect(try await store.read { try $0.extent(of: ArticleQuery()).count } == 40)
    },
    StorePromise("cancelling a task undoes its write") { store in
      let articles = try (1...200).map { try Sample.article($0) }
      let task = Task {
        try await store.write { writer in
          for article in articles {
            withUnsafeCurrentTask { $0?.cancel() }
            try writer.insert(article, savedAt: Sample.day(1))
          }
        }
      }
      await #expect(throws: StoreError.interrupted) { try await task.value }
      #expect(try await store.read { try $0.extent(of: ArticleQuery()).count } == 0)
    },
  ]
}
