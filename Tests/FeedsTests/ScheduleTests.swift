import Feeds
import Foundation
import Markup
import Model
import Testing

/// When readers should fetch, as far as anybody has said.
struct ScheduleTests {
  @Test func theTimeToLiveFollowsFromTheSchedule() throws {
    var definition = try FeedSamples.definition()
    definition.updates = UpdateSchedule(period: .hourly, times: 4)
    #expect(try ttl(of: definition) == "15")
    definition.fetching.minutes = 90
    #expect(try ttl(of: definition) == "90", "what is said outright holds")
  }

  @Test func aFeedThatSaysNothingChangesAsThePublicationDoes() throws {
    var publication = try FeedSamples.publication()
    publication.updates = UpdateSchedule(period: .daily)
    #expect(try ttl(of: try FeedSamples.definition(), in: publication) == "1440")
    #expect(try ttl(of: try FeedSamples.definition()) == nil)
  }

  @Test func nobodyNeedsToFetchAnArchiveAgain() throws {
    let feed = Feed(
      definition: try FeedSamples.everySetting().definition, publication: try FeedSamples.publication(),
      extent: ArticleExtent(count: 0, updated: nil), history: .archive(name: "news-2025-10", older: nil, newer: nil),
      vocabulary: FeedVocabulary())
    let document = String(decoding: try FeedSamples.document(of: feed, as: .rss), as: UTF8.self)
    for name in ["<ttl>", "<cloud", "sy:", "skipHours", "rel=\"hub\""] { #expect(!document.contains(name), "\(name)") }
  }

  @Test(arguments: [
    (UpdateSchedule(period: .hourly, times: 1000), 1), (UpdateSchedule(period: .weekly, times: 0), 10_080),
    (UpdateSchedule(period: .yearly), 10_080), (UpdateSchedule(period: .monthly, times: 30), 1440),
  ])
  func aCopyIsGoodForAMinuteAtLeastAndAWeekAtMost(schedule: UpdateSchedule, minutes: Int) {
    #expect(schedule.minutes == minutes)
  }

  @Test(arguments: [
    ("http://rpc.example.org/", 80, "/"), ("http://rpc.example.org", 80, "/"),
    ("http://rpc.example.org:5337/please/Notify", 5337, "/please/Notify"),
  ])
  func aCloudIsAHostAPortAndAPath(address: String, port: Int, path: String) throws {
    let cloud = try #require(NotificationCloud(try FeedSamples.web(address)))
    #expect(cloud.port == port)
    #expect(cloud.path == path)
  }

  @Test(arguments: ["https://rpc.example.org/", "http://rpc.example.org/?a=b", "http://rpc.example.org/#a", "http://me@rpc.example.org/"])
  func whatTheElementHasNoRoomForIsNoCloud(address: String) throws {
    #expect(NotificationCloud(try FeedSamples.web(address)) == nil)
  }

  private func ttl(of definition: FeedDefinition, in publication: Publication? = nil) throws -> String? {
    let feed = Feed(
      definition: definition, publication: try publication ?? FeedSamples.publication(), extent: ArticleExtent(count: 0, updated: nil))
    let channel = try XMLParser.document(try FeedSamples.document(of: feed, as: .rss)).root?.firstChild("channel")
    return channel?.firstChild("ttl")?.text
  }
}
