import TestSupport
import Testing

/// Every kind of mistake, and the line that a person reads about it.
@Suite struct ComplaintTests {
  struct Mistake: CustomTestStringConvertible {
    let testDescription: String
    let files: [String: String]
    let complaint: String

    init(_ description: String, _ files: [String: String], _ complaint: String) {
      testDescription = description
      self.files = files
      self.complaint = complaint
    }

    /// A mistake in `tidings.yaml`, whose seventh line it is on.
    init(_ description: String, publication lines: String, _ complaint: String) {
      self.init(description, ["tidings.yaml": ConfigurationTests.publication(lines), "articles/": ""], complaint)
    }

    /// A mistake in a feed, whose third line it is on.
    init(_ description: String, feed lines: String, _ complaint: String) {
      self.init(
        description, ["tidings.yaml": ConfigurationTests.publication(), "feeds/news.yaml": ConfigurationTests.feed(lines)], complaint)
    }

    /// A mistake in a newsletter, whose seventh line it is on.
    init(_ description: String, newsletter lines: String, _ complaint: String) {
      self.init(
        description,
        [
          "tidings.yaml": ConfigurationTests.publication(), "templates/weekly/design.mjml": "", "templates/weekly/text.mustache": "",
          "templates/weekly/newsletter.yaml": ConfigurationTests.newsletter(lines),
        ], complaint)
    }
  }

  @Test(arguments: keys + values + sources + newsletters + syntax + names)
  func isExplained(_ mistake: Mistake) throws {
    let complaints = try TemporaryFolder(mistake.files).complaints()
    #expect(complaints == mistake.complaint)
  }

  static let keys = [
    Mistake("a misspelt key", feed: "limt: 5", "feeds/news.yaml:3:1: unknown key 'limt'; did you mean 'limit'?"),
    Mistake("a key in another style", publication: "home_page: x", "tidings.yaml:7:1: unknown key 'home_page'; did you mean 'homePage'?"),
    Mistake("a key that belongs deeper", feed: "tags: rare earth", "feeds/news.yaml:3:1: unknown key 'tags'; it belongs under 'select'"),
    Mistake(
      "a key that means nothing", feed: "zebra: red",
      "feeds/news.yaml:3:1: unknown key 'zebra'; the keys here are 'title', 'description', 'language', 'each', 'select', 'limit', 'content', 'formats', 'hubs', 'tombstones', 'ttl', 'skipHours', 'skipDays', 'updates', 'cloud', 'podcast', 'expired', 'archive', 'complete', 'aliases', 'ended'"
    ),
    Mistake("a key twice", feed: "limit: 5\nlimit: 6", "feeds/news.yaml:3:1: the key 'limit' stands here more than once; keep one of them"),
    Mistake(
      "a missing key", ["tidings.yaml": publication(without: "timeZone")],
      "tidings.yaml:1:1: the key 'timeZone' is missing; expected a time zone"),
    Mistake(
      "a key without a value", publication: "brand:\n  color: #ff0000",
      "tidings.yaml:8:3: 'color' has no value; expected '#rrggbb'; put a value that starts with '#' in quotes"),
    Mistake("a key with an empty value", publication: "description:", "tidings.yaml:7:1: 'description' has no value; expected a text"),
  ]

