import Foundation
import Importing
import Markup
import Model
import Testing

struct SubscriptionListTests {
  private func list(_ body: String, head: String = "") throws -> SubscriptionList? {
    let opml = "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head>\(head)</head><body>\n\(body)\n</body></opml>"
    return try SubscriptionList.read(SourceDocument(name: "a.opml", bytes: Data(opml.utf8)))
  }

  @Test func feedsAreListedWithTheirFolders() throws {
    let list = try #require(
      try list(
        """
        <outline text="Research"><outline text="Physics">
        <outline type="rss" text="Ore &amp; steel" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
        </outline></outline>
        <outline text="B" title="稀土" xmlUrl="https://b.example/feed"/>
        """, head: "<title>Partners</title>"))
    #expect(list.title?.string == "Partners")
    #expect(list.subscriptions.map(\.title.string) == ["Ore & steel", "稀土"])
    #expect(list.subscriptions.map(\.feed.string) == ["https://a.example/feed", "https://b.example/feed"])
    #expect(list.subscriptions.map { $0.folders.map(\.string) } == [["Research", "Physics"], []])
    #expect(list.subscriptions[0].page?.string == "https://a.example/")
  }

  @Test func namesOfAttributesAreReadInAnyCase() throws {
    let list = try #require(try list("<outline TEXT='A' xmlurl='https://a.example/feed'/>"))
    #expect(list.subscriptions.map(\.title.string) == ["A"])
  }

  @Test func addressesForReadersOfOldAreAddressesOfTheWeb() throws {
    let list = try #require(
      try list("<outline text='A' xmlUrl='feed://a.example/rss'/>\n<outline text='B' xmlUrl='feed:https://b.example/rss'/>"))
    #expect(list.subscriptions.map(\.feed.string) == ["http://a.example/rss", "https://b.example/rss"])
    #expect(list.repairs.map(\.line) == [3, 4])
  }

  @Test func everyFeedBecomesASourceWithANameOfItsOwn() throws {
    let list = try #require(
      try list(
        """
        <outline text="Ore &amp; Steel" xmlUrl="https://a.example/1"/><outline text="ore steel" xmlUrl="https://a.example/2"/>
        <outline text="稀土" xmlUrl="https://b.example/1"/><outline text="校园" xmlUrl="https://b.example/2"/>
        """))
    #expect(list.sources.map(\.name.string) == ["ore-steel", "ore-steel-2", "b.example", "b.example-2"])
    #expect(list.sources.map(\.feed) == list.subscriptions.map(\.feed))
  }

  @Test func whatIsNoAddressAndWhatStandsThereTwiceIsLeftOutAndSaid() throws {
    let list = try #require(
      try list(
        "<outline text='A' xmlUrl='ftp:x'/>\n<outline text='B' xmlUrl='https://b.example/'/>\n<outline xmlUrl='https://b.example/'/>"))
    #expect(list.subscriptions.map(\.title.string) == ["B"])
    #expect(list.repairs.map(\.line) == [3, 5])
  }

  @Test func aListThatIsNotWellFormedIsReadAsFarAsPossible() throws {
    let list = try #require(try list("<outline text='A & B' xmlUrl='https://a.example/?x=1&y=2'/>"))
    #expect(list.subscriptions.map(\.feed.string) == ["https://a.example/?x=1&y=2"])
    #expect(!list.repairs.isEmpty)
  }

  @Test func anEmptyListHasNoFeeds() throws {
    #expect(try list("")?.subscriptions == [])
  }

  @Test(arguments: ["<rss version=\"2.0\"/>", "<html><body>opml</body></html>", "opml", "", "\u{0}\u{1}"])
  func whatIsNoListIsNone(text: String) throws {
    #expect(try SubscriptionList.read(SourceDocument(name: "a.opml", bytes: Data(text.utf8))) == nil)
  }

  @Test func anImportSaysWhatAListOfFeedsIsGoodFor() throws {
    let opml = SourceDocument(name: "a.opml", bytes: Data("<opml version='2.0'><body><outline text='A'/></body></opml>".utf8))
    let error = #expect(throws: ImportError.self) { try DocumentImporter.read(opml, in: try ImportContext.sample()) }
    #expect(error?.description.contains("a list of feeds (OPML) is not read. Look at it with `tidings inspect`") == true)
  }
}
