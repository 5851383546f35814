import Foundation
import Model

/// Editions of made-up articles that a newsletter is tried out with before it has any.
///
/// Between them they go through all that a template can ask about an article: with and without picture, authors and summary; first of
/// the edition, first of a section, neither.
struct Specimen {
  let newsletter: NewsletterDefinition
  let publication: Publication

  var articles: [Article] {
    (0..<8).compactMap { article(hasPicture: $0 & 1 == 0, hasAuthors: $0 & 2 == 0, hasSummary: $0 & 4 == 0, number: $0) }
  }

  var notes: EditorialNotes {
    EditorialNotes(intro: CleanHTML(alreadyClean: "<p>Specimen</p>"), closing: CleanHTML(alreadyClean: "<p>Specimen</p>"))
  }

  var editions: [Edition] {
    let all = articles.map(\.id)
    return [[], [all], [all.reversed()], [[all.last], [all.first]].map { $0.compactMap { $0 } }].compactMap(edition)
  }

  private func edition(_ articles: [[ArticleID]]) -> Edition? {
    let sections = articles.enumerated().map { index, articles in
      EditionSection(title: newsletter.sections.dropFirst(index).first?.title ?? newsletter.title, articles: articles)
    }
    return EditionID(newsletter: newsletter.name, number: 1).map { id in
      Edition(id: id, scheduledFor: Self.day, window: EditionSpan(start: nil, end: Self.day), drafted: sections, decisions: [])
    }
  }

  private func article(hasPicture: Bool, hasAuthors: Bool, hasSummary: Bool, number: Int) -> Article? {
    ArticleID(authority: publication.tagAuthority, specific: "specimen-\(number)").map { id in
      Article(
        id: id, url: publication.homePage, title: newsletter.title, summary: hasSummary ? newsletter.title : nil,
        content: CleanHTML(alreadyClean: hasSummary ? "<p>Specimen</p>" : ""), language: newsletter.language,
        authors: hasAuthors ? [Author(name: publication.title)] : [],
        image: hasPicture ? Image(url: publication.homePage, alt: "Specimen", width: 1200, height: 800) : nil,
        state: .published(at: Self.day), updated: Self.day, origin: Origin(source: newsletter.name, externalID: newsletter.title))
    }
  }

  private static let day = Date(timeIntervalSince1970: 1_795_136_400)
}