  static let values = [
    Mistake(
      "a language with an underscore", feed: "language: zh_Hans",
      "feeds/news.yaml:3:11: 'language': found 'zh_Hans', expected a language tag such as en or zh-Hans; write '-' instead of '_'"),
    Mistake(
      "a language that is a list", feed: "language: [en, zh]",
      "feeds/news.yaml:3:11: 'language': found a list, expected a language tag such as en or zh-Hans"),
    Mistake(
      "a time zone with a typing error", ["tidings.yaml": publication("timeZone: Asia/Shangai", without: "timeZone")],
      "tidings.yaml:6:11: 'timeZone': found 'Asia/Shangai', expected a time zone such as Asia/Shanghai or UTC; did you mean 'Asia/Shanghai'?"
    ),
    Mistake(
      "a time zone that means several", ["tidings.yaml": publication("timeZone: CST", without: "timeZone")],
      "tidings.yaml:6:11: 'timeZone': found 'CST', expected a time zone such as Asia/Shanghai or UTC"),
    Mistake(
      "an address without a scheme", ["tidings.yaml": publication("homePage: www.example.edu", without: "homePage")],
      "tidings.yaml:6:11: 'homePage': found 'www.example.edu', expected an address such as https://example.edu/; an address starts with https:// or http://"
    ),
    Mistake(
      "a feed address with a question", ["tidings.yaml": publication("feedsURL: https://example.edu/?f", without: "feedsURL")],
      "tidings.yaml:6:11: 'feedsURL': found 'https://example.edu/?f', expected an address without ? and #, such as https://example.edu/news/"
    ),
    Mistake(
      "a tag authority without a date", ["tidings.yaml": publication("tagAuthority: example.edu", without: "tagAuthority")],
      "tidings.yaml:6:15: 'tagAuthority': found 'example.edu', expected a domain and a date on which it was yours, such as example.edu,2026"
    ),
    Mistake(
      "a colour without its sign", publication: "brand: {color: 0b4f8a}",
      "tidings.yaml:7:16: 'color': found '0b4f8a', expected a colour such as '#0b4f8a'; write '#0b4f8a'"),
    Mistake(
      "an e-mail address that is none", publication: "publisher: {name: Office, email: office}",
      "tidings.yaml:7:34: 'email': found 'office', expected an e-mail address such as news@example.edu"),
    Mistake(
      "a store outside the folder", publication: "store: ../other.sqlite",
      "tidings.yaml:7:8: 'store': found '../other.sqlite', expected the path of a file inside the publication's folder, such as tidings.sqlite; leave out the '..'"
    ),
    Mistake(
      "a store with an absolute path", publication: "store: /tmp/other.sqlite",
      "tidings.yaml:7:8: 'store': found '/tmp/other.sqlite', expected the path of a file inside the publication's folder, such as tidings.sqlite; write it relative to the folder"
    ),
    Mistake("a store that is a folder", publication: "store: articles", "tidings.yaml:7:8: 'store': 'articles' is a folder"),
    Mistake("a limit of nothing", feed: "limit: 0", "feeds/news.yaml:3:8: 'limit': found '0', expected a whole number from 1 to 10000"),
    Mistake(
      "a limit beyond every integer", feed: "limit: 99999999999999999999",
      "feeds/news.yaml:3:8: 'limit': found '99999999999999999999', expected a whole number from 1 to 10000"),
    Mistake("a limit in quotes", feed: "limit: '5'", "feeds/news.yaml:3:8: 'limit': found '5', expected a whole number from 1 to 10000"),
    Mistake(
      "a content that is near", feed: "content: ful",
      "feeds/news.yaml:3:10: 'content': found 'ful', expected 'full', 'summary'; did you mean 'full'?"
    ),
    Mistake(
      "a format twice", feed: "formats: [rss, atom, rss]", "feeds/news.yaml:3:10: 'formats' names a format twice; keep one of them"),
    Mistake(
      "a field that nothing is selected by", feed: "each: category",
      "feeds/news.yaml:3:7: 'each': found 'category', expected 'tag', 'author', 'section', 'language'"),
    Mistake(
      "tombstones for ever", feed: "tombstones: forever",
      "feeds/news.yaml:3:13: 'tombstones': found 'forever', expected a whole number from 0 to 3650"),
    Mistake(
      "a copy that is good for no time", feed: "ttl: 0", "feeds/news.yaml:3:6: 'ttl': found '0', expected a whole number from 1 to 10080"),
    Mistake(
      "midnight at the end of the day", feed: "skipHours: [23, 24]",
      "feeds/news.yaml:3:17: 'skipHours': found '24', expected an hour from 0 to 23"),
    Mistake(
      "a day that is near", feed: "skipDays: saterday",
      "feeds/news.yaml:3:11: 'skipDays': found 'saterday', expected 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'; did you mean 'saturday'?"
    ),
    Mistake(
      "rights that are a list", publication: "rights: [all, reserved]", "tidings.yaml:7:9: 'rights': found a list, expected a text"),
    Mistake(
      "archives by the week", feed: "archive: weekly",
      "feeds/news.yaml:3:10: 'archive': found 'weekly', expected 'monthly', 'none'"),
    Mistake(
      "a complete feed with a limit and archives", feed: "complete: true\nlimit: 5\narchive: monthly",
      """
      feeds/news.yaml:4:8: 'limit' leaves articles out, and with 'complete' none are; remove it
      feeds/news.yaml:5:10: 'archive' is for articles that the feed itself has not, and with 'complete' it has all; remove it
      """),
    Mistake(
      "an end that is a date", feed: "ended: 2026-11-01", "feeds/news.yaml:3:8: 'ended': found '2026-11-01', expected 'true', 'false'"),
    Mistake("no format", feed: "formats: []", "feeds/news.yaml:3:10: 'formats' is empty; expected a list of rss, atom, json"),
    Mistake(
      "a selection that is a list", feed: "select: [Research]",
      "feeds/news.yaml:3:9: 'select': found a list, expected a mapping with the keys 'sections', 'tags', 'authors', 'languages'"),
  ]

