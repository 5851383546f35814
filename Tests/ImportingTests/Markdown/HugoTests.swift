import Foundation
import Importing
import Markup
import Model
import Testing

@Suite struct HugoTests {
  private func dated(_ lines: String = "", _ body: String = "Text") -> String {
    "---\ntitle: A Title: & More\ndate: 2026-10-02T10:32:00+08:00\n\(lines)\n---\n\(body)".replacing("A Title: &", with: "'A Title: &")
      .replacing("More\n", with: "More'\n")
  }

  @Test func aPostOfItsUsualKeysIsRead() throws {
    let article = try ReadSite.hugo.article(
      "content/posts/Rare Earths.md",
      """
      +++
      title = "Rare earths"
      date = 2026-10-02T10:32:00+08:00
      lastmod = 2026-10-03T17:00:00+08:00
      categories = ["Research", "Steel"]
      tags = ["magnets"]
      keywords = ["other"]
      author = "Ann Lee"
      description = "What was found."
      featured_image = "/images/lab.jpg"
      aliases = ["/old/1.html"]
      toc = true
      [params]
      authors = ["ignored, because author stands above"]
      math = true
      +++
      Text
      """)
    #expect(article.url?.string == "https://www.example.edu/blog/posts/rare-earths/")
    #expect(article.externalID.string == "content/posts/Rare Earths.md")
    #expect(article.published == Date(timeIntervalSince1970: 1_790_908_320))
    #expect(article.updated == Date(timeIntervalSince1970: 1_791_018_000))
    #expect(article.section?.string == "Research")
    #expect(article.tags.map(\.string) == ["magnets", "Steel"])
    #expect(article.summary?.string == "What was found.")
    #expect(article.image?.url.string == "https://www.example.edu/images/lab.jpg")
    #expect(article.repairTexts == ["7: left out what only the old site understands: keywords, aliases, toc, author, math"])
  }

  @Test(arguments: [
    ("posts/a.md", "", "posts/a/"), ("content/posts/My Post.md", "", "posts/my-post/"), ("posts/a/index.md", "", "posts/a/"),
    ("posts/a/index.zh.md", "", "zh/posts/a/"), ("posts/a.en.md", "", "posts/a/"), ("posts/a.zh-cn.md", "", "zh-cn/posts/a/"),
    ("posts/v2.old.md", "", "posts/v2.old/"), ("posts/a.md", "slug: b", "posts/b/"), ("posts/a/index.md", "slug: b", "posts/b/"),
    ("posts/a.md", "url: /x/y.html", "x/y.html"), ("posts/稀土.md", "", "posts/%E7%A8%80%E5%9C%9F/"), ("a.md", "", "a/"),
  ])
  func theAddressIsTheOneThatHugoMakes(name: String, line: String, path: String) throws {
    #expect(try ReadSite.hugo.article(name, dated(line)).url?.string == "https://www.example.edu/blog/\(path)")
  }

  @Test(arguments: [
    ("/:year/:month/:day/:slug/", "2026/10/02/a-title-more/"), ("/:section/:filename/", "posts/a/"),
    ("/:sections/:title", "posts/2026/a-title-more"),
    ("/n/:short_year-:i_month-:i_day/:slugorcontentbasename.html", "n/26-10-2/a.html"),
  ])
  func aPatternMakesTheAddress(pattern: String, path: String) throws {
    let site = ReadSite(generator: .hugo, permalink: pattern)
    #expect(try site.article("posts/2026/a.md", dated()).url?.string == "https://www.example.edu/blog/\(path)")
  }

  @Test func theTranslationsOfAPageKnowEachOther() throws {
    let english = try ReadSite.hugo.article("content/posts/a/index.en.md", dated())
    let chinese = try ReadSite.hugo.article("content/posts/a/index.zh.md", dated("", "中文"))
    #expect(english.translationGroup == chinese.translationGroup)
    #expect(chinese.language.primary == "zh")
    #expect(try ReadSite.hugo.article("posts/b.md", dated("translationKey: x")).translationGroup?.string == "x")
  }

  @Test func draftsAndWhatHasItsTimeAreToldApart() throws {
    #expect(try ReadSite.hugo.article("posts/a.md", dated("draft: true")).isDraft)
    #expect(try ReadSite.hugo.article("posts/a.md", "---\ntitle: T\ndraft: true\n---\nText").isDraft)
    let timed = try ReadSite.hugo.article("posts/a.md", dated("publishDate: 2026-10-03\nexpiryDate: 2026-10-05"))
    #expect(timed.published == Date(timeIntervalSince1970: 1_790_956_800))
    #expect(timed.withdrawn == Date(timeIntervalSince1970: 1_791_129_600))
    #expect(try ReadSite.hugo.article("posts/a.md", dated("expiryDate: ''\nlastmod: 0001-01-01T00:00:00Z")).updated == nil)
  }

