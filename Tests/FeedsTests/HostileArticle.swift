import Foundation
import Model
import TestSupport
import Testing

/// Articles whose every field tries to break out of where it is written.
enum HostileArticle {
  /// All the known tricks at once, the same every time.
  static func worst() throws -> Article {
    try article(of: HostileText.pieces.joined())
  }

  /// Random tricks in every field.
  static func random(using generator: inout SeededGenerator) throws -> Article {
    let pieces = (0..<20).map { _ in HostileText.random(upTo: 12, using: &generator) }
    return try article { pieces[$0] }
  }

  private static func article(of text: String) throws -> Article {
    try article { _ in text }
  }

  private static func article(_ text: (Int) -> String) throws -> Article {
    Article(
      id: try FeedSamples.id("hostile"), url: try FeedSamples.web("https://www.example.edu/?a=1&b='2'"), title: try plain(text(0)),
      summary: try plain(text(1)), content: CleanHTML(alreadyClean: text(2)), language: try FeedSamples.language("en"),
      authors: [
        Author(name: try plain(text(3)), email: EmailAddress("a'&b@example.edu"))
      ],
      section: try plain(text(4)), tags: [try plain(text(5)), try plain("tag " + text(5))],
      image: Image(url: try FeedSamples.web("https://www.example.edu/a&b.jpg"), alt: text(6), credit: try plain(text(8))),
      attachments: [
        Attachment(
          url: try FeedSamples.web("https://www.example.edu/a&b.pdf"), mediaType: try #require(MediaType("application/pdf")),
          title: try plain(text(7)))
      ],
      credits: Credits(contributors: [Author(name: try plain(text(9)))], rights: try plain(text(10))),
      relations: try relations(text), episode: try episode(text), state: .published(at: FeedSamples.date(1_700_000_000)),
      updated: FeedSamples.date(1_700_000_000), origin: try FeedSamples.origin("x"))
  }

  private static func relations(_ text: (Int) -> String) throws -> Relations {
    let address = try FeedSamples.web("https://www.example.edu/?a=1&b='2'")
    return Relations(
      source: SourceFeed(
        title: try plain(text(11)), feed: address, authors: [Author(name: try plain(text(12)))], rights: try plain(text(13))),
      via: [Reference(url: address, title: try plain(text(14)))], related: [Reference(url: address, title: try plain(text(15)))],
      inReplyTo: ReplyTarget(id: try FeedSamples.id("a&b'c"), page: address), discussion: Discussion(page: address, feed: address, count: 1)
    )
  }

  private static func episode(_ text: (Int) -> String) throws -> Episode {
    let address = try FeedSamples.web("https://www.example.edu/?a=1&b='2'")
    return Episode(
      title: try plain(text(16)), number: 1, transcripts: [Transcript(url: address, mediaType: MediaType("text/vtt"))].compactMap(\.self),
      chapters: address, people: [PodcastPerson(name: try plain(text(17)), role: try plain(text(18)), url: address)])
  }

  /// The text with something visible in it, so that it is never refused for being empty.
  private static func plain(_ text: String) throws -> PlainText { try FeedSamples.text("x" + text) }
}