  static let sources = [
    Mistake(
      "a source that is not there", publication: "sources:\n  - {name: site, kind: markdown, path: articels}",
      "tidings.yaml:8:40: there is no file or folder 'articels' in the publication's folder; make it or correct the path"),
    Mistake(
      "a source on the web", publication: "sources:\n  - {name: site, kind: feed, path: 'https://example.edu/feed'}",
      "tidings.yaml:8:36: 'path': found 'https://example.edu/feed', expected the path of a file or folder; write 'url' instead of 'path' for what stands on the web"
    ),
    Mistake(
      "a source without a path", publication: "sources:\n  - {name: site, kind: markdown}",
      "tidings.yaml:8:5: the key 'path' is missing; expected the path of a file or folder, or 'url' for what stands on the web"),
    Mistake(
      "a source in two places", publication: "sources:\n  - {name: site, kind: feed, path: articles, url: 'https://example.edu/'}",
      "tidings.yaml:8:51: both 'path' and 'url' are there; keep one of them"),
    Mistake(
      "a list of feeds", publication: "sources:\n  - {name: site, kind: feed, list: {url: 'https://example.edu/'}}",
      "tidings.yaml:8:36: 'list' belongs to sources of kind 'pages', and this one is 'feed'; name its documents by 'url'"),
    Mistake(
      "a list of nothing", publication: "sources:\n  - {name: site, kind: pages, list: {pages: 3}}",
      "tidings.yaml:8:37: the key 'url' is missing; expected the address of a page that lists articles"),
    Mistake(
      "a rule of the list beside it", publication: "sources:\n  - {name: site, kind: pages, url: 'https://example.edu/', links: h2}",
      "tidings.yaml:8:60: unknown key 'links'; it belongs under 'list'"),
    Mistake(
      "older pages of files", publication: "sources:\n  - {name: site, kind: feed, path: articles, olderPages: 5}",
      "tidings.yaml:8:58: 'olderPages' belongs to sources of kind 'feed' with a 'url'; remove it"),
    Mistake(
      "a source that is quiet at once", publication: "sources:\n  - {name: site, kind: feed, path: articles, quietAfter: 0}",
      "tidings.yaml:8:58: 'quietAfter': found '0', expected a whole number from 1 to 3650"),
    Mistake(
      "a private place with a scheme", publication: "fetch: {allowPrivate: 'http://cms.example.edu/'}",
      "tidings.yaml:7:23: 'allowPrivate': found 'http://cms.example.edu/', expected a host's name, an address or a network such as 10.20.0.0/16; write only the host"
    ),
    Mistake(
      "a pause with a misspelt name", publication: "fetch: {pauze: 3}",
      "tidings.yaml:7:9: unknown key 'pauze'; did you mean 'pause'?"),
    Mistake(
      "a source with both keys", publication: "sources:\n  - {name: site, kind: markdown, path: articles, paths: [articles]}",
      "tidings.yaml:8:57: both 'path' and 'paths' are there; keep one of them"),
    Mistake(
      "two sources of one name",
      publication: "sources:\n  - {name: a, kind: markdown, path: articles}\n  - {name: a, kind: markdown, path: articles}",
      "tidings.yaml:9:12: there is another source named 'a'; give each its own name"),
    Mistake(
      "a source with a bad name", publication: "sources:\n  - {name: My Site, kind: markdown, path: articles}",
      "tidings.yaml:8:12: 'name': found 'My Site', expected a name of a-z, 0-9, '-', '_' and '.'; for example 'my-site'"),
    Mistake(
      "a source with the name of another thing", publication: "sources:\n  - {name: file, kind: markdown, path: articles}",
      "tidings.yaml:8:12: the name 'file' is kept for what is imported by hand; give the source another name"),
    Mistake(
      "a source of no kind", publication: "sources:\n  - {name: a, kind: page, path: articles}",
      "tidings.yaml:8:21: 'kind': found 'page', expected 'markdown', 'pages', 'feed'; did you mean 'pages'?"),
    Mistake(
      "an unknown preset", publication: "sources:\n  - {name: a, kind: pages, path: articles, preset: VisualSiteBilder}",
      "tidings.yaml:8:52: 'preset': found 'VisualSiteBilder', expected the name of a preset: visualsitebuilder, webplus, trs, wordpress, drupal; did you mean 'visualsitebuilder'?"
    ),
    Mistake(
      "a selector that is none", publication: "sources:\n  - {name: a, kind: pages, path: articles, rules: {title: 'h1 >'}}",
      "tidings.yaml:8:59: 'title': found 'h1 >', expected a CSS selector such as '.article h1'; a part is missing at the end"),
    Mistake(
      "rules for Markdown", publication: "sources:\n  - {name: a, kind: markdown, path: articles, rules: {title: h1}}",
      "tidings.yaml:8:54: 'rules' belongs to sources of kind 'pages', and this one is 'markdown'; remove it"),
    Mistake(
      "kept ids for Markdown", publication: "sources:\n  - {name: a, kind: markdown, path: articles, keepIDs: true}",
      "tidings.yaml:8:56: 'keepIDs' belongs to sources of kind 'feed' and those with a 'generator', and this one is 'markdown'; remove it"),
    Mistake(
      "a generator of feeds", publication: "sources:\n  - {name: a, kind: feed, path: articles, generator: hugo}",
      "tidings.yaml:8:54: 'generator' belongs to sources of kind 'markdown', and this one is 'feed'; remove it"),
    Mistake(
      "a pattern without its generator", publication: "sources:\n  - {name: a, kind: markdown, path: articles, permalink: /:slug/}",
      "tidings.yaml:8:58: 'permalink' needs 'generator'; say generator: hugo or generator: jekyll"),
    Mistake(
      "a pattern of unknown words",
      publication: "sources:\n  - {name: a, kind: markdown, path: articles, generator: hugo, permalink: '/:jahr/:slug/'}",
      "tidings.yaml:8:75: 'permalink': found '/:jahr/:slug/', expected a pattern such as /:year/:month/:slug/; it may have "
        + ":year, :short_year, :month, :i_month, :day, :i_day, :title, :slug, :filename, :contentbasename, :slugorfilename, "
        + ":slugorcontentbasename, :section, :sections, :categories, :output_ext"),
    Mistake(
      "kept ids that are neither", publication: "sources:\n  - {name: a, kind: feed, path: articles, keepIDs: yes}",
      "tidings.yaml:8:52: 'keepIDs': found 'yes', expected 'true', 'false'"),
    Mistake(
      "sources that are no list", publication: "sources: articles",
      "tidings.yaml:7:10: 'sources': found 'articles', expected a list; start each entry with '- '"),
    Mistake(
      "a source that is a word", publication: "sources:\n  - articles",
      "tidings.yaml:8:5: 'sources': found 'articles', expected a mapping with the keys 'name', 'kind', 'path', 'paths', 'url', 'urls', 'list', 'olderPages', 'baseURL', 'preset', 'rules', 'defaults', 'keepIDs', 'republished', 'keepMarkdown', 'generator', 'permalink', 'quietAfter'"
    ),
  ]

