import Configuration
import Foundation
import Model
import Testing

/// The repository's own publication.
@Suite struct SamplePublicationTests {
  @Test func theRepositoryIsAPublication() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let definitions = try PublicationFolder(root).definitions()
    #expect(definitions.feeds.map(\.name.string) == ["chinese", "headlines", "international", "news", "radio", "research"])
    #expect(definitions.feeds.contains { $0.content == .summary })
    #expect(definitions.newsletters.map(\.name.string).contains("weekly"))
    #expect(definitions.publication.postalAddress.count == 3)
  }
}
