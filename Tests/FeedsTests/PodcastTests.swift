import Feeds
import Foundation
import Markup
import Model
import TestSupport
import Testing

struct PodcastTests {
  @Test func aPodcastWithAllThatOneCanSay() throws {
    expectGolden(try FeedSamples.podcast(as: .rss), "podcast.rss")
  }

  @Test(arguments: [FeedFormat.atom, .json])
  func otherFormatsHaveNoTraceOfIt(format: FeedFormat) throws {
    let document = String(decoding: try FeedSamples.podcast(as: format), as: UTF8.self)
    #expect(!document.contains("itunes") && !document.contains("podcastindex"))
  }

  @Test func aFeedThatIsNoneHasNoTraceOfIt() throws {
    let document = try FeedSamples.document(of: try FeedSamples.episodes(), in: try FeedSamples.definition(), as: .rss)
    let text = String(decoding: document, as: UTF8.self)
    #expect(!text.contains("itunes") && !text.contains("podcast"))
  }

  @Test func theRecordingIsEnclosedWhereverItStands() throws {
    let items = try items(of: try FeedSamples.podcast(as: .rss))
    #expect(items.map { $0.firstChild("enclosure")?["type"] } == ["audio/mpeg", "audio/mpeg", nil])
  }

  @Test func feedparserTakesItForAPodcast() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try FeedSamples.podcast(as: .rss), "feed.xml")
    let outcome = try Peer.python("read_feed.py", [file.path(), "--all"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let read = try JSONDecoder().decode(ReadPodcast.self, from: outcome.output)
    #expect(read.bozo == nil)
    #expect(read.podcast["owner"] == "Ann <Lee> ann@example.edu")
    #expect(read.podcast["categories"] == "Science, Physics, Education")
    #expect(read.podcast["image"] == "https://www.example.edu/cover.jpg")
    #expect(read.podcast["type"] == "serial")
    #expect(read.episodes.first?["duration"] == "754")
    #expect(read.episodes.first?["episode"] == "12")
  }

  /// The namespace's own documentation has these two examples.
  @Test(arguments: [
    ("https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ("http://podnews.net/rss/", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
  ])
  func theNameOfAPodcastIsMadeFromItsAddress(address: String, guid: String) {
    #expect(Podcast.guid(ofFeedAt: address).uuidString.lowercased() == guid)
  }

  @Test func aNameOnceGivenStays() throws {
    var definition = try FeedSamples.definition()
    definition.podcast = Podcast(
      categories: [try #require(PodcastCategory("News"))], image: try FeedSamples.web("https://www.example.edu/c.png"), isExplicit: true,
      guid: UUID(uuidString: "917393E3-1B1E-5CEF-ACE4-EDAA54E1F810"))
    let document = String(decoding: try FeedSamples.document(of: [], in: definition, as: .rss), as: UTF8.self)
    #expect(document.contains("<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"))
    #expect(document.contains("<itunes:email>news@example.edu</itunes:email>"))
  }

  @Test(arguments: ["Science/Physics", " Science  /  Physics ", "True Crime", "TV & Film / Film History"])
  func aCategoryIsKnownHoweverItsSlashIsSpaced(text: String) throws {
    let category = try #require(PodcastCategory(text))
    #expect(PodcastCategory(category.description) == category)
    #expect(PodcastCategory.all.contains(category.description))
  }

  @Test(arguments: ["", "/", "Physics", "Science / Chess", "Science / Physics / Quanta", "science"])
  func whatAppleDoesNotKnowIsNoCategory(text: String) {
    #expect(PodcastCategory(text) == nil)
  }

  private func items(of document: Data) throws -> [Element] {
    try #require(try XMLParser.document(document).root).descendants.filter { $0.name == "item" }
  }
}

/// What `read_feed.py --all` prints of a podcast.
private struct ReadPodcast: Decodable {
  var bozo: String?
  var podcast: [String: String]
  var episodes: [[String: String]]
}