  @Test(arguments: [
    ("posts/_index.md", "", "it is the page of a section"), ("_index.zh.md", "", "it is the page of a section"),
    ("index.md", "", "it is the home page"), ("about.md", "type: page", "it is a page of the kind \"page\""),
    ("search.md", "layout: search", "it is a page of the kind \"search\""),
    ("posts/a/index.md", "headless: true", "it is a headless bundle"),
  ])
  func pagesAreNoArticles(name: String, line: String, reason: String) throws {
    let read = try ReadSite.hugo.document(name, dated(line))
    #expect(read.articles.isEmpty && read.refusals.isEmpty)
    #expect(read.omissions.map(\.reason) == [reason])
    #expect(read.omissions.first?.entry == "A Title: & More")
  }

  @Test func aFileWithoutADateIsAPage() throws {
    let read = try ReadSite.hugo.document("about.md", "---\ntitle: About us\n---\nText")
    #expect(read.omissions.map(\.description) == ["About us: it has no date, as pages have none"])
  }

  @Test func picturesOfABundleStandBesideIt() throws {
    let article = try ReadSite.hugo.article("posts/a/index.md", dated("cover: {image: lab.jpg, alt: A lab}", "![](b.png) ![c](/c.png)"))
    #expect(article.image?.url.string == "https://www.example.edu/blog/posts/a/lab.jpg")
    #expect(article.image?.alt == "A lab")
    let images = #"<img src="https://www.example.edu/blog/posts/a/b.png"> <img src="https://www.example.edu/c.png" alt="c">"#
    #expect(article.content.html == "<p>\(images)</p>")
  }

  @Test(arguments: [
    (
      "a\n\n{{< figure src=\"a.png\" alt=\"A gate\" caption=\"The <old> gate\" >}}\n\nb",
      #"<p>a</p><figure><img src="https://www.example.edu/blog/posts/a/a.png" alt="A gate"><figcaption>The &lt;old&gt; gate</figcaption></figure><p>b</p>"#
    ),
    (
      "{{< figure src=a.png link=/big.png />}}",
      #"<figure><a href="https://www.example.edu/big.png"><img src="https://www.example.edu/blog/posts/a/a.png"></a></figure>"#
    ),
    (
      "{{< youtube w7Ft2ymGmfc >}}",
      #"<p><a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">https://www.youtube.com/watch?v=w7Ft2ymGmfc</a></p>"#
    ),
    (
      "{{< highlight go \"linenos=table\" >}}\nif a < b {\n}\n{{< /highlight >}}", "<pre><code>if a &lt; b {\n}</code></pre>"
    ),
    ("See [it]({{< ref \"posts/B b.md#x\" >}}).", #"<p>See <a href="https://www.example.edu/blog/posts/b-b/#x">it</a>.</p>"#),
    ("{{% notice tip %}}\nKeep *this*.\n{{% /notice %}}", "<p>Keep <em>this</em>.</p>"),
    ("Write {{</* figure */>}}.", "<p>Write {{&lt; figure &gt;}}.</p>"), ("Half {{< open", "<p>Half {{&lt; open</p>"),
    ("{{ .Title }} and {% x %}", "<p>{{ .Title }} and {% x %}</p>"),
  ])
  func shortcodesBecomeWhatTheyShowed(body: String, html: String) throws {
    #expect(try ReadSite.hugo.html(body) == html)
  }

  @Test func whatIsTakenOutIsTold() throws {
    let article = try ReadSite.hugo.article("posts/a.md", dated("", "{{< toc >}}{{% tip %}}x{{% /tip %}}[a]({{< relref \"b\" >}})"))
    #expect(
      article.repairTexts == [
        "took out what only the old site understands: tip, toc",
        "made the addresses of links to other articles from the names of their files",
      ])
  }

  @Test func whatStandsBeforeMoreIsTheSummary() throws {
    let article = try ReadSite.hugo.article("posts/a.md", dated("", "First *part*.\n\n<!--more-->\n\nThe rest."))
    #expect(article.summary?.string == "First part.")
    #expect(article.content.html == "<p>First <em>part</em>.</p><p>The rest.</p>")
    #expect(try ReadSite.hugo.article("posts/a.md", dated("summary: Stated", "a<!-- more -->b")).summary?.string == "Stated")
  }

  @Test func aTypedPathTellsByItself() throws {
    let toml = try ReadSite.typed("/home/ann/site/content/posts/a.md", "+++\ntitle = 'T'\ndate = 2026-10-02\n+++\nText")
    #expect(toml.articles.first?.url?.string == "https://www.example.edu/posts/a/")
    #expect(try ReadSite.typed("site/content/posts/_index.md", "---\ntitle: Posts\n---\n").omissions.count == 1)
    let ordinary = try ReadSite.typed("content/a.md", "---\ntitle: T\ndate: 2026-10-02\n---\nText")
    #expect(ordinary.articles.first?.url?.string == "https://www.example.edu/content/a")
  }

  @Test func theIDOfTheSitesOwnFeedIsKeptOnlyWhereTheSourceSaysSo() throws {
    let keeping = ReadSite(generator: .hugo, keepsIDs: true)
    #expect(try keeping.article("posts/a.md", dated()).statedID?.string == "https://www.example.edu/blog/posts/a/")
    #expect(try ReadSite.hugo.article("posts/a.md", dated()).statedID == nil)
  }
}
