import Foundation
import Importing
import Markup
import Model
import Testing

/// Who helped, where an article comes from, what it answers, and what a podcast says of it, as other programs write it.
struct RelatedFeedTests {
  @Test(arguments: ["related.rss", "related.atom"])
  func whatWePublishComesBack(name: String) throws {
    let article = try #require(try ReadFeed.ours(name).articles.first)
    #expect(article.credits.contributors.map(\.name.string) == ["Bo <3", "王"])
    #expect(article.credits.rights?.string == "© 2026 Example & Partners")
    #expect(article.credits.license?.string == "https://creativecommons.org/licenses/by/4.0/")
    #expect(article.image?.credit?.string == "Photo: Bo & <Co>")
    #expect(article.section?.string == "Research/Chemistry")
    let relations = article.relations
    #expect(relations.source?.title.string == "Partner News & more")
    #expect(relations.source?.feed?.string == "https://partner.example.org/feed?a=1&b=2")
    #expect(relations.via.map(\.url.string) == ["https://partner.example.org/a"])
    #expect(relations.related.map(\.url.string) == ["https://example.org/paper", "https://example.org/b"])
    #expect(relations.related.last?.title?.string == "\"More\" & more")
    #expect(relations.related.last?.language?.string == "de")
    #expect(relations.inReplyTo?.id.string == "tag:example.edu,2026-05:news/center")
    #expect(relations.discussion?.page?.string == "https://www.example.edu/bare#comments")
    #expect(relations.discussion?.feed?.string == "https://www.example.edu/bare/comments.atom")
    #expect(relations.discussion?.count == nil)
  }

  @Test func anAtomSourceKeepsAllThatItSays() throws {
    let source = try #require(try ReadFeed.ours("related.atom").articles.first?.relations.source)
    #expect(source.id?.string == "tag:partner.example.org,2025:news")
    #expect(source.page?.string == "https://partner.example.org/")
    #expect(source.updated == Date(timeIntervalSince1970: 1_699_990_000))
    #expect(source.authors.map(\.name.string) == ["Partner Office"])
    #expect(source.rights?.string == "© Partner")
  }

  @Test func theEpisodesOfAPodcastComeBack() throws {
    let articles = try ReadFeed.ours("podcast.rss").articles
    let episode = try #require(articles.first?.episode)
    #expect(episode.title?.string == "Rare <earths>")
    #expect((episode.number, episode.season) == (12, 2))
    #expect(episode.kind == .full)
    #expect(episode.isExplicit == false)
    #expect(episode.isBlocked)
    #expect(episode.transcripts.map(\.mediaType.string) == ["text/vtt", "text/html"])
    #expect(episode.transcripts.first?.language?.string == "en")
    #expect(episode.chapters?.string == "https://www.example.edu/12.json")
    #expect(episode.people.map(\.name.string) == ["Bo & Co"])
    #expect(episode.people.first?.role?.string == "guest")
    #expect(articles.map { $0.episode == nil } == [false, true, true])
    #expect(articles.first?.attachments.first?.durationInSeconds == 754)
  }

  @Test func otherWordsForTheSameAreUnderstood() throws {
    let article = try #require(
      try ReadFeed.item(
        """
        <title>T</title><description>D</description><comments>https://a.example.org/1#c</comments>
        <wfw:commentRss xmlns:wfw="http://wellformedweb.org/CommentAPI/">https://a.example.org/1/feed/</wfw:commentRss>
        <slash:comments xmlns:slash="http://purl.org/rss/1.0/modules/slash/">17</slash:comments>
        <creativeCommons:license xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule">https://creativecommons.org/licenses/by/2.0/</creativeCommons:license>
        <media:copyright>© A &amp;amp; B</media:copyright>
        <itunes:explicit xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">clean</itunes:explicit>
        <thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" href="https://b.example.org/2"/>
        """
      ).articles.first)
    #expect(
      article.relations.discussion
        == Discussion(page: WebAddress("https://a.example.org/1#c"), feed: WebAddress("https://a.example.org/1/feed/")))
    #expect(article.credits.license?.string == "https://creativecommons.org/licenses/by/2.0/")
    #expect(article.credits.rights?.string == "© A & B")
    #expect(article.episode == Episode(isExplicit: false))
    #expect(article.relations.inReplyTo?.id.string == "https://b.example.org/2")
  }

  @Test func anArticleTakenOverFromSomebodyElseNamesTheirFeed() throws {
    let source = try #require(try ReadFeed.ours("news.atom", republished: true).articles.first?.relations.source)
    #expect(source.title.string == "News <all> & more")
    #expect(source.id?.string == "tag:example.edu,2026-05:feeds/news")
    #expect(source.feed?.string == "https://www.example.edu/feeds/news.atom")
    #expect(source.page?.string == "https://www.example.edu/")
    #expect(source.authors.map(\.name.string) == ["Communications Office"])
    let kept = try #require(try ReadFeed.ours("related.rss", republished: true).articles.first?.relations.source)
    #expect(kept.title.string == "Partner News & more", "the first source is the source")
  }

  @Test(arguments: ["news.rss", "news.json"])
  func itDoesSoInEveryFormat(name: String) throws {
    let source = try #require(try ReadFeed.ours(name, republished: true).articles.first?.relations.source)
    #expect(source.title.string == "News <all> & more")
    #expect(source.feed?.string.hasSuffix(name) == true)
  }

  @Test func aLinkElsewhereIsWhatAnItemOfJSONFeedIsAbout() throws {
    let article = try #require(try ReadFeed.ours("related.json").articles.first)
    #expect(article.relations.subject?.string == "https://example.org/paper")
    #expect(article.authors.first?.avatar?.string == "https://www.example.edu/ann.jpg")
  }
}
