import Foundation
import Model
import Testing

@testable import Serving

@Suite struct ReaderTests {
  @Test(arguments: [
    ("Feedly/1.0 (+http://www.feedly.com/fetcher.html; 42 subscribers; like FeedFetcher-Google)", "Feedly", 42),
    ("Inoreader/1.0 (+http://www.inoreader.com/feed-fetcher; 5 subscribers; )", "Inoreader", 5),
    ("NewsBlur Feed Fetcher - 14 subscribers - http://www.newsblur.com/site/1234/news (Mozilla/5.0)", "NewsBlur", 14),
    ("Mozilla/5.0 (compatible; theoldreader.com; 3 subscribers; feed-id=51a)", "The Old Reader", 3),
    ("Bloglovin/1.0 (http://www.bloglovin.com; 1 subscribers)", "Bloglovin", 1),
    ("Feedbin feed-id:1373711 - 61 subscribers", "Feedbin", 61),
    ("BazQux/2.4 (+https://bazqux.com/fetcher; 7 subscribers)", "BazQux", 7),
    ("Bloglines/3.1 (http://www.bloglines.com; 1 subscriber)", "Bloglines", 1),
    ("SomeNewReader/0.1 (12 readers)", "SomeNewReader", 12), ("Mozilla/5.0 (compatible; Other.Reader/2; 8 Subscribers)", "Other.Reader", 8),
    ("\u{1}\u{2} 3 subscribers", "unnamed", 3), ("X/1 (99999999999999999999 subscribers)", "X", 10_000_000),
  ]) func servicesSayForHowManyTheyRead(agent: String, name: String, subscribers: Int) throws {
    let read = try #require(AggregatorAgent(agent))
    #expect(read.name == name && read.subscribers == subscribers)
  }

  @Test(arguments: [
    "", "newsboat/2.21.0 (Linux x86_64)", "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101",
    "NetNewsWire (RSS Reader; https://netnewswire.com/)",
    "subscribers", "many subscribers", "5subscribers", "Feedly subscribers 5", String(repeating: "x", count: 100_000) + " 5 subscribers",
  ]) func programsOfOnePersonDoNot(agent: String) {
    #expect(AggregatorAgent(agent) == nil)
  }

  @Test func everybodyIsCountedOnceADay() {
    let counter = ReaderCounter()
    for _ in 0..<3 {
      counter.note(feed: "news.atom", userAgent: "newsboat", address: "192.0.2.1")
      counter.note(feed: "news.atom", userAgent: "newsboat", address: "192.0.2.2")
      counter.note(feed: "news.atom", userAgent: "Feedly/1.0 (40 subscribers)", address: "192.0.2.3")
      counter.note(feed: "news.atom", userAgent: "Feedly/1.0 (42 subscribers)", address: "192.0.2.4")
      counter.note(feed: "news.rss", userAgent: "newsboat", address: "192.0.2.1")
    }
    let expected: Set = [
      ReaderCount(document: "news.atom", day: "2026-11-25", service: nil, readers: 2),
      ReaderCount(document: "news.atom", day: "2026-11-25", service: "Feedly", readers: 42),
      ReaderCount(document: "news.rss", day: "2026-11-25", service: nil, readers: 1),
    ]
    #expect(Set(counter.counts(on: "2026-11-25")) == expected)
    #expect(Set(counter.counts(on: "2026-11-25")) == expected)
  }

  @Test func withTheDayAllThatIsKnownOfItGoes() {
    let counter = ReaderCounter()
    _ = counter.counts(on: "2026-11-25")
    counter.note(feed: "news.atom", userAgent: "newsboat", address: "192.0.2.1")
    #expect(counter.counts(on: "2026-11-26") == [ReaderCount(document: "news.atom", day: "2026-11-25", service: nil, readers: 1)])
    #expect(counter.counts(on: "2026-11-26") == [])
  }

  @Test func whoInventsNamesOfServicesFillsNoMemory() {
    let counter = ReaderCounter()
    for number in 0..<5000 { counter.note(feed: "a", userAgent: "Bot\(number)/1 (5 subscribers)", address: "") }
    #expect(counter.counts(on: "2026-11-25").count == 200)
  }
}
