import Feeds
import Foundation
import Model
import Testing

struct TombstoneTests {
  private static let day: Double = 86_400
  private static let start = FeedSamples.date(1_700_000_000)

  private func article(_ name: String, withdrawnOn day: Double, updatedOn updated: Double? = nil) throws -> Article {
    var article = try #require(try FeedSamples.articles().last)
    article = Article(
      id: try FeedSamples.id(name), url: article.url, title: article.title, content: article.content, language: article.language,
      state: .withdrawn(at: Self.start + day * Self.day, published: Self.start), updated: Self.start + (updated ?? day) * Self.day,
      origin: article.origin)
    return article
  }

  private func feed(_ withdrawn: [Article], newestOn day: Double?, days: Int = 90, limit: Int = 50) throws -> Feed {
    var definition = try FeedSamples.definition()
    definition.tombstoneDays = days
    definition.limit = limit
    return Feed(
      definition: definition, publication: try FeedSamples.publication(),
      extent: ArticleExtent(count: day == nil ? 0 : 1, updated: day.map { Self.start + $0 * Self.day }),
      withdrawn: withdrawn.compactMap(Tombstone.init))
  }

  @Test func aTombstoneStaysUntilTheFeedHasMovedOnByItsDays() throws {
    let article = try article("a", withdrawnOn: 10)
    #expect(try feed([article], newestOn: 100).tombstones.map(\.id) == [article.id])
    #expect(try feed([article], newestOn: 101).tombstones.isEmpty)
    #expect(try feed([article], newestOn: nil).tombstones.count == 1)
    #expect(try feed([article], newestOn: 10, days: 0).tombstones.isEmpty)
  }

  @Test func aWithdrawalIsAChangeOfTheFeed() throws {
    let feed = try feed([article("a", withdrawnOn: 10)], newestOn: 3)
    #expect(feed.updated == Self.start + 10 * Self.day)
  }

  @Test func aDateInTheFutureMovesNeitherTheFeedNorTheOtherTombstones() throws {
    let feed = try feed([article("a", withdrawnOn: 40_000, updatedOn: 2), article("b", withdrawnOn: 1)], newestOn: 3)
    #expect(feed.updated == Self.start + 3 * Self.day)
    #expect(feed.tombstones.count == 2)
  }

  @Test func aTombstoneIsNeverOlderThanTheLastChange() throws {
    let tombstone = try #require(Tombstone(try article("a", withdrawnOn: 1, updatedOn: 4)))
    #expect(tombstone.withdrawn == Self.start + 4 * Self.day)
  }

  @Test func theNewestWithdrawalsAreToldUpToTheLimitOfTheFeed() throws {
    let articles = try [article("a", withdrawnOn: 1), article("c", withdrawnOn: 3), article("b", withdrawnOn: 3)]
    #expect(try feed(articles, newestOn: 3, limit: 2).tombstones.map(\.id) == [articles[2].id, articles[1].id])
  }

  @Test func onlyAWithdrawnArticleHasOne() throws {
    #expect(try Tombstone(#require(try FeedSamples.articles().first)) == nil)
  }
}
