import Markup
import Model

/// Reads JSON Feed 1.0 and 1.1.
enum JSONFeedReader {
  /// What the feed says of itself, and its items in the order of the document.
  static func read(_ feed: JSONObject, address: WebAddress) throws(ImportProblem) -> (head: FeedHead, entries: [FeedEntry]) {
    guard feed.text("version")?.contains("jsonfeed.org") == true || feed.holdsList("items") else {
      throw .unsupported(what: "this kind of JSON", remedy: "Give a web page, its text, Markdown, RSS, Atom or JSON Feed")
    }
    let page = feed.text("home_page_url").flatMap { address.resolving($0) }
    let feedAddress = feed.text("feed_url").flatMap { address.resolving($0) }
    let base = page ?? feedAddress ?? address
    let head = FeedHead(
      title: feed.text("title").flatMap { PlainText($0) }, base: base, language: feed.text("language"), authors: authors(of: feed),
      feed: feedAddress, page: page)
    return (head, feed.objects("items").map { entry(of: $0, in: head) })
  }

  private static func entry(of item: JSONObject, in head: FeedHead) -> FeedEntry {
    let link = (item.text("url") ?? item.text("external_url")).flatMap { head.base.resolving($0) }
    var entry = FeedEntry(link: link, base: link ?? head.base)
    entry.id = item.text("id")
    entry.title = item.text("title").map { .plain($0) }
    entry.content = item.text("content_html").map { .html($0) } ?? item.text("content_text").map { .plain($0) }
    entry.summary = item.text("summary").map { .plain($0) }
    entry.language = item.text("language") ?? head.language
    entry.authors = authors(of: item)
    entry.categories = item.texts("tags").map { FeedCategory(term: $0) }
    entry.published = item.text("date_published")
    entry.updated = item.text("date_modified")
    entry.image = (item.text("image") ?? item.text("banner_image")).flatMap { entry.base.resolving($0) }.map { Image(url: $0) }
    if item.text("url") != nil { entry.relations.subject = item.text("external_url").flatMap { head.base.resolving($0) } }
    for file in item.objects("attachments") { add(file, to: &entry) }
    return entry
  }

  /// `authors` of 1.1, or the one `author` of 1.0.
  private static func authors(of object: JSONObject) -> [Author] {
    let people = object.objects("authors") + [object.object("author")].compactMap { $0 }
    return people.compactMap { person -> Author? in
      let page = person.text("url").flatMap { WebAddress($0) }
      guard var author = FeedAuthor(name: person.text("name") ?? page?.host ?? "")?.author else { return nil }
      author.url = page
      author.avatar = person.text("avatar").flatMap { WebAddress($0) }
      return author
    }.distinct(by: \.self)
  }

  private static func add(_ file: JSONObject, to entry: inout FeedEntry) {
    guard let url = file.text("url").flatMap({ entry.base.resolving($0) }) else {
      entry.repairs.append(Repair("left out an attachment without an address"))
      return
    }
    let found = FeedFile(
      url: url, type: file.text("mime_type"), title: file.text("title"), length: file.text("size_in_bytes"),
      duration: file.text("duration_in_seconds"), line: nil)
    entry.attachments.append(found.attachment)
    entry.repairs += found.repairs
  }
}
