import Foundation
import Importing
import Model
import TestSupport
import Testing

/// Documents with random damage: each is read or refused, none brings the program down.
struct DamagedFeedTests {
  @Test(arguments: ["news.rss", "news.atom", "news.json"])
  func anyDamageGivesAnAnswer(name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../FeedsTests/Golden/\(name)").standardized
    let whole = [UInt8](try Data(contentsOf: file))
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<150 {
      let bytes = damaged(whole, using: &generator)
      do {
        let feed = try ReadFeed.document(Data(bytes))
        #expect(Set(feed.articles.map(\.externalID)).count == feed.articles.count)
      } catch let error as ImportError {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test func anyTextInAnyElementGivesAnAnswer() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let item = ["title", "link", "guid", "pubDate", "author", "category", "description", "dc:language", "media:content", "enclosure"]
        .map { "<\($0) url=\"\(attribute(using: &generator))\">\(HostileText.random(upTo: 6, using: &generator))</\($0)>" }.joined()
      do {
        let feed = try ReadFeed.item(item)
        #expect(feed.articles.count + feed.refusals.count <= 1 || feed.repairs.count > 0)
      } catch let error as ImportError {
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test func anyFrontMatterGivesAnAnswer() throws {
    var generator = SeededGenerator(seed: 6)
    let keys = [
      "id", "url", "slug", "date", "language", "authors", "tags", "image", "attachments", "draft", "mail", "length", "correction",
    ]
    for _ in 0..<300 {
      let lines = keys.shuffled(using: &generator).prefix(5).map { "\($0): \(HostileText.random(upTo: 5, using: &generator))" }
      do {
        let article = try ReadMarkdown.text(
          "---\ntitle: T\n\(lines.joined(separator: "\n"))\n---\n\(HostileText.random(upTo: 40, using: &generator))")
        #expect(!article.content.html.contains("<script"))
      } catch let error as ImportError {
        #expect(!error.description.isEmpty)
      }
    }
  }

  private func attribute(using generator: inout SeededGenerator) -> String {
    HostileText.random(upTo: 4, using: &generator).filter { !"<&\"".contains($0) }
  }

  /// A few bytes changed, cut out, doubled, or the end cut off.
  private func damaged(_ whole: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...6, using: &generator) where bytes.count > 10 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.removeSubrange(max(place, bytes.count / 2)...)
      }
    }
    return bytes
  }
}
