import Foundation
import Importing
import Markup
import Model
import Testing

@Suite struct JekyllTests {
  private func post(_ lines: String = "", _ body: String = "Text") -> String { "---\ntitle: T\n\(lines)\n---\n\(body)" }

  @Test func aPostTakesDayAndNameFromItsFile() throws {
    let article = try ReadSite.jekyll.article(
      "_posts/2026-10-02-rare-earth.md",
      """
      ---
      layout: post
      title: Rare earths
      categories: research steel
      tags: magnets motors
      author: Ann Lee
      excerpt: What was found.
      last_modified_at: 2026-10-03 17:00:00 +0800
      image: {path: /images/lab.jpg, alt: A lab}
      toc: true
      ---
      Text
      """)
    #expect(article.published == Date(timeIntervalSince1970: 1_790_870_400))
    #expect(article.updated == Date(timeIntervalSince1970: 1_791_018_000))
    #expect(article.url?.string == "https://www.example.edu/blog/research/steel/2026/10/02/rare-earth.html")
    #expect(article.section?.string == "research")
    #expect(article.tags.map(\.string) == ["magnets", "motors", "steel"])
    #expect(article.authors.map(\.name.string) == ["Ann Lee"])
    #expect(article.summary?.string == "What was found.")
    #expect(article.image?.alt == "A lab")
    #expect(article.repairTexts == ["10: left out what only the old site understands: toc"])
  }

  @Test(arguments: [
    ("_posts/2026-10-02-a.md", "", "2026/10/02/a.html"), ("2026-10-02-a.markdown", "", "2026/10/02/a.html"),
    ("news/_posts/2026/2026-10-02-a.md", "", "news/2026/10/02/a.html"), ("_posts/2026-10-02-a.md", "slug: b", "2026/10/02/b.html"),
    ("_posts/2026-10-02-a.md", "date: 2026-11-03 08:00:00 +0800", "2026/11/03/a.html"),
    ("_posts/2026-10-02-a.md", "permalink: /x/", "x/"), ("_posts/2026-10-02-a.md", "permalink: /:year/:title", "2026/a"),
    ("_posts/2026-10-02-a.md", "permalink: https://other.example.org/x", "!https://other.example.org/x"),
    ("_posts/2026-10-02-a.md", "categories: [Big News]", "big%20news/2026/10/02/a.html"),
  ])
  func theAddressIsTheOneThatJekyllMakes(name: String, line: String, path: String) throws {
    let expected = path.hasPrefix("!") ? String(path.dropFirst()) : "https://www.example.edu/blog/\(path)"
    #expect(try ReadSite.jekyll.article(name, post(line)).url?.string == expected)
  }

  @Test(arguments: [("pretty", "2026/10/02/a/"), ("none", "a.html"), ("/archive/:slug", "archive/a")])
  func aPatternOrTheNameOfAStyleMakesTheAddress(pattern: String, path: String) throws {
    let site = ReadSite(generator: .jekyll, permalink: pattern)
    #expect(try site.article("_posts/2026-10-02-a.md", post()).url?.string == "https://www.example.edu/blog/\(path)")
  }

  @Test func draftsAreNotPublished() throws {
    #expect(try ReadSite.jekyll.article("_drafts/a.md", post()).isDraft)
    #expect(try ReadSite.jekyll.article("_posts/2026-10-02-a.md", post("published: false")).isDraft)
    #expect(try !ReadSite.jekyll.article("_posts/2026-10-02-a.md", post("published: true")).isDraft)
  }

  @Test(arguments: [
    ("about.md", "", "it stands outside _posts"), ("_pages/about.md", "", "it stands in the collection _pages"),
    ("_events/2026-10-02-a.md", "", "it stands in the collection _events"), ("index.md", "layout: home", "it stands outside _posts"),
  ])
  func pagesAreNoArticles(name: String, line: String, reason: String) throws {
    let read = try ReadSite.jekyll.document(name, post(line))
    #expect(read.articles.isEmpty)
    #expect(read.omissions.map(\.reason) == [reason])
  }

