import Feeds
import Foundation
import Model
import TestSupport
import Testing

struct TranslationTests {
  private func article(_ name: String, _ language: String, _ state: ArticleState? = nil) throws -> Article {
    Article(
      id: try FeedSamples.id(name), url: try FeedSamples.web("https://www.example.edu/\(name)"), title: try FeedSamples.text(name),
      content: CleanHTML(alreadyClean: ""), language: try FeedSamples.language(language),
      state: state ?? .published(at: FeedSamples.date(0)), updated: FeedSamples.date(0), origin: try FeedSamples.origin(name))
  }

  @Test func aReaderIsOfferedOneTranslationForEachOtherLanguage() throws {
    let english = try article("a", "en")
    let group = try [english, article("b", "zh-Hans"), article("c", "zh-Hans"), article("d", "en"), article("e", "de")]
    #expect(english.translations(among: group).map(\.id.string).map { $0.suffix(1) } == ["b", "e"])
  }

  @Test func whatIsNotPublicIsNotOffered() throws {
    let moment = FeedSamples.date(0)
    let hidden: [ArticleState] = [.draft, .scheduled(for: moment), .withdrawn(at: moment, published: moment)]
    let group = try hidden.enumerated().map { try article("x\($0)", "de", $1) }
    #expect(try article("a", "en").translations(among: group).isEmpty)
  }

  @Test(.enabled(if: Peer.schema("atom.rng") != nil, "the Atom schema lies beside the package in the workshop only"))
  func theAtomSchemaAcceptsTranslations() throws {
    let schema = try #require(Peer.schema("atom.rng"))
    let folder = try TemporaryFolder()
    let file = try folder.write(try FeedSamples.translatedDocument(as: .atom), "feed.atom")
    let outcome = try Peer.run("xmllint", ["--noout", "--relaxng", schema.path(), file.path()])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
