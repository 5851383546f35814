public import Foundation
public import Model

/// Makes the edition that tells the readers of earlier ones what has been corrected since.
public struct CorrectionDrafter: Sendable {
  private let newsletter: NewsletterDefinition
  private let language: FrameLanguage
  private let zone: TimeZone

  /// A drafter for a newsletter.
  public init(newsletter: NewsletterDefinition, timeZone: TimeZone) {
    self.newsletter = newsletter
    language = FrameLanguage(nearestTo: newsletter.language)
    zone = timeZone
  }

  /// The edition about articles that the same editions carried; it is due at once, and says what it is, which people can change.
  public func edition(_ id: EditionID, about corrected: [CorrectedArticle], of editions: [Edition], at now: Date) -> Edition {
    let inOrder = corrected.sorted { ($0.since, $0.article.id) > ($1.since, $1.article.id) }
    let words = CorrectionWords(language)
    var sections: [EditionSection] = []
    for (title, isWithdrawn) in [(words.corrected, false), (words.withdrawn, true)] {
      let articles = inOrder.filter { $0.isWithdrawn == isWithdrawn }.map(\.article.id)
      if !articles.isEmpty { sections.append(EditionSection(title: title, articles: articles)) }
    }
    var edits = EditionEdits()
    edits.subject = PlainText("\(words.subject)\(newsletter.title)")
    edits.intro = "\(words.intro)\n\n" + editions.map { "- \(label($0))" }.joined(separator: "\n")
    for article in inOrder where article.isWithdrawn {
      edits.say(ArticleWording(article: article.article.id, teaser: words.teaser, picture: .hidden))
    }
    let decisions = sections.flatMap { section in
      section.articles.enumerated().map { SelectionDecision(article: $1, verdict: .taken(section: section.title, place: $0 + 1)) }
    }
    return Edition(
      id: id, occasion: .correction(of: editions.map(\.id)), scheduledFor: now, window: EditionSpan(start: nil, end: now),
      drafted: sections, edits: edits, decisions: decisions.sorted { $0.article < $1.article })
  }

  private func label(_ edition: Edition) -> String {
    "\(language.label(number: edition.id.number)), \(CivilTime(edition.scheduledFor, in: zone).dayInWords(language))"
  }
}
