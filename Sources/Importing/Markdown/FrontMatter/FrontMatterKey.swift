import Markup

/// The keys of the front matter, in the order in which they are explained to people; behind `mail` those that only other programs write.
enum FrontMatterKey: String, CaseIterable {
  case id, url, slug, title, summary, date, updated, language, authors, section, tags, image, attachments
  case contributors, rights, license, source, externalURL, via, related, inReplyTo, comments, podcast
  case draft, withdrawn, correction, minor, translationGroup, newsletter, mail
  case published, publishDate, expiryDate, categories, layout, type, headless

  /// Ours, and what other programs write that is told from ours only by what it means.
  static let names = allCases.map(\.rawValue)
  /// Those that mean something in a file of any folder; the others only tell the pages of a site from its articles.
  static let namesOutsideSites = names.filter { !["layout", "type", "headless"].contains($0) }

  /// What others write and what is meant the same, in small letters without signs; of several in one file the first here is taken.
  static let synonyms: [(written: String, meant: FrontMatterKey)] = [
    ("permalink", .url), ("description", .summary), ("excerpt", .summary), ("lastmod", .updated), ("lastmodifiedat", .updated),
    ("modified", .updated), ("pubdate", .publishDate), ("unpublishdate", .expiryDate), ("lang", .language), ("locale", .language),
    ("author", .authors), ("category", .categories), ("tag", .tags), ("keywords", .tags), ("cover", .image), ("featuredimage", .image),
    ("featureimage", .image), ("images", .image), ("banner", .image), ("thumbnail", .image), ("header", .image),
    ("translationkey", .translationGroup),
  ]

  /// Words that are not taken, because they may mean something else, with what was probably meant.
  private static let advice: [String: FrontMatterKey] = [
    "link": .url, "name": .title, "headline": .title, "abstract": .summary, "byline": .authors, "photo": .image, "picture": .image,
    "enclosures": .attachments, "files": .attachments, "minoredit": .minor, "email": .mail, "translation": .translationGroup,
    "teaser": .mail, "contributor": .contributors, "translator": .contributors, "copyright": .rights, "licence": .license,
    "about": .externalURL, "subject": .externalURL, "replyto": .inReplyTo, "discussion": .comments, "episode": .podcast,
  ]

  /// The key that somebody meant who wrote another; nil when none is near.
  static func meant(by written: String) -> FrontMatterKey? {
    advice[FrontMatterMapping.plain(written)] ?? NearestName.of(written, among: namesOutsideSites).flatMap(FrontMatterKey.init)
  }
}
