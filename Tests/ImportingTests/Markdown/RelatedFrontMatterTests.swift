import Foundation
import Importing
import Markup
import Model
import Testing

/// What the front matter says of other people's pages and of an episode.
struct RelatedFrontMatterTests {
  @Test func everyKeyIsRead() throws {
    let article = try ReadMarkdown.fixture("related.md")
    #expect(article.repairTexts == [])
    #expect(article.credits.contributors.map(\.name.string) == ["Bo", "王"])
    #expect(article.credits.contributors.last?.url?.string == "https://www.example.edu/people/wang")
    #expect(article.credits.rights?.string == "© 2026 Ann Lee")
    #expect(article.credits.license?.string == "https://creativecommons.org/licenses/by/4.0/")
    #expect(article.image?.credit?.string == "Photo: Bo")
    let relations = article.relations
    #expect(relations.source?.title.string == "Partner News")
    #expect(relations.source?.feed?.string == "https://partner.example.org/feed")
    #expect(relations.source?.id?.string == "tag:partner.example.org,2025:news")
    #expect(relations.subject?.string == "https://example.org/paper")
    #expect(relations.via.map(\.url.string) == ["https://partner.example.org/a"])
    #expect(relations.related.map(\.url.string) == ["https://www.example.edu/b", "https://example.org/c"])
    #expect(relations.related.first?.language?.string == "de")
    #expect(relations.inReplyTo?.page?.string == "https://www.example.edu/a")
    #expect(relations.discussion?.count == 3)
    #expect(relations.discussion?.feedType?.string == "application/atom+xml")
  }

  @Test func anEpisodeIsRead() throws {
    let episode = try #require(try ReadMarkdown.fixture("related.md").episode)
    #expect(episode.title?.string == "Rare earths")
    #expect((episode.number, episode.season) == (12, 2))
    #expect(episode.kind == .full)
    #expect(episode.isExplicit == false)
    #expect(episode.isBlocked)
    #expect(episode.transcripts.map(\.mediaType.string) == ["text/vtt", "text/html"])
    #expect(episode.chapters?.string == "https://www.example.edu/12.json")
    #expect(episode.people.map(\.role?.string) == [nil, "guest"])
    #expect(try ReadMarkdown.front("tags: a").episode == nil)
  }

  @Test func oneAloneNeedsNoMapping() throws {
    let relations = try ReadMarkdown.front("source: Partner\ninReplyTo: https://example.org/a\ncomments: /c").relations
    #expect(relations.source == SourceFeed(title: try #require(PlainText("Partner"))))
    #expect(relations.inReplyTo?.page?.string == "https://example.org/a")
    #expect(relations.discussion?.page?.string == "https://www.example.edu/c")
    #expect(try ReadMarkdown.front("comments: false").relations == Relations())
    #expect(
      try ReadMarkdown.front("podcast: {transcript: /a.srt}").episode?.transcripts.map(\.mediaType.string) == ["application/x-subrip"])
  }

  @Test(arguments: [
    ("contributors: [{url: /a}]", "4: contributors holds somebody without a name; left out"),
    ("license: CC BY 4.0", "4: license is no address such as https://example.org/ or /page; ignored it"),
    ("comments: closed", "4: comments is no address such as https://example.org/ or /page; ignored it"),
    ("source: {feed: /a}", "4: source has no title; left it out"),
    ("via: [{title: a}]", "4: via holds something without a url; left it out"),
    ("inReplyTo: nonsense", "4: inReplyTo is no URI such as tag:example.edu,2026:news/a or https://example.edu/a; ignored it"),
    ("inReplyTo: {title: a}", "4: inReplyTo has neither an id nor a url; left it out"),
    ("podcast: yes", "4: podcast is not a mapping of title, episode, season and the like; ignored it"),
    ("podcast: {type: special}", "4: podcast.type is none of full, trailer and bonus; ignored it"),
    ("podcast: {explicit: maybe}", "4: podcast.explicit is neither true nor false; ignored it"),
    ("podcast: {transcript: /a}", "podcast.transcript.url does not tell what it is: give a type such as text/vtt; left it out"),
    ("podcast: {people: [{role: host}]}", "name is missing; left the person out"),
    ("podcast: {epsiode: 3}", "4: ignored the unknown key podcast.epsiode; did you mean podcast.episode?"),
    ("copyright: me", "4: ignored the unknown key copyright; did you mean rights?"),
  ])
  func whatIsWrongIsToldWithItsLine(yaml: String, repair: String) throws {
    #expect(try ReadMarkdown.front(yaml).repairTexts.joined(separator: "\n").contains(repair))
  }
}