  static let newsletters = [
    Mistake(
      "a subject that YAML takes for a mapping", newsletter: "preheader: {{first}} and more",
      "templates/weekly/newsletter.yaml:7:22: is not well-formed YAML: while parsing a block mapping did not find expected key; put a text that starts with '{' in quotes"
    ),
    Mistake(
      "a template that YAML takes for a mapping", newsletter: "preheader: {{first}}",
      "templates/weekly/newsletter.yaml:7:12: 'preheader': found a mapping, expected a text on one line; put a text that starts with '{' in quotes"
    ),
    Mistake(
      "a preheader that smuggles a header", newsletter: #"preheader: "a\r\nBcc: b@example.edu""#,
      "templates/weekly/newsletter.yaml:7:12: 'preheader': found 'a Bcc: b@example.edu', expected a text on one line"),
    Mistake(
      "a day in another language",
      [
        "tidings.yaml": publication(), "templates/weekly/design.mjml": "", "templates/weekly/text.mustache": "",
        "templates/weekly/newsletter.yaml": newsletter().replacing("friday", with: "freitag"),
      ],
      "templates/weekly/newsletter.yaml:4:11: 'schedule': found 'freitag 09:00', expected a day and a time such as 'friday 09:00'; the days are monday, tuesday, wednesday, thursday, friday, saturday, sunday"
    ),
    Mistake(
      "an hour that no clock shows",
      [
        "tidings.yaml": publication(), "templates/weekly/design.mjml": "", "templates/weekly/text.mustache": "",
        "templates/weekly/newsletter.yaml": newsletter().replacing("09:00", with: "24:00"),
      ],
      "templates/weekly/newsletter.yaml:4:11: 'schedule': found 'friday 24:00', expected a day and a time such as 'friday 09:00'; the days are monday, tuesday, wednesday, thursday, friday, saturday, sunday"
    ),
    Mistake(
      "a day that no year has", newsletter: "skip: [2026-12-25, 2027-02-29]",
      "templates/weekly/newsletter.yaml:7:20: 'skip': found '2027-02-29', expected a day such as 2026-12-25"),
    Mistake(
      "a stretch of time without a unit", newsletter: "draftAhead: 2",
      "templates/weekly/newsletter.yaml:7:13: 'draftAhead': found '2', expected a number of days or hours such as '2 days' or '36 hours'"),
    Mistake(
      "a thin rule that is near", newsletter: "thin: merges",
      "templates/weekly/newsletter.yaml:7:7: 'thin': found 'merges', expected 'send', 'hold', 'merge'; did you mean 'merge'?"),
    Mistake(
      "a heading that stands twice",
      [
        "tidings.yaml": publication(), "templates/weekly/design.mjml": "", "templates/weekly/text.mustache": "",
        "templates/weekly/newsletter.yaml": newsletter("  - title: News"),
      ],
      "templates/weekly/newsletter.yaml:6:3: two sections have the heading “News”; give each its own"),
    Mistake(
      "a window that is near", newsletter: "window: since-last-editon",
      "templates/weekly/newsletter.yaml:7:9: 'window': found 'since-last-editon', expected sinceLastEdition or {days: 7}; did you mean 'sinceLastEdition'?"
    ),
    Mistake(
      "a window without days", newsletter: "window: {weeks: 1}",
      """
      templates/weekly/newsletter.yaml:7:9: the key 'days' is missing; expected 1 to 366
      templates/weekly/newsletter.yaml:7:10: unknown key 'weeks'; the keys here are 'days'
      """),
    Mistake(
      "a sender without an address", newsletter: "replyTo: The Office",
      "templates/weekly/newsletter.yaml:7:10: 'replyTo': found 'The Office', expected an address such as Example News <news@example.edu>"),
    Mistake(
      "a newsletter without sections",
      [
        "tidings.yaml": publication(), "templates/weekly/design.mjml": "", "templates/weekly/text.mustache": "",
        "templates/weekly/newsletter.yaml": newsletter().replacing("  - title: News", with: "  []"),
      ],
      "templates/weekly/newsletter.yaml:6:3: 'sections' is empty; expected a list of mappings"),
    Mistake(
      "a section in no order", newsletter: "  - {title: More, order: latest}",
      "templates/weekly/newsletter.yaml:7:26: 'order': found 'latest', expected 'newest', 'oldest', 'title'"),
  ]

