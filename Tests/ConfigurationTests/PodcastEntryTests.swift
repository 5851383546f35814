import Configuration
import Foundation
import Model
import TestSupport
import Testing

@Suite struct PodcastEntryTests {
  @Test func everyKeyIsRead() throws {
    let podcast = try podcast(
      """
        category: [Science / Physics, Education]
        image: https://example.edu/cover.jpg
        explicit: false
        author: The Lab
        owner: Ann Lee <ann@example.edu>
        type: serial
        medium: audiobook
        guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810
        locked: true
        funding: [{url: 'https://example.edu/give', text: Give}]
        value: {type: lightning, method: keysend, suggested: 0.00000005, recipients: [{type: node, address: 02d5, split: 99}]}
        people: [Bo, {name: Li, role: editor, url: 'https://example.edu/li', image: 'https://example.edu/li.png'}]
        block: true
        newFeedURL: https://example.edu/new.rss
      """)
    #expect(podcast.categories.map(\.description) == ["Science / Physics", "Education"])
    #expect(podcast.image.string == "https://example.edu/cover.jpg")
    #expect(!podcast.isExplicit)
    #expect(podcast.author?.string == "The Lab")
    #expect(podcast.owner?.name?.string == "Ann Lee")
    #expect(podcast.kind == .serial)
    #expect(podcast.medium == .audiobook)
    #expect(podcast.guid?.uuidString == "917393E3-1B1E-5CEF-ACE4-EDAA54E1F810")
    #expect(podcast.isLocked == true)
    #expect(podcast.funding.map(\.text.string) == ["Give"])
    #expect(podcast.value?.suggested?.string == "0.00000005")
    #expect(podcast.value?.recipients.map(\.split) == [99])
    #expect(podcast.people.map(\.name.string) == ["Bo", "Li"])
    #expect(podcast.people.last?.role?.string == "editor")
    #expect(podcast.isBlocked)
    #expect(podcast.newFeed?.string == "https://example.edu/new.rss")
  }

  @Test func whatDirectoriesDemandIsEnough() throws {
    let podcast = try podcast("  category: News\n  image: https://example.edu/cover\n  explicit: true")
    #expect(podcast.isExplicit)
    #expect(podcast.kind == .episodic)
    #expect(podcast.guid == nil && podcast.isLocked == nil && podcast.medium == nil)
  }

  @Test(arguments: [
    ("podcast: {image: 'https://e.edu/c.png', explicit: no}", "the key 'category' is missing; expected a category of Apple's, or a list"),
    (
      "podcast: {category: Sciense, image: 'https://e.edu/c.png', explicit: false}",
      "'category': found 'Sciense', expected a category of Apple Podcasts such as Education or Science / Physics; did you mean 'Science'?"
    ),
    (
      "podcast: {category: News, image: 'https://e.edu/c.svg', explicit: false}",
      "'image': found 'https://e.edu/c.svg', expected the address of a JPEG or PNG picture"
    ),
    ("podcast: {category: News, image: 'https://e.edu/c.png'}", "the key 'explicit' is missing; expected true or false"),
    (
      "podcast: {category: News, image: 'https://e.edu/c.png', explicit: false}\nformats: [atom]",
      "'podcast' needs the RSS document, and 'formats' leaves it out; add rss to 'formats'"
    ),
    (
      "podcast: {category: News, image: 'https://e.edu/c.png', explicit: false, newFeedURL: 'https://e.edu/n'}\neach: tag",
      "'newFeedURL' would be the same for all feeds that 'each' makes; leave it out"
    ),
    (
      "cloud: https://rpc.example.org/pleaseNotify",
      "'cloud': found 'https://rpc.example.org/pleaseNotify', expected an address such as http://rpc.example.org:5337/pleaseNotify; "
        + "the format knows only http; ask the service for its http address"
    ),
    (
      "podcast: {category: News, image: 'https://e.edu/c.png', explicit: false, value: {type: a, method: b, recipients: []}}",
      "'recipients' is empty; expected a list of mappings"
    ),
    (
      "updates: dayly",
      "'updates': found 'dayly', expected hourly, daily, weekly, monthly, yearly, or {period: daily, times: 2}; did you mean 'daily'?"
    ),
    (
      "updates: {period: daily, base: 2026-01-01}",
      "'base': found '2026-01-01', expected a moment with its zone such as 2026-01-01T09:00:00+08:00"
    ),
  ])
  func whatIsWrongIsSaid(yaml: String, complaint: String) throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication(), "feeds/a.yaml": feed(yaml)])
    #expect(folder.complaints().contains(complaint), "\(folder.complaints())")
  }

  @Test func whatBelongsToFeedsIsRefusedElsewhere() throws {
    let folder = try TemporaryFolder([
      "articles/": "", "tidings.yaml": publication("sources: [{name: a, kind: markdown, path: articles, republished: true}]"),
    ])
    #expect(folder.complaints().contains("'republished' belongs to sources of kind 'feed', and this one is 'markdown'; remove it"))
  }

  private func podcast(_ yaml: String) throws -> Podcast {
    let folder = try TemporaryFolder(["tidings.yaml": publication(), "feeds/a.yaml": feed("podcast:\n\(yaml)")])
    return try #require(try folder.definitions().feeds.first?.podcast)
  }
}
