import Feeds
import Foundation
import Markup
import Model
import Testing

/// What few articles and feeds have: credits, relations, episodes, and every setting.
extension FeedSamples {
  /// An article with everything that one can have to do with others, taken over from elsewhere.
  static func related() throws -> Article {
    var article = try #require(try articles().last)
    article.authors = [Author(name: try text("Ann Lee"), avatar: try web("https://www.example.edu/ann.jpg"))]
    article.markdown = "First *words* & <3 of the text.\n\nSecond."
    article.section = try text("Research/Chemistry")
    article.tags = [try text("R&D")]
    article.image = Image(
      url: try web("https://www.example.edu/lab.jpg"), alt: "A furnace", credit: try text("Photo: Bo & <Co>"), width: 1200, height: 800)
    article.credits = Credits(
      contributors: [Author(name: try text("Bo <3"), url: try web("https://www.example.edu/bo")), Author(name: try text("王"))],
      rights: try text("© 2026 Example & Partners"), license: try web("https://creativecommons.org/licenses/by/4.0/"))
    article.relations = Relations(
      source: SourceFeed(
        title: try text("Partner News & more"), id: ArticleID("tag:partner.example.org,2025:news"),
        feed: try web("https://partner.example.org/feed?a=1&b=2"), page: try web("https://partner.example.org/"),
        updated: date(1_699_990_000), authors: [Author(name: try text("Partner Office"))], rights: try text("© Partner")),
      subject: try web("https://example.org/paper"), via: [Reference(url: try web("https://partner.example.org/a"))],
      related: [
        Reference(
          url: try web("https://example.org/b"), title: try text("\"More\" & more"), mediaType: MediaType("text/html"),
          language: try language("de"))
      ],
      inReplyTo: ReplyTarget(id: try id("news/center"), page: try web("https://www.example.edu/center")),
      discussion: Discussion(
        page: try web("https://www.example.edu/bare#comments"), feed: try web("https://www.example.edu/bare/comments.atom"), count: 3))
    return article
  }

  /// A feed with every setting that is no podcast's.
  static func everySetting() throws -> Feed {
    var definition = try definition()
    definition.selection = Selection(sections: [try text("Research")], tags: [try text("R&D"), try text("data")])
    definition.fetching = FetchAdvice(hoursWithoutNews: [17, 16], daysWithoutNews: [.saturday, .sunday])
    definition.updates = UpdateSchedule(period: .daily, times: 2, base: date(1_760_000_000))
    definition.cloud = NotificationCloud(try web("http://rpc.example.org:5337/pleaseNotify"))
    definition.isExpired = true
    var publication = try publication()
    publication.rights = try text("© 2026 Example <University> & friends")
    publication.license = try web("https://creativecommons.org/licenses/by/4.0/")
    publication.webMaster = Mailbox(name: try text("Web & Co"), address: try #require(EmailAddress("web@example.edu")))
    publication.brand.favicon = try web("https://www.example.edu/icon-64.png")
    return Feed(
      definition: definition, publication: publication, extent: ArticleExtent(count: 0, updated: nil), vocabulary: FeedVocabulary())
  }

  /// A podcast with all that one can say, of an episode, one that says the least, and an article that is none.
  static func podcast(as format: FeedFormat) throws -> Data {
    var definition = try definition()
    definition.podcast = Podcast(
      categories: [try #require(PodcastCategory("Science / Physics")), try #require(PodcastCategory("Education"))],
      image: try web("https://www.example.edu/cover.jpg"), isExplicit: false, author: try text("Lab & Friends"),
      owner: Mailbox(name: try text("Ann <Lee>"), address: try #require(EmailAddress("ann@example.edu"))), kind: .serial, medium: .podcast,
      isLocked: true, funding: [PodcastFunding(url: try web("https://www.example.edu/give?a=1&b=2"), text: try text("Give & take"))],
      value: PodcastValue(
        type: try text("lightning"), method: try text("keysend"), suggested: try text("0.00000005000"),
        recipients: [PodcastValue.Recipient(name: try text("A & B"), type: try text("node"), address: try text("02d5"), split: 99)]),
      people: [PodcastPerson(name: try text("李明"), role: try text("host"), url: try web("https://www.example.edu/li"))],
      isBlocked: true, newFeed: try web("https://www.example.edu/podcast.rss"))
    return try document(of: try episodes(), in: definition, as: format)
  }

  static func episodes() throws -> [Article] {
    var articles = try articles()
    let sound = try #require(articles[0].recording)
    articles[0].attachments = articles[0].attachments.reversed()
    articles[0].image = Image(url: try web("https://www.example.edu/square.png"), width: 1400, height: 1400)
    articles[0].episode = Episode(
      title: try text("Rare <earths>"), number: 12, season: 2, kind: .full, isExplicit: false, isBlocked: true,
      transcripts: [
        try #require(Transcript(url: try web("https://www.example.edu/12.vtt"), language: try language("en"))),
        try #require(Transcript(url: try web("https://www.example.edu/12.html"))),
      ],
      chapters: try web("https://www.example.edu/12.json"),
      people: [PodcastPerson(name: try text("Bo & Co"), role: try text("guest"), image: try web("https://www.example.edu/bo.jpg"))])
    articles[1].attachments = [Attachment(url: sound.url, mediaType: sound.mediaType)]
    return articles
  }

  /// The document of a feed that has looked at its articles first, as a build does.
  static func document(of articles: [Article], in definition: FeedDefinition, as format: FeedFormat) throws -> Data {
    let feed = Feed(
      definition: definition, publication: try publication(),
      extent: ArticleExtent(count: articles.count, updated: articles.map(\.updated).max()),
      vocabulary: vocabulary(of: articles, in: definition))
    return try document(of: feed, articles, as: format)
  }

  /// The document of a feed.
  static func document(of feed: Feed, _ articles: [Article] = [], as format: FeedFormat) throws -> Data {
    var writer = FeedDocument.writer(of: feed, as: format, to: BufferSink())
    try writer.begin()
    for article in articles { try writer.entry(article) }
    return Data(try writer.end().bytes)
  }
}