  @Test func aPostWithoutATitleHasThatOfItsFile() throws {
    let article = try ReadSite.jekyll.article("_posts/2026-10-02-rare-earth_magnets.md", "---\nlayout: post\n---\nText")
    #expect(article.title.string == "Rare Earth Magnets")
    #expect(article.repairTexts == ["made the title of the file's name, because there is none"])
  }

  @Test(arguments: [
    ("![a]({{ site.baseurl }}/a.png)", #"<p><img src="https://www.example.edu/blog/a.png" alt="a"></p>"#),
    ("![a]({{ \"/a.png\" | relative_url }})", #"<p><img src="https://www.example.edu/blog/a.png" alt="a"></p>"#),
    ("![a]({{ '/a.png' | prepend: site.baseurl | prepend: site.url }})", #"<p><img src="https://www.example.edu/blog/a.png" alt="a"></p>"#),
    ("[x]({% post_url 2026-09-01-b %})", #"<p><a href="https://www.example.edu/blog/2026/09/01/b.html">x</a></p>"#),
    ("[x]({% link _posts/2026-09-01-b.md %})", #"<p><a href="https://www.example.edu/blog/2026/09/01/b.html">x</a></p>"#),
    ("{% highlight ruby linenos %}\nputs '<a>'\n{% endhighlight %}", "<pre><code>puts '&lt;a&gt;'</code></pre>"),
    ("{% raw %}{{ site.url }}{% endraw %}", "<p>{{ site.url }}</p>"), ("a{% comment %}b{% endcomment %}c", "<p>ac</p>"),
    ("{% if x %}a{% endif %}{{ site.data.x }}", "<p>a</p>"),
    (
      "{% include figure image_path=\"/a.png\" alt=\"\" caption=\"C\" %}",
      #"<figure><img src="https://www.example.edu/a.png" alt=""><figcaption>C</figcaption></figure>"#
    ),
    ("* TOC\n{:toc}\n\nText{: .lead}", "<p>Text</p>"), ("```\n{: .x}\n```", "<pre><code>{: .x}</code></pre>"),
    ("{% gist ann/123 %}", #"<p><a href="https://gist.github.com/ann/123">https://gist.github.com/ann/123</a></p>"#),
    ("50 % {% off and {{ on", "<p>50 % {% off and {{ on</p>"),
  ])
  func liquidBecomesWhatItShowed(body: String, html: String) throws {
    #expect(try ReadSite.jekyll.html(body) == html)
  }

  @Test func whatIsTakenOutIsTold() throws {
    let article = try ReadSite.jekyll.article("_posts/2026-10-02-a.md", post("", "{% include x.html %}{{ site.data.y }}Text"))
    #expect(article.repairTexts == ["took out what only the old site understands: {% include %}, {{ site.data.y }}"])
  }

  @Test func aTypedPathTellsByItself() throws {
    let read = try ReadSite.typed("/home/ann/blog/_posts/2026-10-02-a.md", post())
    #expect(read.articles.first?.url?.string == "https://www.example.edu/2026/10/02/a.html")
    let ordinary = try ReadSite.typed("notes/2026-10-02-a.md", "---\ntitle: T\ndate: 2026-10-05\n---\n{{ site.url }}")
    #expect(ordinary.articles.first?.url?.string == "https://www.example.edu/notes/2026-10-02-a")
    #expect(ordinary.articles.first?.content.html == "<p>{{ site.url }}</p>")
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["{% highlight %}", "{% raw %}", "{{", "{%", "{{<", "{% comment %}{% endraw %}", "{:", "{: {: }"])
  func endlessTagsAreRead(piece: String) throws {
    let body = String(repeating: piece, count: 250_000 / piece.utf8.count)
    for site in [ReadSite.jekyll, .hugo] { _ = try site.html(body) }
    _ = try ReadSite.hugo.html(String(repeating: "{{< highlight >}}", count: 14_000))
  }

  @Test func theIDOfTheSitesOwnFeedIsKeptOnlyWhereTheSourceSaysSo() throws {
    let keeping = ReadSite(generator: .jekyll, keepsIDs: true)
    #expect(try keeping.article("_posts/2026-10-02-a.md", post()).statedID?.string == "https://www.example.edu/blog/2026/10/02/a")
    #expect(try ReadSite.jekyll.article("_posts/2026-10-02-a.md", post()).statedID == nil)
  }
}
