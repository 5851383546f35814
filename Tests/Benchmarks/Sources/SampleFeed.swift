import Feeds
import Foundation
import Model

/// A feed of all sample articles with their whole text.
enum SampleFeed {
  static func feed(_ extent: ArticleExtent) throws -> Feed {
    guard let home = WebAddress("https://www.example.edu/"), let base = WebAddress("https://www.example.edu/feeds/"),
      let authority = TagAuthority("example.edu,2026"), let language = LanguageTag("en"), let zone = TimeZone(identifier: "Asia/Shanghai"),
      let title = PlainText("University News"), let description = PlainText("All news"), let name = Slug("news")
    else { throw MalformedFeed() }
    let publication = Publication(
      title: title, homePage: home, feedsBase: base, tagAuthority: authority, language: language, timeZone: zone,
      publisher: Author(name: title))
    let definition = FeedDefinition(name: name, title: title, description: description, language: language, limit: .max)
    return Feed(definition: definition, publication: publication, extent: extent)
  }

  private struct MalformedFeed: Error {}
}
