import Foundation
import Model
import Testing

extension StorePromise {
  static let queries = [
    StorePromise("any query finds what a look at every article finds, in the same order") { store in
      var random = RandomArticles(seed: 22)
      let articles = try (0..<200).map { try random.article($0) }
      try await store.add(articles)
      for _ in 0..<400 {
        let query = try random.query()
        let expected = query.applied(to: articles)
        #expect(try await store.read { try $0.articles(query).map(\.id) } == expected.map(\.id), "\(query)")
        let extent = ArticleExtent(count: expected.count, updated: expected.map(\.updated).max())
        #expect(try await store.read { try $0.extent(of: query) } == extent, "\(query)")
      }
    },
    StorePromise("articles that have changed are found by what they are now") { store in
      var random = RandomArticles(seed: 23)
      let old = try (0..<60).map { try random.article($0) }
      let new = try (0..<60).map { try random.article($0) }
      try await store.add(old)
      try await store.write { writer in
        for article in new { try writer.update(article, changes: [.tags], isSignificant: false, savedAt: Sample.day(1)) }
      }
      for _ in 0..<100 {
        let query = try random.query()
        #expect(try await store.read { try $0.articles(query) } == query.applied(to: new), "\(query)")
      }
    },
    StorePromise("an empty store has no extent") { store in
      let extent = try await store.read { try $0.extent(of: ArticleQuery()) }
      #expect(extent == ArticleExtent(count: 0, updated: nil))
    },
    StorePromise("the values of a field are those of the articles that a query finds, the oldest first") { store in
      var random = RandomArticles(seed: 24)
      let articles = try (0..<120).map { try random.article($0) }
      try await store.add(articles)
      for _ in 0..<100 {
        var published = try random.query()
        published.states = [.published]
        let query = published
        for field in SelectionField.allCases {
          let found = try await store.read { try $0.values(of: field, in: query) }
          #expect(found == query.applied(to: articles).values(of: field), "\(field) of \(query)")
          var unlimited = query
          unlimited.limit = nil
          let expected = unlimited.applied(to: articles).values(of: field)
          for value in articles.values(of: field).map(\.value) {
            let alone = try await store.read { try $0.value(value, of: field, in: query) }
            #expect(alone == expected.first { $0.value == value }, "\(value) of \(field) of \(query)")
          }
        }
      }
    },
    StorePromise("the translations of one piece are found together") { store in
      let groups = ["a", "b", nil, "a", "A"]
      let articles = try groups.enumerated().map { number, group in
        var article = try Sample.article(number)
        article.translationGroup = try group.map(Sample.text)
        return article
      }
      try await store.add(articles)
      let group = try Sample.text("a")
      #expect(try await store.read { try $0.articles(inTranslationGroup: group) } == [articles[0], articles[3]])
    },
    StorePromise("a limit below zero finds nothing") { store in
      try await store.add([try Sample.article(1)])
      #expect(try await store.read { try $0.articles(ArticleQuery(limit: -1)) } == [])
    },
    StorePromise("a moment at the end of all calendars is a moment like others") { store in
      try await store.add([try Sample.article(1)])
      for (moment, count) in [(Date.distantFuture, 1), (Date(timeIntervalSince1970: .infinity), 1), (.distantPast, 0)] {
        let extent = try await store.read { try $0.extent(of: ArticleQuery(publishedUntil: moment)) }
        #expect(extent.count == count)
      }
    },
    StorePromise("a visitor's error ends the visit and arrives as it was thrown") { store in
      struct Enough: Error {}
      try await store.add([try Sample.article(1), try Sample.article(2)])
      await #expect(throws: Enough.self) {
        try await store.read { try $0.visitArticles(ArticleQuery()) { _ in throw Enough() } }
      }
    },
    StorePromise("a visitor may read other things meanwhile") { store in
      try await store.add(try (1...5).map { try Sample.article($0, section: "News") })
      let count = try await store.read { reader in
        var count = 0
        try reader.visitArticles(ArticleQuery()) { article in
          try reader.visitArticles(ArticleQuery()) { _ in count += 1 }
          count += try reader.revisions(of: article.id).count
        }
        return count
      }
      #expect(count == 30)
    },
  ]
}

extension ArticleQuery {
  /// The query's meaning, written down as plainly as can be.
  fileprivate func applied(to articles: [Article]) -> [Article] {
    let found = articles.filter { article in
      selection.matches(article) && (states.isEmpty || states.contains(article.state.name))
        && (publishedUntil == nil || (article.published ?? .distantFuture) <= publishedUntil ?? .distantPast)
        && (publishedFrom == nil || (article.published ?? .distantPast) >= publishedFrom ?? .distantFuture)
        && (updatedFrom ?? .distantPast) <= article.updated && article.updated <= (updatedUntil ?? .distantFuture)
        && (withdrawnFrom == nil || (article.withdrawn ?? .distantPast) >= withdrawnFrom ?? .distantFuture)
    }
    let sorted = found.sorted { left, right in
      let (leftDate, rightDate) = (left.published ?? .distantPast, right.published ?? .distantPast)
      return leftDate != rightDate ? leftDate > rightDate : left.id < right.id
    }
    return Array(sorted.prefix(limit ?? .max))
  }
}

extension [Article] {
  /// The values of a field by their first publication, then by their scalars.
  fileprivate func values(of field: SelectionField) -> [SelectionValue] {
    var first: [PlainText: Date] = [:]
    for article in self {
      for value in article.values(of: field) {
        first[value] = Swift.min(first[value] ?? .distantFuture, article.published ?? .distantFuture)
      }
    }
    return first.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { SelectionValue(value: $0.key, since: $0.value) }
  }
}

extension Article {
  /// Since when it is gone, its last change included.
  fileprivate var withdrawn: Date? {
    if case .withdrawn(let date, _) = state { max(date, updated) } else { nil }
  }

  fileprivate func values(of field: SelectionField) -> [PlainText] {
    switch field {
    case .tag: tags
    case .author: authors.map(\.name)
    case .section: [section].compactMap(\.self)
    case .language: [PlainText(language.string)].compactMap(\.self)
    }
  }
}
