import Feeds
import Foundation
import Markup
import Model
import Testing

/// A document declares the namespaces that it uses, all of them on its root, and no others.
struct VocabularyTests {
  @Test(arguments: [FeedFormat.rss, .atom], FeedDefinition.Content.allCases)
  func nothingIsDeclaredThatNobodyUses(format: FeedFormat, content: FeedDefinition.Content) throws {
    let definition = try FeedSamples.definition(content: content)
    let samples = try FeedSamples.articles() + FeedSamples.episodes() + [FeedSamples.related(), HostileArticle.worst()]
    for articles in [[]] + samples.map({ [$0] }) + [samples] {
      try expectNoMoreNamespacesThanUsed(in: try FeedSamples.document(of: articles, in: definition, as: format))
    }
    try expectNoMoreNamespacesThanUsed(in: try FeedSamples.document(of: try FeedSamples.everySetting(), as: format))
    try expectNoMoreNamespacesThanUsed(in: try FeedSamples.podcast(as: format))
  }

  @Test(arguments: [FeedFormat.rss, .atom])
  func aPublisherWithoutAnAddressIsNamedInDublinCore(format: FeedFormat) throws {
    var publication = try FeedSamples.publication()
    publication.publisher.email = nil
    let feed = Feed(
      definition: try FeedSamples.definition(), publication: publication, extent: ArticleExtent(count: 0, updated: nil),
      vocabulary: FeedVocabulary())
    try expectNoMoreNamespacesThanUsed(in: try FeedSamples.document(of: feed, as: format))
  }

  private func expectNoMoreNamespacesThanUsed(in document: Data) throws {
    let text = String(decoding: document, as: UTF8.self)
    let markup = text.matches(of: /<[^<>]+>/).map(\.output).joined(separator: "\n")
    let declared = Set(text.matches(of: /xmlns:([a-z]+)=/).map { String($0.output.1) })
    let used = markup.matches(of: /<([a-z]+):|\s([a-z]+):[a-z]+="/).compactMap { $0.output.1 ?? $0.output.2 }.map(String.init)
    #expect(declared == Set(used).subtracting(["xmlns", "xml"]), "\(text.prefix(600))")
    #expect(text.matches(of: /xmlns:[a-z]+=/).count == declared.count, "each is declared once")
  }
}
