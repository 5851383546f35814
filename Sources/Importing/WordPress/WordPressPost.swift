import Markup
import Model

/// A post of a WordPress export as an entry of a feed.
struct WordPressPost {
  private let item: Element
  private let site: WordPressSite

  /// What its authors threw away, or never meant to keep.
  static let thrownAway: Set<String> = ["trash", "auto-draft", "inherit"]

  init(_ item: Element, site: WordPressSite) {
    self.item = item
    self.site = site
  }

  /// Why the public may not read a post; nil when it may, sooner or later.
  static func secrecy(of item: Element) -> String? {
    if item.text(.wordPress, "status") == "private" { return "the post is private" }
    return item.text(.wordPress, "post_password") == nil ? nil : "the post has a password"
  }

  /// A value that WordPress or a plugin noted for a post.
  static func value(of key: String, in item: Element) -> String? {
    item.children(.wordPress, "postmeta").first { $0.text(.wordPress, "meta_key") == key }?.text(.wordPress, "meta_value")
  }

  /// The entry; what cannot be taken over is among its repairs.
  func entry() -> FeedEntry {
    let link = item.text(.rss, "link").flatMap { site.head.base.resolving($0) }
    var entry = FeedEntry(line: item.line == 0 ? nil : item.line, link: link, base: link ?? site.head.base)
    entry.id = item.text(.rss, "guid") ?? item.text(.wordPress, "post_id").map { "post \($0)" }
    entry.title = item.text(.rss, "title").map { .doubtful($0) }
    entry.summary = item.text(.wordPressExcerpt, "encoded").map { .html($0) }
    entry.authors = item.text(.dublinCore, "creator").flatMap(site.author).map { [$0] } ?? []
    entry.language = site.head.language
    entry.categories = categories()
    entry.isDraft = isDraft
    entry.published = moment("post_date") ?? (isDraft ? nil : item.text(.rss, "pubDate"))
    entry.updated = moment("post_modified")
    entry.relations.discussion = discussion(of: link)
    addText(to: &entry)
    addPicture(to: &entry)
    addEnclosures(to: &entry)
    return entry
  }

  /// `publish` and `future` go out at their time; what else plugins may call a status is not meant for the public yet.
  private var isDraft: Bool { !["publish", "future", nil].contains(item.text(.wordPress, "status")) }

  /// The comments stand on the post's page; they themselves are not taken over.
  private func discussion(of page: WebAddress?) -> Discussion? {
    guard item.text(.wordPress, "comment_status") == "open", let page else { return nil }
    let shown = item.children(.wordPress, "comment").count { $0.text(.wordPress, "comment_approved") == "1" }
    return Discussion(page: page.resolving("#comments"), count: shown)
  }

  /// A date in UTC where the export has it, otherwise in the zone of the site; zeros stand for none.
  private func moment(_ name: String) -> String? {
    let utc = item.text(.wordPress, name + "_gmt").flatMap { $0.hasPrefix("0000") ? nil : $0 + "Z" }
    return utc ?? item.text(.wordPress, name).flatMap { $0.hasPrefix("0000") ? nil : $0 }
  }

  /// The first category is the section, because a post stands in one; the others and the tags are tags.
  private func categories() -> [FeedCategory] {
    let terms = item.children(.rss, "category").filter { ["category", "post_tag", "tag", nil].contains($0["domain"]) }
    let section = terms.firstIndex { $0["domain"] == "category" && $0["nicename"] != "uncategorized" }
    return terms.enumerated().filter { $0.element["nicename"] != "uncategorized" }.map { index, term in
      FeedCategory(term: FeedTitle.settled(term.trimmedText), isSection: index == section)
    }
  }

  private func addText(to entry: inout FeedEntry) {
    guard let written = item.text(.content, "encoded") else { return }
    let expanded = Shortcodes(in: written) { site.picture($0).map(Self.html(of:)) }
    entry.content = .html(WordPressParagraphs.html(expanded.text))
    if !expanded.removed.isEmpty {
      let names = expanded.removed.sorted().map { "[\($0)]" }.joined(separator: ", ")
      entry.repairs.append(Repair("took out shortcodes, which only the old site understands: \(names)", line: entry.line))
    }
  }

  private static func html(of picture: Image) -> String {
    HTMLSerializer.html([.element(Element("img", attributes: [Attribute("src", picture.url.string), Attribute("alt", picture.alt ?? "")]))])
  }

  private func addPicture(to entry: inout FeedEntry) {
    guard let number = Self.value(of: "_thumbnail_id", in: item) else { return }
    entry.image = site.picture(number)
    if entry.image == nil {
      entry.repairs.append(Repair("the featured picture, number \(number.prefix(20)), is not in the export", line: entry.line))
    }
  }

  /// WordPress notes the files of a podcast as three lines: address, length, type.
  private func addEnclosures(to entry: inout FeedEntry) {
    for meta in item.children(.wordPress, "postmeta") where meta.text(.wordPress, "meta_key") == "enclosure" {
      let lines = (meta.text(.wordPress, "meta_value") ?? "").split(whereSeparator: \.isNewline).map(String.init)
      guard let url = lines.first.flatMap({ entry.base.resolving($0) }) else { continue }
      let length = lines.dropFirst().first
      let file = FeedFile(url: url, type: lines.dropFirst(2).first, length: length, line: meta.line)
      entry.attachments.append(file.attachment)
      entry.repairs += file.repairs
    }
  }
}
