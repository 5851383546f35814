import Markup
import Model

/// Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
///
/// The format knows no sections: the section stands as the first tag. It has no room for an image's description either.
struct JSONFeedWriter: FormatWriter {
  private let feed: Feed
  private let dates: FeedDates
  private var json: JSONWriter<AnyByteSink>

  /// A writer of this feed into this sink.
  init(feed: Feed, sink: AnyByteSink) {
    self.feed = feed
    dates = FeedDates(zone: feed.publication.timeZone)
    json = JSONWriter(sink)
  }

  /// Writes the feed's own members, `version` first: all that stands before the items.
  mutating func begin() throws {
    try json.startObject()
    try json.member("version", "https://jsonfeed.org/version/1.1")
    try json.member("title", feed.definition.title.string)
    try json.member("home_page_url", feed.publication.homePage.string)
    try json.member("feed_url", feed.subscription(as: .json))
    try json.member("next_url", feed.history.older.map { feed.address(of: $0, as: .json) })
    try json.member("description", feed.definition.description.string)
    try json.member("user_comment", feed.comment)
    try json.member("icon", feed.publication.brand.icon?.string)
    try json.member("favicon", feed.publication.brand.favicon?.string)
    try authors([feed.publication.publisher])
    try json.member("language", feed.definition.language.string)
    if feed.definition.isExpired { try json.member("expired", true) }
    try hubs()
    try json.key("items")
    try json.startArray()
  }

  /// Writes one item; the same piece in another language stands in the extension `_tidings`.
  mutating func entry(_ article: Article, translations: [Article]) throws {
    try json.startObject()
    try json.member("id", article.id.string)
    try json.member("url", article.url.string)
    try json.member("external_url", article.relations.externalPage?.string)
    try json.member("title", article.title.string)
    try text(of: article)
    try json.member("summary", article.summary?.string)
    try json.member("image", article.image?.url.string)
    try json.member("date_published", article.published.map(dates.rfc3339))
    try json.member("date_modified", dates.rfc3339(max(article.updated, article.published ?? article.updated)))
    try authors(article.authors)
    try json.member("tags", article.terms.map(\.string))
    if article.language != feed.definition.language { try json.member("language", article.language.string) }
    try attachments(article.attachments)
    try links(to: translations)
    try json.endObject()
  }

  /// Ends the document.
  mutating func end() throws {
    try json.endArray()
    try json.endObject()
    _ = try json.finish()
  }

  /// One of the two content members is required, even when there is nothing to say.
  private mutating func text(of article: Article) throws {
    switch feed.definition.content {
    case .full: try json.member("content_html", article.content.html)
    case .summary: try json.member("content_text", article.excerpt?.string ?? "")
    }
  }

  /// The format has no e-mail address of its own; a page is better than `mailto:`, which harvesters read.
  private mutating func authors(_ authors: [Author]) throws {
    guard !authors.isEmpty else { return }
    try json.array("authors") { json in
      for author in authors {
        try json.object { json in
          try json.member("name", author.name.string)
          try json.member("url", author.url?.string)
          try json.member("avatar", author.avatar?.string)
        }
      }
    }
  }

  private mutating func hubs() throws {
    let hubs = feed.hubs.map { ("WebSub", $0) } + (feed.cloud.map { [("rssCloud", $0.address)] } ?? [])
    guard !hubs.isEmpty else { return }
    try json.array("hubs") { json in
      for (type, hub) in hubs {
        try json.object { json in
          try json.member("type", type)
          try json.member("url", hub.string)
        }
      }
    }
  }

  /// The format has no place for translations; an extension says in `about` what it is.
  private mutating func links(to translations: [Article]) throws {
    guard !translations.isEmpty else { return }
    try json.object("_tidings") { json in
      try json.member("about", "translations: this item in other languages, each with its id, url and language")
      try json.array("translations") { json in
        for page in translations {
          try json.object { json in
            try json.member("id", page.id.string)
            try json.member("url", page.url.string)
            try json.member("language", page.language.string)
          }
        }
      }
    }
  }

  private mutating func attachments(_ attachments: [Attachment]) throws {
    guard !attachments.isEmpty else { return }
    try json.array("attachments") { json in
      for attachment in attachments {
        try json.object { json in
          try json.member("url", attachment.url.string)
          try json.member("mime_type", attachment.mediaType.string)
          try json.member("title", attachment.title?.string)
          try json.member("size_in_bytes", attachment.length)
          try json.member("duration_in_seconds", attachment.durationInSeconds)
        }
      }
    }
  }
}

extension Feed {
  /// What people are told who look at the bare document.
  fileprivate var comment: String { PagePhrases(language: definition.language).comment(subscription(as: .json)) }
}

extension Relations {
  /// The page elsewhere that an article is about, or else that it was taken over from.
  fileprivate var externalPage: WebAddress? { subject ?? via.first?.url }
}

extension Article {
  /// The section and the tags, none twice.
  fileprivate var terms: [PlainText] {
    guard let section else { return tags }
    return [section] + tags.filter { $0 != section }
  }
}
