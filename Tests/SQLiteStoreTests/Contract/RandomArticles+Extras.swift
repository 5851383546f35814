import Foundation
import Model
import Testing

/// What few articles have, and is to come back all the same.
extension RandomArticles {
  mutating func credits(_ number: Int) throws -> Credits {
    guard below(3) == 0 else { return Credits() }
    return Credits(contributors: try authors(), rights: text(), license: below(2) == 0 ? try address(number) : nil)
  }

  mutating func relations(_ number: Int) throws -> Relations {
    guard below(3) == 0 else { return Relations() }
    return Relations(
      source: try source(number), subject: below(2) == 0 ? try address(number) : nil, via: try references(number),
      related: try references(number + 1),
      inReplyTo: below(2) == 0 ? ReplyTarget(id: try Sample.id(number), page: try address(number)) : nil,
      discussion: Discussion(page: below(2) == 0 ? try address(number) : nil, feed: try address(number), count: below(4)))
  }

  mutating func episode(_ number: Int) throws -> Episode? {
    guard below(3) == 0 else { return nil }
    let text = try #require(MediaType("text/vtt"))
    return Episode(
      title: self.text(), number: below(9), season: below(3), kind: Episode.Kind.allCases[below(3)], isExplicit: below(2) == 0,
      isBlocked: below(2) == 0,
      transcripts: [Transcript(url: try address(number), mediaType: text, language: try language())].compactMap(\.self),
      chapters: below(2) == 0 ? try address(number) : nil,
      people: try (0..<below(3)).compactMap { _ in
        try name().map { PodcastPerson(name: $0, role: self.text(), url: try address(number), image: try address(number)) }
      })
  }

  private mutating func source(_ number: Int) throws -> SourceFeed? {
    guard let title = text() else { return nil }
    return SourceFeed(
      title: title, id: below(2) == 0 ? try Sample.id(number) : nil, feed: below(2) == 0 ? try address(number) : nil,
      page: try address(number), updated: below(2) == 0 ? date() : nil, authors: try authors(), rights: text())
  }

  private mutating func references(_ number: Int) throws -> [Reference] {
    try (0..<below(3)).map { _ in
      Reference(url: try address(number), title: text(), mediaType: MediaType("text/html"), language: try language())
    }
  }
}