  static let syntax = [
    Mistake("an empty file", ["tidings.yaml": ""], "tidings.yaml: is empty"),
    Mistake("a file of comments", ["tidings.yaml": "# nothing yet\n"], "tidings.yaml: is empty"),
    Mistake("a file of nothing", ["tidings.yaml": "~"], "tidings.yaml: is empty"),
    Mistake(
      "a file that is a list", ["tidings.yaml": publication(), "feeds/a.yaml": "- a"],
      "feeds/a.yaml:1:1: found a list, expected a mapping with the keys 'title', 'description', 'language', 'each', 'select', 'limit', 'content', 'formats', 'hubs', 'tombstones', 'ttl', 'skipHours', 'skipDays', 'updates', 'cloud', 'podcast', 'expired', 'archive', 'complete', 'aliases', 'ended'"
    ),
    Mistake(
      "an unquoted colon", feed: "language: en: zh",
      "feeds/news.yaml:3:13: is not well-formed YAML: mapping values are not allowed in this context; put a text that contains ': ' in quotes"
    ),
    Mistake(
      "a tab", feed: "select:\n\ttags: a",
      "feeds/news.yaml:4:1: is not well-formed YAML: while scanning for the next token found character that cannot start any token; indent with spaces, YAML allows no tabs there"
    ),
    Mistake(
      "two documents", feed: "---\ntitle: b",
      "feeds/news.yaml:3:1: is not well-formed YAML: expected a single document in the stream but found another document; remove the line '---'"
    ),
    Mistake(
      "a control character", feed: "limit: \u{1}",
      "feeds/news.yaml:3:8: is not well-formed YAML: control characters are not allowed; remove the character"),
    Mistake(
      "an alias of nothing", feed: "language: *english", "feeds/news.yaml:3:11: is not well-formed YAML: found undefined alias"),
    Mistake("a folder instead of a file", ["tidings.yaml/": ""], "tidings.yaml: is a folder; expected a file"),
  ]

