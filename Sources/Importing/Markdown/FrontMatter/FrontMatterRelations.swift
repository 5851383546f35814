import Markup
import Model

/// What a front matter says of other people's pages: where the article comes from, what it answers, where it is talked about.
enum FrontMatterRelations {
  /// Everything of that kind that the front matter has.
  static func relations(in fields: inout FrontMatterMapping, base: WebAddress) -> Relations {
    Relations(
      source: source(in: &fields, base: base), subject: fields.link("externalURL", base: base),
      via: references("via", in: &fields, base: base), related: references("related", in: &fields, base: base),
      inReplyTo: replyTarget(in: &fields, base: base), discussion: discussion(in: &fields, base: base))
  }

  /// A title or an address, or a mapping of `title`, `feed`, `url`, `id` and `rights`.
  private static func source(in fields: inout FrontMatterMapping, base: WebAddress) -> SourceFeed? {
    guard let value = fields.value("source") else { return nil }
    if let text = value.text {
      let page = WebAddress(text)
      return PlainText(page?.host ?? text).map { SourceFeed(title: $0, page: page) }
    }
    var source = mapping(value, under: "source", keys: ["title", "feed", "url", "id", "rights"])
    defer { fields.note(source.repairs) }
    guard let title = source.text("title") else {
      fields.note("source", "has no title; left it out")
      return nil
    }
    return SourceFeed(
      title: title, id: id("id", in: &source), feed: source.address("feed", base: base), page: source.address("url", base: base),
      rights: source.text("rights"))
  }

  /// Addresses, or mappings of `url`, `title`, `type` and `language`; one alone needs no list.
  private static func references(_ key: String, in fields: inout FrontMatterMapping, base: WebAddress) -> [Reference] {
    var references: [Reference] = []
    for value in fields.list(key) {
      if let reference = reference(value, under: key, in: &fields, base: base) { references.append(reference) }
    }
    return references
  }

  private static func reference(
    _ value: FrontMatterValue, under key: String, in fields: inout FrontMatterMapping, base: WebAddress
  ) -> Reference? {
    if let text = value.text {
      if let url = FrontMatterMapping.link(text, base: base) { return Reference(url: url) }
      fields.note(key, "holds no address of the web: \(text.prefix(60)); left it out")
      return nil
    }
    var page = mapping(value, under: key, keys: ["url", "title", "type", "language"])
    defer { fields.note(page.repairs) }
    guard let url = page.address("url", base: base) else {
      fields.note(key, "holds something without a url; left it out")
      return nil
    }
    return Reference(
      url: url, title: page.text("title"), mediaType: page.string("type").flatMap { MediaType($0) },
      language: page.string("language").flatMap { LanguageTag($0) })
  }

  /// The address or the id of what is answered, or a mapping of `id` and `url`.
  private static func replyTarget(in fields: inout FrontMatterMapping, base: WebAddress) -> ReplyTarget? {
    guard let value = fields.value("inReplyTo") else { return nil }
    if let text = value.text {
      guard let id = id("inReplyTo", in: &fields) else { return nil }
      return ReplyTarget(id: id, page: WebAddress(text))
    }
    var target = mapping(value, under: "inReplyTo", keys: ["id", "url"])
    defer { fields.note(target.repairs) }
    let page = target.address("url", base: base)
    guard let id = id("id", in: &target) ?? page.flatMap({ ArticleID($0.string) }) else {
      fields.note("inReplyTo", "has neither an id nor a url; left it out")
      return nil
    }
    return ReplyTarget(id: id, page: page)
  }

  /// The page of the comments, or a mapping of `url`, `feed` and `count`.
  private static func discussion(in fields: inout FrontMatterMapping, base: WebAddress) -> Discussion? {
    guard let value = fields.value("comments") else { return nil }
    if let text = value.text {
      // Other programs say here whether there may be comments at all.
      return FrontMatterMapping.flag(text) == nil ? Discussion(page: fields.link("comments", base: base)) : nil
    }
    var comments = mapping(value, under: "comments", keys: ["url", "feed", "count"])
    defer { fields.note(comments.repairs) }
    let page = comments.address("url", base: base)
    return Discussion(page: page, feed: comments.address("feed", base: base), count: comments.count("count"))
  }

  private static func mapping(_ value: FrontMatterValue, under key: String, keys: [String]) -> FrontMatterMapping {
    var mapping = FrontMatterMapping(value.entries ?? [], path: "\(key).", keys: keys)
    mapping.noteOthers(among: keys)
    return mapping
  }

  private static func id(_ key: String, in fields: inout FrontMatterMapping) -> ArticleID? {
    guard let text = fields.string(key) else { return nil }
    if let id = ArticleID(text) { return id }
    fields.note(key, "is no URI such as tag:example.edu,2026:news/a or https://example.edu/a; ignored it")
    return nil
  }
}
