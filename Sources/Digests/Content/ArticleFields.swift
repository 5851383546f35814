import Foundation
import Model

/// What a template can show of one article.
///
/// The fields made for mail win over the article's own. Date, names and the frame's words are written in the article's language, as far
/// as Tidings speaks it.
struct ArticleFields {
  let article: Article
  let level: DigestLevel
  let language: FrameLanguage
  let day: CivilTime?
  let newsletter: PlainText
  /// Its place among all articles of the edition, counted from 1.
  let place: Int
  /// Whether it is the first of its section.
  let opensSection: Bool
  /// The whole text in lines, its links numbered; empty where it is not shown.
  let lines: String

  init(
    _ article: Article, level: DigestLevel, in newsletter: NewsletterDefinition, zone: TimeZone, place: Int, opensSection: Bool,
    lines: String
  ) {
    self.article = article
    self.level = level
    language = FrameLanguage(speaking: article.language) ?? FrameLanguage(nearestTo: newsletter.language)
    day = article.published.map { CivilTime($0, in: zone) }
    self.newsletter = newsletter.title
    self.place = place
    self.opensSection = opensSection
    self.lines = lines
  }

  var value: FieldValue {
    let hasContent = level == .full && !article.content.isEmpty
    return .group([
      "authors": .optional(language.list(article.authors.map(\.name))),
      "byline": article.authors.isEmpty ? .absent : .text(language.byline(article.authors.map(\.name))),
      "contentHTML": hasContent ? .html(article.content.html) : .absent,
      "contentText": hasContent ? .optional(lines: lines) : .absent,
      "date": .optional(day?.dayInWords(language)),
      "direction": .direction(of: article.language),
      "font": .font(of: article.language),
      "hasContent": .flag(hasContent),
      "hasImage": .flag(image(atMost: 552) != .absent),
      "image": image(atMost: 552),
      "isFirst": .flag(place == 1),
      "language": .text(article.language.string),
      "linkNumber": .optional(place),
      "opensSection": .flag(opensSection),
      "section": .optional(article.section?.string),
      "side": .side(of: article.language),
      "teaser": level == .titles ? .absent : .optional(Excerpt.teaser(of: article)),
      "thumbnail": image(atMost: 164),
      "title": .text(title),
      "url": .text(article.url.string),
      "words": .words(language, newsletter: newsletter),
    ])
  }

  private var title: String { (article.mail.shortTitle ?? article.title).string }

  private func image(atMost width: Int) -> FieldValue {
    guard level != .titles, let picture = article.mail.image ?? article.image, ImageFields.isShownInMail(picture) else { return .absent }
    return ImageFields(image: picture, maximumWidth: width, spokenInstead: title).value
  }
}