  static let names = [
    Mistake("a folder without a publication", ["feeds/news.yaml": feed("language: en")], "tidings.yaml: there is no such file"),
    Mistake(
      "another ending", ["tidings.yaml": publication(), "feeds/news.yml": feed()],
      "feeds/news.yml: is not a feed; only files named NAME.yaml stand here; rename it to 'news.yaml'"),
    Mistake(
      "a feed in the place of the index page", ["tidings.yaml": publication(), "feeds/index.yaml": feed()],
      "feeds/index.yaml: its page would be index.html, which lists all feeds; give it another name"),
    Mistake(
      "an alias that a feed has for its name", ["tidings.yaml": publication(), "feeds/a.yaml": feed("aliases: b"), "feeds/b.yaml": feed()],
      "feeds/a.yaml: the alias 'b' is the name of another feed; remove it, or feeds/b.yaml"),
    Mistake(
      "an alias that is the feed's own name", ["tidings.yaml": publication(), "feeds/a.yaml": feed("aliases: [old, a]")],
      "feeds/a.yaml: the alias 'a' is the feed's own name; remove it"),
    Mistake(
      "an alias of two feeds",
      ["tidings.yaml": publication(), "feeds/a.yaml": feed("aliases: old"), "feeds/b.yaml": feed("aliases: old")],
      "feeds/b.yaml: the alias 'old' is also one of feeds/a.yaml; readers can be sent to one of the two only; remove it from the other"),
    Mistake(
      "a feed that is named like an archive",
      ["tidings.yaml": publication(), "feeds/news.yaml": feed("archive: monthly"), "feeds/news-2026-10.yaml": feed()],
      "feeds/news-2026-10.yaml: its documents would be named like the archive of 2026-10 of 'news'; use another name"),
    Mistake(
      "another file among the feeds", ["tidings.yaml": publication(), "feeds/notes.txt": ""],
      "feeds/notes.txt: is not a feed; only files named NAME.yaml stand here; move it elsewhere"),
    Mistake(
      "a feed with a bad name", ["tidings.yaml": publication(), "feeds/All News.yaml": feed()],
      "feeds/All News.yaml: 'All News' cannot be the name of a feed; expected a name of a-z, 0-9, '-', '_' and '.'; for example 'all-news'"),
    Mistake(
      "a folder spelt differently", ["tidings.yaml": publication(), "feed/news.yaml": feed()],
      "feed: is not read; rename the folder to 'feeds'"),
    Mistake(
      "a folder in capitals", ["tidings.yaml": publication(), "Templates/": ""],
      "Templates: is not read; rename the folder to 'templates'"),
    Mistake("feeds that are a file", ["tidings.yaml": publication(), "feeds": ""], "feeds: is not a folder; move the file away"),
    Mistake(
      "a template beside the folders", ["tidings.yaml": publication(), "templates/design.mjml": ""],
      "templates/design.mjml: is not a folder; each newsletter has its own; move it into one"),
    Mistake(
      "a newsletter without a definition", ["tidings.yaml": publication(), "templates/weekly/newsletter.yml": ""],
      "templates/weekly: has no newsletter.yaml; rename 'newsletter.yml' to 'newsletter.yaml'"),
    Mistake(
      "a newsletter without a design",
      ["tidings.yaml": publication(), "templates/weekly/newsletter.yaml": newsletter(), "templates/weekly/text.mustache": ""],
      "templates/weekly: has no design.mjml, which the newsletter is made with"),
  ]
}
