import Foundation
import Model

/// What the templates of a newsletter are filled with for one edition.
struct DigestFields {
  let newsletter: NewsletterDefinition
  let publication: Publication
  let edition: Edition
  let articles: [ArticleID: Article]
  let notes: EditorialNotes
  let placeholders: ReaderPlaceholders
  private let language: FrameLanguage

  init(
    newsletter: NewsletterDefinition, publication: Publication, edition: Edition, articles: [ArticleID: Article],
    notes: EditorialNotes, placeholders: ReaderPlaceholders
  ) {
    self.newsletter = newsletter
    self.publication = publication
    self.edition = edition
    self.articles = articles
    self.notes = notes
    self.placeholders = placeholders
    language = FrameLanguage(nearestTo: newsletter.language)
  }

  /// The fields of subject and preheader.
  var subject: FieldValue {
    let first = edition.articleIDs.first.flatMap { articles[$0] }
    return .group([
      "count": .text("\(edition.articleIDs.count)"),
      "date": .text(date(edition.scheduledFor)),
      "firstTitle": .optional(first.map { ($0.mail.shortTitle ?? $0.title).string }),
      "isThin": .flag(edition.isThin(for: newsletter)),
      "newsletter": .group(["title": .text(newsletter.title.string)]),
      "number": .text("\(edition.id.number)"),
      "publication": .group(["title": .text(publication.title.string)]),
    ])
  }

  /// The fields of design and text part.
  func body(subject: PlainText, preheader: PlainText?, level: DigestLevel) -> FieldValue {
    let typeface = Typeface(language)
    return .group([
      "brand": brand,
      "direction": .text(isRightToLeft ? "rtl" : "ltr"),
      "edition": .group([
        "closingHTML": notes.closing.map { .html($0.html) } ?? .absent,
        "closingText": .optional(notes.closing.map { Excerpt.lines(of: $0) }),
        "date": .text(date(edition.scheduledFor)), "isThin": .flag(edition.isThin(for: newsletter)),
        "isTitlesOnly": .flag(level == .titles), "label": .text(language.label(number: edition.id.number)),
        "introHTML": notes.intro.map { .html($0.html) } ?? .absent,
        "introText": .optional(notes.intro.map { Excerpt.lines(of: $0) }),
        "number": .text("\(edition.id.number)"),
        "preheader": .optional(preheader?.string), "subject": .text(subject.string),
      ]),
      "font": .group([
        "family": .text(typeface.family), "headingFamily": .text(typeface.headingFamily), "lineHeight": .text(typeface.lineHeight),
      ]),
      "language": .text(newsletter.language.string),
      "links": .list(links),
      "newsletter": .group(["title": .text(newsletter.title.string)]),
      "publication": .group([
        "homePage": .text(publication.homePage.string),
        "postalAddress": .list(publication.postalAddress.map { .text($0.string) }),
        "title": .text(publication.title.string),
      ]),
      "reader": .group(
        Dictionary(uniqueKeysWithValues: ReaderField.allCases.map { ($0.rawValue, .optional(placeholders.address($0)?.string)) })),
      "sections": .list(sections(level)),
      "side": .group(["end": .text(isRightToLeft ? "left" : "right"), "start": .text(isRightToLeft ? "right" : "left")]),
      "words": .words(language, newsletter: newsletter.title),
    ])
  }

  /// What could be better about the pictures of the articles.
  var pictureWarnings: [DigestWarning] {
    edition.articleIDs.compactMap { id in
      guard let article = articles[id], let picture = article.mail.image ?? article.image else { return nil }
      if let type = picture.mediaType, !ImageFields.isShownInMail(picture) {
        return .unshownPicture(article: article.title, type: type)
      }
      return (picture.alt ?? "").isEmpty ? .undescribedPicture(article: article.title) : nil
    }
  }

  private var isRightToLeft: Bool { newsletter.language.isRightToLeft }

  private var brand: FieldValue {
    let brand = publication.brand
    let logo = brand.logo.map { ImageFields(image: $0, maximumWidth: 260, spokenInstead: publication.title.string).value }
    return .group([
      "color": .text(brand.color.string), "darkColor": .text(brand.darkColor.string),
      "darkLinkColor": .text(Contrast.light(brand.darkColor)), "linkColor": .text(Contrast.dark(brand.color)), "logo": logo ?? .absent,
      "onColor": .text(Contrast.text(on: brand.color)),
    ])
  }

  private var links: [FieldValue] {
    edition.articleIDs.enumerated().compactMap { index, id in
      articles[id].map { .group(["number": .text("\(index + 1)"), "url": .text($0.url.string)]) }
    }
  }

  private func sections(_ level: DigestLevel) -> [FieldValue] {
    var place = 0
    return edition.sections.map { section in
      let shown = section.articles.enumerated().compactMap { index, id -> FieldValue? in
        place += 1
        return articles[id].map { article in
          ArticleFields(
            article, level: level, in: newsletter, zone: publication.timeZone, place: place, opensSection: index == 0
          ).value
        }
      }
      return .group(["articles": .list(shown), "title": .text(section.title.string)])
    }
  }

  private func date(_ moment: Date) -> String {
    CivilTime(moment, in: publication.timeZone).dayInWords(language)
  }
}
