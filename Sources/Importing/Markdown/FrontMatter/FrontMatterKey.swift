import Markup

/// The keys of the front matter, in the order in which they are explained to people.
enum FrontMatterKey: String, CaseIterable {
  case id, url, slug, title, summary, date, updated, language, authors, section, tags, image, attachments, draft, withdrawn, correction
  case minor, translationGroup, newsletter, mail

  /// Another program's word for one of these.
  private static let elsewhere: [String: FrontMatterKey] = [
    "permalink": .url, "link": .url, "name": .title, "headline": .title, "description": .summary, "excerpt": .summary, "abstract": .summary,
    "lastmod": .updated, "modified": .updated, "published": .date, "pubdate": .date, "publishdate": .date, "lang": .language,
    "locale": .language, "author": .authors, "byline": .authors, "category": .section, "categories": .section, "keywords": .tags,
    "tag": .tags, "cover": .image, "thumbnail": .image, "photo": .image, "picture": .image, "enclosures": .attachments,
    "files": .attachments,
    "minoredit": .minor, "email": .mail, "translation": .translationGroup, "teaser": .mail,
  ]

  /// The key that somebody meant who wrote another; nil when none is near.
  static func meant(by written: String) -> FrontMatterKey? {
    let plain = written.lowercased().filter { $0.isLetter }
    return elsewhere[plain] ?? NearestName.of(written, among: allCases.map(\.rawValue)).flatMap(FrontMatterKey.init)
  }
}
