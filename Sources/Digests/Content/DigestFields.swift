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
  /// Whether the text part shows the whole text of articles.
  let showsContentText: Bool
  private let language: FrameLanguage

  init(
    newsletter: NewsletterDefinition, publication: Publication, edition: Edition, articles: [ArticleID: Article],
    notes: EditorialNotes, placeholders: ReaderPlaceholders, showsContentText: Bool = true
  ) {
    self.newsletter = newsletter
    self.publication = publication
    self.edition = edition
    self.articles = articles
    self.notes = notes
    self.placeholders = placeholders
    self.showsContentText = showsContentText
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
    let texts = texts(level)
    return .group([
      "brand": brand,
      "direction": .direction(of: newsletter.language),
      "edition": .group([
        "closingHTML": notes.closing.map { .html($0.html) } ?? .absent,
        "closingText": .optional(lines: texts.closing),
        "date": .text(date(edition.scheduledFor)), "isThin": .flag(edition.isThin(for: newsletter)),
        "isTitlesOnly": .flag(level == .titles), "label": .text(language.label(number: edition.id.number)),
        "introHTML": notes.intro.map { .html($0.html) } ?? .absent,
        "introText": .optional(lines: texts.intro),
        "number": .text("\(edition.id.number)"),
        "preheader": .optional(preheader?.string), "subject": .text(subject.string),
      ]),
      "font": .font(of: newsletter.language),
      "language": .text(newsletter.language.string),
      "links": .list(texts.links.enumerated().map { .group(["number": .text("\($0 + 1)"), "url": .text($1)]) }),
      "newsletter": .group(["title": .text(newsletter.title.string)]),
      "publication": .group([
        "homePage": .text(publication.homePage.string),
        "postalAddress": .list(publication.postalAddress.map { .text($0.string) }),
        "title": .text(publication.title.string),
      ]),
      "reader": .group(
        Dictionary(uniqueKeysWithValues: ReaderField.allCases.map { ($0.rawValue, .optional(placeholders.address($0)?.string)) })),
      "sections": .list(sections(level, texts.articles)),
      "side": .side(of: newsletter.language),
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

  private var brand: FieldValue {
    let brand = publication.brand
    let logo = brand.logo.map { ImageFields(image: $0, maximumWidth: 260, spokenInstead: publication.title.string).value }
    return .group([
      "color": .text(brand.color.string), "darkColor": .text(brand.darkColor.string),
      "darkLinkColor": .text(Contrast.light(brand.darkColor)), "linkColor": .text(Contrast.dark(brand.color)), "logo": logo ?? .absent,
      "onColor": .text(Contrast.text(on: brand.color)),
    ])
  }

  /// What the text part shows of HTML, in lines, and all links in the order of their numbers: those of the articles come first.
  private struct Texts {
    var intro = ""
    var articles: [ArticleID: String] = [:]
    var closing = ""
    var links: [String] = []
  }

  private func texts(_ level: DigestLevel) -> Texts {
    var texts = Texts(links: edition.articleIDs.compactMap { articles[$0]?.url.string })
    if let intro = notes.intro { texts.intro = Excerpt.lines(of: intro, links: &texts.links) }
    for id in edition.articleIDs where level == .full && showsContentText {
      texts.articles[id] = articles[id].map { Excerpt.lines(of: $0.content, links: &texts.links) }
    }
    if let closing = notes.closing { texts.closing = Excerpt.lines(of: closing, links: &texts.links) }
    return texts
  }

  private func sections(_ level: DigestLevel, _ lines: [ArticleID: String]) -> [FieldValue] {
    var place = 0
    return edition.sections.map { section in
      let shown = section.articles.enumerated().compactMap { index, id -> FieldValue? in
        place += 1
        return articles[id].map { article in
          ArticleFields(
            article, level: level, in: newsletter, zone: publication.timeZone, place: place, opensSection: index == 0,
            lines: lines[id] ?? ""
          ).value
        }
      }
      let language = self.language(of: section)
      return .group([
        "articles": .list(shown), "direction": .direction(of: language), "language": .text(language.string),
        "title": .text(section.title.string),
      ])
    }
  }

  /// The language of a section's title: that of all its articles, if the title is written in their script; else the newsletter's.
  private func language(of section: EditionSection) -> LanguageTag {
    let languages = Set(section.articles.compactMap { articles[$0]?.language })
    guard languages.count == 1, let language = languages.first, let frame = FrameLanguage(speaking: language) else {
      return newsletter.language
    }
    let letters = section.title.string.unicodeScalars.filter(\.properties.isAlphabetic)
    let isTheirs = letters.allSatisfy { $0.properties.isIdeographic == (frame != .english) }
    return isTheirs ? language : newsletter.language
  }

  private func date(_ moment: Date) -> String {
    CivilTime(moment, in: publication.timeZone).dayInWords(language)
  }
}
