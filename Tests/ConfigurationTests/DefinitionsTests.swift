import Configuration
import Foundation
import Model
import TestSupport
import Testing

@Suite struct DefinitionsTests {
  @Test func theSmallestPublicationGetsTheDefaults() throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication()])
    let publication = try folder.definitions().publication
    #expect(publication.title.string == "Example News")
    #expect(publication.feedsBase.string == "https://example.edu/feeds/")
    #expect(publication.tagAuthority.description == "example.edu,2026")
    #expect(publication.timeZone.identifier == "Asia/Shanghai")
    #expect(publication.publisher.name.string == "Example News")
    #expect(publication.brand == Brand())
    #expect(publication.storePath == "tidings.sqlite")
    #expect(publication.sources == [])
  }

  @Test func everyKeyOfThePublicationIsRead() throws {
    let folder = try TemporaryFolder([
      "tidings.yaml": publication(
        """
        description: What happens at Example.
        publisher: {name: Example University, email: office@example.edu, url: https://example.edu/about}
        postalAddress: |
          1 College Road
          Exampleton
        brand:
          color: '#ABC'
          darkColor: '#ffffff'
          logo: {url: https://example.edu/logo.png, alt: Example, width: 360, height: 80}
          icon: https://example.edu/icon.png
          favicon: https://example.edu/icon-64.png
        store: data/store.sqlite
        rights: © 2026 Example University
        license: https://creativecommons.org/licenses/by/4.0/
        webMaster: Wang <web@example.edu>
        updates: daily
        """)
    ])
    let publication = try folder.definitions().publication
    #expect(publication.description?.string == "What happens at Example.")
    #expect(publication.publisher.email?.description == "office@example.edu")
    #expect(publication.publisher.url?.string == "https://example.edu/about")
    #expect(publication.postalAddress.map(\.string) == ["1 College Road", "Exampleton"])
    #expect(publication.brand.color.string == "#aabbcc")
    #expect(publication.brand.logo?.width == 360)
    #expect(publication.brand.icon?.string == "https://example.edu/icon.png")
    #expect(publication.brand.favicon?.string == "https://example.edu/icon-64.png")
    #expect(publication.rights?.string == "© 2026 Example University")
    #expect(publication.license?.string == "https://creativecommons.org/licenses/by/4.0/")
    #expect(publication.webMaster?.address.description == "web@example.edu")
    #expect(publication.updates == UpdateSchedule(period: .daily))
    #expect(publication.storePath == "data/store.sqlite")
  }

  @Test func sourcesOfEveryKindAreRead() throws {
    let folder = try TemporaryFolder([
      "articles/": "", "pages/": "", "old.xml": "",
      "tidings.yaml": publication(
        """
        sources:
          - name: articles
            kind: markdown
            path: articles
            baseURL: https://example.edu/news
            defaults: {language: en, section: News, authors: [Office, {name: Wang, email: w@example.edu}], tags: campus}
          - name: site
            kind: pages
            paths: [pages, old.xml]
            preset: visualsitebuilder
            rules: {title: .headline, remove: [.share]}
          - {name: plain, kind: pages, path: pages}
          - {name: old, kind: feed, path: old.xml, keepIDs: true, republished: true}
        """),
    ])
    let sources = try folder.definitions().publication.sources
    #expect(sources.map(\.name.string) == ["articles", "site", "plain", "old"])
    #expect(sources[0].kind == .markdown)
    #expect(sources[0].defaults.baseURL?.string == "https://example.edu/news/")
    #expect(sources[0].defaults.authors.map(\.name.string) == ["Office", "Wang"])
    #expect(sources[0].defaults.tags.map(\.string) == ["campus"])
    #expect(sources[1].paths == ["pages", "old.xml"])
    guard case .pages(let rules?) = sources[1].kind else {
      Issue.record("the rules of the site are missing")
      return
    }
    #expect(rules.title == [".headline"])
    #expect(rules.body == KnownSystem.visualSiteBuilder.rules.body)
    #expect(rules.remove.first == ".share")
    #expect(sources[2].kind == .pages(nil))
    #expect(sources[3].kind == .feed)
    #expect(sources.map(\.keepsIDs) == [false, false, false, true])
    #expect(sources.map(\.isRepublished) == [false, false, false, true])
  }

  @Test func sourcesOnTheWebAreRead() throws {
    let folder = try TemporaryFolder([
      "tidings.yaml": publication(
        """
        sources:
          - {name: partner, kind: feed, url: 'https://partner.example/feed', olderPages: 20, quietAfter: 14}
          - {name: pages, kind: pages, urls: ['https://a.example/1', 'https://a.example/2']}
          - name: site
            kind: pages
            list: {url: 'https://www.example.edu/xw.htm', links: .list a, next: [.next], pages: 3, articles: 30}
          - {name: plain, kind: pages, list: {urls: ['https://a.example/', 'https://a.example/en/']}}
        fetch: {pause: 0, timeout: 10, maxBytes: 2048, allowPrivate: [cms.example.edu, 10.20.0.0/16], contact: web@example.edu}
        """)
    ])
    let publication = try folder.definitions().publication
    let addresses = try ["https://partner.example/feed", "https://a.example/1", "https://a.example/2"].map { try #require(WebAddress($0)) }
    #expect(publication.sources[0].place == .addresses([addresses[0]], olderPages: 20))
    #expect(publication.sources[0].quietAfterDays == 14)
    #expect(publication.sources[1].place == .addresses(Array(addresses[1...]), olderPages: 0))
    #expect(publication.sources[1].quietAfterDays == nil)
    let list = try #require(WebAddress("https://www.example.edu/xw.htm"))
    #expect(publication.sources[2].place == .lists([list], ListRules(links: [".list a"], next: [".next"], pages: 3, articles: 30)))
    guard case .lists(let lists, ListRules()) = publication.sources[3].place else {
      Issue.record("the plain list is not read as one")
      return
    }
    #expect(lists.count == 2)
    #expect(publication.sources.map(\.paths) == [[], [], [], []])
    let network = try #require(IPNetwork("10.20.0.0/16"))
    #expect(publication.fetching.allowedPlaces == [.host("cms.example.edu"), .network(network)])
    #expect(publication.fetching.pause == .zero)
    #expect(publication.fetching.timeout == .seconds(10))
    #expect(publication.fetching.largestDocument == 2048)
    #expect(publication.fetching.contact?.description == "web@example.edu")
  }

  @Test func feedsAreSortedByNameAndTakeThePublicationsLanguage() throws {
    let folder = try TemporaryFolder([
      "tidings.yaml": publication(),
      "feeds/b.yaml": feed(
        """
        language: zh-hans
        select: {sections: Research, tags: [ore, steel], authors: Wang, languages: [zh]}
        limit: 5
        content: summary
        formats: [atom, json]
        hubs: https://hub.example.edu/
        tombstones: 30
        archive: monthly
        aliases: [bulletin, old.news]
        ended: true
        ttl: 60
        skipHours: [16, 17]
        skipDays: sunday
        updates: {period: hourly, times: 2, base: 2026-01-01T09:00:00+08:00}
        cloud: http://rpc.example.org:5337/pleaseNotify
        expired: true
        """),
      "feeds/a.yaml": feed(), "feeds/.hidden": "",
    ])
    let feeds = try folder.definitions().feeds
    #expect(feeds.map(\.name.string) == ["a", "b"])
    #expect(feeds[0].language.string == "en")
    #expect(feeds[0].selection == .all)
    #expect(feeds[0].limit == 50)
    #expect(feeds[0].fetching == FetchAdvice())
    #expect(feeds[1].fetching == FetchAdvice(minutes: 60, hoursWithoutNews: [16, 17], daysWithoutNews: [.sunday]))
    #expect(feeds.map(\.tombstoneDays) == [90, 30])
    #expect(feeds.map(\.history) == [.newest, .monthlyArchives])
    #expect(feeds.map { $0.aliases.map(\.string) } == [[], ["bulletin", "old.news"]])
    #expect(feeds[1].updates == UpdateSchedule(period: .hourly, times: 2, base: Date(timeIntervalSince1970: 1_767_229_200)))
    #expect(feeds[1].cloud?.port == 5337)
    #expect(feeds[1].cloud?.path == "/pleaseNotify")
    #expect(feeds.map(\.isExpired) == [false, true])
    #expect(feeds.map(\.isEnded) == [false, true])
    #expect(feeds[0].formats == FeedFormat.allCases)
    #expect(feeds[1].language.string == "zh-Hans")
    #expect(feeds[1].selection.tags.count == 2)
    #expect(feeds[1].limit == 5)
    #expect(feeds[1].content == .summary)
    #expect(feeds[1].formats == [.atom, .json])
    #expect(feeds[1].hubs.map(\.string) == ["https://hub.example.edu/"])
  }

  @Test func aFeedForEachValueIsRead() throws {
    let folder = try TemporaryFolder([
      "tidings.yaml": publication(), "feeds/tag.yaml": "title: 'News: {{value}}'\ndescription: About {{value}}.\neach: tag",
    ])
    #expect(try folder.definitions().feeds.map(\.each) == [.tag])
  }

  @Test func aFieldThatNobodyFillsInIsRefused() throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication(), "feeds/tag.yaml": "title: 'News: {{value}}'\ndescription: All."])
    #expect(
      folder.complaints() == "feeds/tag.yaml:1:8: 'title' has {{value}}, but the feed has no 'each' to fill it in; add 'each'")
  }

  @Test func everyKeyOfANewsletterIsRead() throws {
    let folder = try TemporaryFolder([
      "tidings.yaml": publication(), "templates/weekly/design.mjml": "", "templates/weekly/text.mustache": "",
      "templates/weekly/newsletter.yaml": newsletter(
        """
            select: {sections: Research, text: [rare earths, 稀土]}
            skip: {tags: internal, text: erratum}
            limit: 3
            order: title
        skip: [2026-12-25, 2027-01-01]
        draftAhead: 2 days
        thin: merge
        preheader: "{{first}} and more"
        replyTo: {name: Editor, email: editor@example.edu}
        language: zh
        window: {days: 7}
        thinBelow: 3
        """
      ).replacing("from: news@example.edu", with: "from: Example News <news@example.edu>"),
    ])
    let newsletter = try #require(try folder.definitions().newsletters.first)
    #expect(newsletter.name.string == "weekly")
    #expect(newsletter.from == Mailbox(name: PlainText("Example News"), address: try #require(EmailAddress("news@example.edu"))))
    #expect(newsletter.replyTo?.name?.string == "Editor")
    #expect(newsletter.preheader == "{{first}} and more")
    #expect(newsletter.language.string == "zh")
    #expect(newsletter.schedule == WeeklySchedule(weekday: .friday, hour: 9, minute: 0))
    #expect(newsletter.window.opening == .days(7))
    #expect(newsletter.sections.map(\.order) == [.title])
    #expect(newsletter.sections.map(\.limit) == [3])
    #expect(newsletter.thinBelow == 3 && newsletter.thinRule == .merge)
    #expect(newsletter.skippedDays.map(\.description).sorted() == ["2026-12-25", "2027-01-01"])
    #expect(newsletter.draftAhead == .seconds(2 * 86_400))
    let rule = newsletter.sections[0]
    #expect(rule.selection == Selection(sections: [try #require(PlainText("Research"))]))
    #expect(rule.words.map(\.string).sorted() == ["rare earths", "稀土"] && rule.skip.words.map(\.string) == ["erratum"])
    #expect(rule.skip.selection == Selection(tags: [try #require(PlainText("internal"))]))
  }

  @Test(arguments: ["no", "on", "2026", "1.5", "true", "08:30", "2026-11-23", "0x1F"])
  func aTextIsATextHoweverItLooks(_ written: String) throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication("title: \(written)", without: "title")])
    #expect(try folder.definitions().publication.title.string == written)
  }

  @Test func aCompleteFeedIsNeitherArchivedNorLimited() throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication(), "feeds/all.yaml": feed("complete: true\narchive: none")])
    #expect(try folder.definitions().feeds.map(\.history) == [.complete])
  }

  @Test func norwegianIsALanguage() throws {
    let folder = try TemporaryFolder(["tidings.yaml": publication("language: no", without: "language")])
    #expect(try folder.definitions().publication.language.string == "no")
  }

  @Test func allProblemsOfAllFilesAreReportedAtOnce() throws {
    let folder = try TemporaryFolder([
      "tidings.yaml": publication("stor: a\nbrand: {color: red}"), "feeds/a.yaml": "titel: A\nlimit: many", "feeds/b.yaml": "a: [",
    ])
    #expect(
      folder.complaints() == """
        tidings.yaml:7:1: unknown key 'stor'; did you mean 'store'?
        tidings.yaml:8:16: 'color': found 'red', expected a colour such as '#0b4f8a'
        feeds/a.yaml:1:1: unknown key 'titel'; did you mean 'title'?
        feeds/a.yaml:1:1: the key 'title' is missing; expected a text
        feeds/a.yaml:1:1: the key 'description' is missing; expected a text
        feeds/a.yaml:2:8: 'limit': found 'many', expected a whole number from 1 to 10000
        feeds/b.yaml:2:1: is not well-formed YAML: while parsing a flow node did not find expected node content
        """)
  }
}
