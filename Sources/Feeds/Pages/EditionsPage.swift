public import Foundation
import Markup
public import Model

/// An edition that was sent, as a list of such editions names it.
public struct SentEdition: Hashable, Sendable, Codable {
  /// The edition.
  public var id: EditionID
  /// What its newsletter was called.
  public var newsletter: PlainText
  /// The language of its frame.
  public var language: LanguageTag
  /// Its subject line.
  public var subject: PlainText
  /// The date that it bears.
  public var date: Date

  /// What stands in the head of a digest that was sent.
  public init(_ digest: FrozenDigest) {
    id = digest.edition
    newsletter = digest.title
    language = digest.language
    subject = digest.subject
    date = digest.date
  }

  /// The name of its page in `public/`.
  public var pageName: String { id.pageName }
}

/// The page that lists the newsletters that were sent, for those who think of subscribing, or have lost one.
public struct EditionsPage {
  /// The folder of the pages of editions in `public/`.
  public static let folder = EditionID.pageFolder
  /// The document's name in `public/`.
  public static let fileName = "\(folder)index.html"

  private let newsletters: [(title: PlainText, editions: [SentEdition])]
  private let publication: Publication
  private let phrases: PagePhrases

  /// The page of these editions: the newest of each newsletter first, the newsletters by the names of their folders.
  public init(_ editions: [SentEdition], of publication: Publication) {
    newsletters = Dictionary(grouping: editions, by: \.id.newsletter).sorted { $0.key < $1.key }.compactMap { _, editions in
      let sorted = editions.sorted { ($0.date, $0.id) > ($1.date, $1.id) }
      return sorted.first.map { ($0.newsletter, sorted) }
    }
    self.publication = publication
    phrases = PagePhrases(language: publication.language)
  }

  /// The page as HTML; the same editions make the same text.
  public func html() -> String {
    let title = "\(phrases.pastNewsletters) – \(publication.title)"
    let head = PageParts.head(title: title, description: title, brand: publication.brand, links: [])
    return PageParts.html(language: publication.language, head: head, body: body())
  }

  private func body() -> Element {
    let main = PageParts.tag(
      "main", [],
      [PageParts.tag("h1", [], text: phrases.pastNewsletters)]
        + newsletters.flatMap { title, editions in
          [
            PageParts.tag("h2", [("class", "newest")], text: title.string),
            PageParts.tag("ul", [("class", "articles")], editions.map(listed)),
          ]
        })
    let footer = PageParts.tag(
      "footer", [],
      [
        PageParts.tag("a", [("href", "../\(IndexPage.fileName)")], text: phrases.heading(publication.title)),
        PageParts.tag("a", [("href", publication.homePage.string)], text: publication.title.string),
      ])
    return PageParts.tag("body", [], [main, footer])
  }

  private func listed(_ edition: SentEdition) -> Element {
    let isForeign = edition.language != publication.language
    let day = PagePhrases(language: edition.language).day(CivilTime(edition.date, in: publication.timeZone))
    return PageParts.tag(
      "li", isForeign ? [("lang", edition.language.string)] : [],
      [
        PageParts.tag("a", [("href", "\(edition.id).html")], text: edition.subject.string),
        PageParts.tag("p", [("class", "date")], text: day),
      ])
  }
}
