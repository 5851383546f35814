import Importing
import Markup
import Model

/// What JSON Feed has no words for and few articles have, in the extension `_tidings`.
extension JSONWriter {
  /// Writes who else had a part, the rights, what the article hangs together with, and the episode.
  mutating func extras(of article: ImportedArticle, dates: (SourceFeed) -> String?) throws {
    try member("markdown", article.markdown)
    try member("image_credit", article.image?.credit?.string)
    try people("contributors", article.credits.contributors)
    try member("rights", article.credits.rights?.string)
    try member("license", article.credits.license?.string)
    try relations(article.relations, dates: dates)
    if let episode = article.episode { try self.episode(episode) }
  }

  /// Writes people with their names and pages; an empty list is left out.
  mutating func people(_ key: String, _ people: [Author]) throws {
    guard !people.isEmpty else { return }
    try array(key) { json throws in
      for person in people {
        try json.object { json throws in
          try json.member("name", person.name.string)
          try json.member("url", person.url?.string ?? person.email.map { "mailto:\($0)" })
          try json.member("avatar", person.avatar?.string)
        }
      }
    }
  }

  private mutating func relations(_ relations: Relations, dates: (SourceFeed) -> String?) throws {
    if let source = relations.source {
      try object("source") { json throws in
        try json.member("title", source.title.string)
        try json.member("id", source.id?.string)
        try json.member("feed_url", source.feed?.string)
        try json.member("url", source.page?.string)
        try json.member("date_modified", dates(source))
        try json.people("authors", source.authors)
        try json.member("rights", source.rights?.string)
      }
    }
    try references("via", relations.via)
    try references("related", relations.related)
    if let target = relations.inReplyTo {
      try object("in_reply_to") { json throws in
        try json.member("id", target.id.string)
        try json.member("url", target.page?.string)
      }
    }
    if let discussion = relations.discussion {
      try object("comments") { json throws in
        try json.member("url", discussion.page?.string)
        try json.member("feed_url", discussion.feed?.string)
        try json.member("count", discussion.count)
      }
    }
  }

  private mutating func references(_ key: String, _ references: [Reference]) throws {
    guard !references.isEmpty else { return }
    try array(key) { json throws in
      for reference in references {
        try json.object { json throws in
          try json.member("url", reference.url.string)
          try json.member("title", reference.title?.string)
          try json.member("mime_type", reference.mediaType?.string)
          try json.member("language", reference.language?.string)
        }
      }
    }
  }

  private mutating func episode(_ episode: Episode) throws {
    try object("episode") { json throws in
      try json.member("title", episode.title?.string)
      try json.member("number", episode.number)
      try json.member("season", episode.season)
      try json.member("type", episode.kind?.rawValue)
      try json.member("explicit", episode.isExplicit)
      try json.member("block", episode.isBlocked ? true : nil)
      try json.member("transcripts", episode.transcripts.map(\.url.string))
      try json.member("chapters", episode.chapters?.string)
      try json.member("people", episode.people.map(\.name.string))
    }
  }
}
