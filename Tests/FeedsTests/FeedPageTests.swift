import Feeds
import Markup
import Model
import Testing

struct FeedPageTests {
  @Test func nothingInAnArticleBreaksOutOfItsPlace() throws {
    let articles = [try HostileArticle.worst()]
    let page = try HTMLParser.document(FeedPage(try FeedSamples.feed(of: articles), articles: articles).html())
    let elements = try #require(page.root).descendants
    #expect(elements.filter { $0.name == "script" }.count == 1)
    #expect(elements.filter { $0.name == "h3" }.map { $0.firstChild("a")?.text } == articles.map(\.title.string))
    #expect(elements.allSatisfy { element in element.attributes.allSatisfy { !$0.name.hasPrefix("on") } })
  }

  @Test func onlyTheNewestArticlesAreListed() throws {
    let article = try #require(try FeedSamples.articles().first)
    let many = Array(repeating: article, count: 50)
    let page = try HTMLParser.document(FeedPage(try FeedSamples.feed(of: many), articles: many).html())
    #expect(try #require(page.root).descendants.count { $0.name == "h3" } == FeedPage.mostArticles)
  }

  @Test func everyAddressCanBeReadWithoutTheScript() throws {
    let page = try HTMLParser.document(FeedPage(try FeedSamples.feed(of: []), articles: []).html())
    let elements = try #require(page.root).descendants
    let addresses = ["rss", "atom", "json"].map { "https://www.example.edu/feeds/news.\($0)" }
    #expect(elements.filter { $0.name == "input" }.map { $0["value"] } == addresses)
    #expect(elements.filter { $0.name == "button" }.allSatisfy { $0["hidden"] != nil })
  }
}
