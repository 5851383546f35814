import Foundation
import Markup
import Model

/// What makes an RSS feed a podcast: Apple's elements, which every directory reads, and those of the podcast namespace
/// (https://podcasters.apple.com/support/823-podcast-requirements, https://podcastindex.org/namespace/1.0).
extension RSSWriter {
  /// What stands in the channel.
  mutating func podcastChannel(_ podcast: Podcast) throws {
    let author = podcast.author ?? feed.publication.publisher.name
    try xml.textElementHex("itunes:author", author.string)
    for category in podcast.categories { try self.category(category) }
    try xml.element("itunes:image", attributes: ["href": podcast.image.string])
    try xml.element("itunes:explicit", podcast.isExplicit ? "true" : "false")
    if let owner = owner(of: podcast) {
      try xml.start("itunes:owner")
      try xml.textElementHex("itunes:name", owner.name?.string ?? author.string)
      try xml.element("itunes:email", owner.address.description)
      try xml.end()
    }
    try xml.element("itunes:type", podcast.kind.rawValue)
    if podcast.isBlocked { try xml.element("itunes:block", "Yes") }
    if feed.definition.isExpired { try xml.element("itunes:complete", "Yes") }
    try xml.element("itunes:new-feed-url", podcast.newFeed?.string)
    let guid = podcast.guid ?? Podcast.guid(ofFeedAt: feed.subscription(as: .rss))
    try xml.element("podcast:guid", guid.uuidString.lowercased())
    try locked(podcast)
    try xml.element("podcast:medium", podcast.medium?.rawValue)
    for funding in podcast.funding { try self.funding(funding) }
    if let value = podcast.value { try self.value(value) }
    for person in podcast.people { try self.person(person) }
  }

  /// What stands in the item of an article with a recording; others are no episodes.
  mutating func episode(of article: Article) throws {
    guard let recording = article.recording else { return }
    let episode = article.episode ?? Episode()
    try xml.textElementHex("itunes:title", episode.title?.string)
    try xml.element("itunes:duration", recording.durationInSeconds.map(String.init))
    if let image = article.image, image.isSquare { try xml.element("itunes:image", attributes: ["href": image.url.string]) }
    try xml.element("itunes:explicit", episode.isExplicit.map { $0 ? "true" : "false" })
    try xml.element("itunes:season", episode.season.map(String.init))
    try xml.element("itunes:episode", episode.number.map(String.init))
    try xml.element("itunes:episodeType", episode.kind?.rawValue)
    if episode.isBlocked { try xml.element("itunes:block", "Yes") }
    try xml.element("podcast:season", episode.season.map(String.init))
    try xml.element("podcast:episode", episode.number.map(String.init))
    for transcript in episode.transcripts { try self.transcript(transcript) }
    if let chapters = episode.chapters {
      try xml.element("podcast:chapters", attributes: ["url": chapters.string, "type": "application/json+chapters"])
    }
    for person in episode.people { try self.person(person) }
  }

  private func owner(of podcast: Podcast) -> Mailbox? {
    let publisher = feed.publication.publisher
    return podcast.owner ?? publisher.email.map { Mailbox(name: publisher.name, address: $0) }
  }

  private mutating func category(_ category: PodcastCategory) throws {
    try xml.start("itunes:category")
    try xml.attribute("text", category.name)
    if let narrower = category.subcategory { try xml.element("itunes:category", attributes: ["text": narrower]) }
    try xml.end()
  }

  /// Other hosts ask the owner before they take a podcast over.
  private mutating func locked(_ podcast: Podcast) throws {
    guard let isLocked = podcast.isLocked else { return }
    try xml.start("podcast:locked")
    try xml.attribute("owner", owner(of: podcast)?.address.description)
    try xml.text(isLocked ? "yes" : "no")
    try xml.end()
  }

  private mutating func funding(_ funding: PodcastFunding) throws {
    try xml.start("podcast:funding")
    try xml.attribute("url", funding.url.string)
    try xml.textHex(funding.text.string)
    try xml.end()
  }

  private mutating func value(_ value: PodcastValue) throws {
    try xml.start("podcast:value")
    try xml.attribute("type", value.type.string)
    try xml.attribute("method", value.method.string)
    try xml.attribute("suggested", value.suggested?.string)
    for recipient in value.recipients {
      try xml.element(
        "podcast:valueRecipient",
        attributes: [
          "name": recipient.name?.string, "type": recipient.type.string, "address": recipient.address.string,
          "split": String(recipient.split),
        ])
    }
    try xml.end()
  }

  private mutating func person(_ person: PodcastPerson) throws {
    try xml.start("podcast:person")
    try xml.attribute("role", person.role?.string)
    try xml.attribute("img", person.image?.string)
    try xml.attribute("href", person.url?.string)
    try xml.textHex(person.name.string)
    try xml.end()
  }

  /// Text with times can be shown as captions.
  private mutating func transcript(_ transcript: Transcript) throws {
    let hasTimes = ["text/vtt", "application/x-subrip", "application/srt"].contains(transcript.mediaType.string)
    try xml.element(
      "podcast:transcript",
      attributes: [
        "url": transcript.url.string, "type": transcript.mediaType.string, "language": transcript.language?.string,
        "rel": hasTimes ? "captions" : nil,
      ])
  }
}

extension Image {
  /// Whether a directory would take it for the picture of an episode, as far as is known.
  fileprivate var isSquare: Bool { width == height }
}
