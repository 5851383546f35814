import Foundation
import Importing
import Markup
import Model
import Testing

/// An export of WordPress holds a whole site; only its posts are news, and only the public ones are for the public.
@Suite struct WordPressTests {
  private let document: ImportedDocument

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/WordPress/office.xml").standardized
    document = try ReadFeed.document(try Data(contentsOf: file))
  }

  private func post(_ title: String) throws -> ImportedArticle {
    try #require(document.articles.first { $0.title.string == title })
  }

  private func content(_ written: String) throws -> ImportedArticle {
    let text = """
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>T</title><link>https://news.example.edu</link><item><title>A title</title><guid>https://news.example.edu/?p=1</guid>
      <content:encoded><![CDATA[\(written)]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>
      """
    return try #require(try ReadFeed.text(text).articles.first)
  }

  @Test func onlyPostsAreArticlesAndTheRestIsCounted() {
    #expect(document.articles.map(\.title.string) == ["The seed bank opens its doors", "Written in blocks", "Half written"])
    #expect(
      document.repairs.map(\.message) == [
        "left out what is no article: 2 of the kind \"nav_menu_item\"", "left out what is no article: 1 of the kind \"page\"",
        "left out what is no article: 1 of the kind \"post in the trash\"",
      ])
  }

  @Test func wherePostsAreTalkedAboutIsKeptAndTheCommentsAreNot() throws {
    let item = """
      <title>T</title><link>https://news.example.edu/t/</link><guid>https://news.example.edu/?p=1</guid><wp:post_type>post</wp:post_type>
      <content:encoded>Text</content:encoded><wp:comment><wp:comment_approved>1</wp:comment_approved></wp:comment>
      <wp:comment><wp:comment_approved>spam</wp:comment_approved></wp:comment>
      """
    let posts = try ["open", "closed"].map { status in
      try ReadFeed.item(
        item + "<wp:comment_status>\(status)</wp:comment_status>", namespaces: "xmlns:wp=\"http://wordpress.org/export/1.2/\""
      ).articles.first
    }
    #expect(posts.first??.relations.discussion == Discussion(page: WebAddress("https://news.example.edu/t/#comments"), count: 1))
    #expect(posts.last??.relations == Relations())
  }

  @Test func whatIsNotPublicIsRefusedWithTheReason() {
    #expect(
      document.refusals.map { "\($0.entry): \($0.problem.reason)" } == [
        "For the board only: the post is private", "Behind a password: the post has a password",
      ])
  }

  @Test func aPostIsReadWithAllThatItsSiteSaysOfIt() throws {
    let post = try post("The seed bank opens its doors")
    #expect(post.externalID.string == "https://news.example.edu/?p=12")
    #expect(post.url?.string == "https://news.example.edu/2026/11/seed-bank/")
    #expect(post.authors == [Author(name: try #require(PlainText("Ann Lee")))])
    #expect(post.section?.string == "Research & Library")
    #expect(post.tags.map(\.string) == ["Plants", "Campus"])
    #expect(post.summary?.string == "A visit to the seed bank.")
    #expect(post.published == Date(timeIntervalSince1970: 1_795_138_200))
    #expect(post.updated == Date(timeIntervalSince1970: 1_795_219_200))
    #expect(post.image?.url.string == "https://news.example.edu/wp-content/bank.jpg")
    #expect(post.image?.alt == "A vault full of jars")
    #expect(post.attachments.map(\.length) == [1234])
  }

  @Test func paragraphsCaptionsAndShortcodesBecomeHTML() throws {
    let post = try post("The seed bank opens its doors")
    #expect(
      post.content.html == """
        <p>The seed bank of the university, which is older than its library, opens its doors on Friday.<br>It has no bell.</p>\
        <figure><a href="https://news.example.edu/wp-content/bank.jpg">\
        <img src="https://news.example.edu/wp-content/bank-300x200.jpg" alt="The bank" width="300" height="200"></a>\
        <figcaption>The seed bank in 1931</figcaption></figure><h2>Visit us</h2><ul><li>Monday</li><li>Friday</li></ul>\
        <p>Bring <em>seeds</em> [sic] of your own, says a note [1].</p><pre>one

        two</pre><p>Mind the step.</p>
        """)
    #expect(post.repairs.map(\.message).contains("took out shortcodes, which only the old site understands: [gallery], [su_note]"))
  }

  @Test func theBlockEditorsTextHasItsParagraphsAlready() throws {
    let post = try post("Written in blocks")
    #expect(post.content.html == "<p>A paragraph of the block editor over two lines.</p><ul><li>One</li></ul>")
    #expect(post.authors.map(\.name.string) == ["Bo Chen"])
    #expect(post.section == nil && post.tags.isEmpty)
    #expect(post.repairs.map(\.message).contains("the featured picture, number 99, is not in the export"))
  }

  @Test func aDateWithoutUTCIsOfTheSitesZone() throws {
    #expect(try post("Written in blocks").published == Date(timeIntervalSince1970: 1_798_851_600))
  }

  @Test func aDraftStaysOneAndNeedsNoDate() throws {
    let post = try post("Half written")
    #expect(post.isDraft && post.published == nil && post.obstacle == nil)
    #expect(post.authors.map(\.name.string) == ["gone"])
  }

  @Test(arguments: [
    ("[[gallery]] shows pictures", "<p>[gallery] shows pictures</p>"),
    ("[embed]https://example.org/v[/embed]", #"<p><a href="https://example.org/v">https://example.org/v</a></p>"#),
    ("See [see <a href='/b'>this</a>] and [x = y]", #"<p>See [see <a href="https://news.example.edu/b">this</a>] and [x = y]</p>"#),
    (
      "[caption id='a' caption='Old']<img src='/a.png'>[/caption]",
      #"<figure><img src="https://news.example.edu/a.png"><figcaption>Old</figcaption></figure>"#
    ),
    ("<blockquote>One\n\nTwo</blockquote>", "<blockquote><p>One</p><p>Two</p></blockquote>"),
    ("a < b and [", "<p>a &lt; b and [</p>"),
  ])
  func conventionsOfWordPressAreRead(written: String, html: String) throws {
    #expect(try content(written).content.html == html)
  }

  @Test func aGalleryOfPicturesInTheExportIsShown() throws {
    let text = """
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>T</title><link>https://news.example.edu</link>
      <item><title>bee</title><wp:post_id>5</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>/bee.jpg</wp:attachment_url>
      <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A "bee"</wp:meta_value></wp:postmeta></item>
      <item><title>A</title><guid>https://news.example.edu/?p=1</guid><wp:post_type>post</wp:post_type>
      <content:encoded>One [gallery columns="2" ids="5, 5"] two [gallery ids="6"]</content:encoded></item></channel></rss>
      """
    let post = try #require(try ReadFeed.text(text).articles.first)
    let figure = #"<figure><img src="https://news.example.edu/bee.jpg" alt="A &quot;bee&quot;"></figure>"#
    #expect(post.content.html == "<p>One</p>\(figure)\(figure)<p>two</p>")
    #expect(post.repairs.map(\.message) == ["took out shortcodes, which only the old site understands: [gallery]"])
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["[a]", "[", "[a ", "[/a][a", "[caption]", "[caption][/caption]", "<!--", "<div ", "</pre><p>"])
  func repeatedTagsAreReadInTime(tag: String) throws {
    let many = String(repeating: tag, count: 10_000)
    #expect(try content("Text. \(many) x [/caption]</pre>").title.string == "A title")
  }

  @Test func idsAreKeptOnlyWhereTheSourceSaysSo() throws {
    let entry = "<title>A</title><guid isPermaLink=\"false\">https://old.example.edu/?p=5</guid><description>x</description>"
    let number = "<title>B</title><guid isPermaLink=\"false\">5</guid><description>y</description>"
    #expect(try ReadFeed.item(entry).articles.first?.statedID == nil)
    #expect(try ReadFeed.item(entry, keepsIDs: true).articles.first?.statedID?.string == "https://old.example.edu/?p=5")
    let other = try ReadFeed.item(number, keepsIDs: true)
    #expect(other.articles.first?.statedID == nil && other.allRepairs.contains("the id 5 is no URI that Atom allows"))
  }
}
