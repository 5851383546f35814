import Digests
import Foundation
public import Model

extension EditionEditing {
  /// How many of the articles that are left out a text offers, the newest first.
  private static let mostLeftOut = 30

  /// An edition as a text to edit; with it the headlines, teasers and pictures that its readers would see.
  public func text(_ edition: Edition, _ newsletter: NewsletterDefinition, shown digest: FrozenDigest) async throws -> EditionText {
    let zone = publication.timeZone
    return try await store.read { reader in
      var text = EditionText()
      text.subject = digest.subject.string
      text.preheader = digest.preheader?.string ?? ""
      text.intro = edition.edits.intro ?? ""
      text.closing = edition.edits.closing ?? ""
      let titles = edition.headings(newsletter) + edition.sections.map(\.title)
      for title in titles where !text.sections.contains(where: { $0.title == title }) {
        let articles = edition.sections.first { $0.title == title }?.articles ?? []
        let entries = try articles.compactMap { try reader.article($0) }.map { Self.entry($0, of: edition) }
        text.sections.append(EditionText.Section(title: title, entries: entries))
      }
      let words = DecisionExplanation(edition: edition, earlier: try reader.editions(of: newsletter.name), timeZone: zone)
      let out = try edition.currentDecisions.filter { Self.couldBeCarried($0.value) }.compactMap { id, verdict in
        try reader.article(id).map { ($0, SelectionDecision(article: id, verdict: verdict)) }
      }
      let newest = out.sorted { left, right in
        let (first, second) = (left.0.published ?? .distantPast, right.0.published ?? .distantPast)
        return first == second ? left.0.id < right.0.id : first > second
      }
      text.leftOut = newest.prefix(Self.mostLeftOut).map { article, decision in
        var entry = EditionText.Entry(article: article.id, title: (article.mail.shortTitle ?? article.title).string)
        entry.remark = words.text(decision, published: article.published)
        return entry
      }
      return text
    }
  }

  private static func entry(_ article: Article, of edition: Edition) -> EditionText.Entry {
    let wording = edition.edits.wording(of: article.id)
    let shown = wording.applied(to: article)
    return EditionText.Entry(
      article: article.id, title: (shown.mail.shortTitle ?? shown.title).string,
      teaser: Excerpt.teaser(of: shown) ?? "",
      image: wording.picture == .hidden ? "none" : (shown.mail.image ?? shown.image)?.url.string ?? "")
  }

  private static func couldBeCarried(_ verdict: SelectionDecision.Verdict) -> Bool {
    switch verdict {
    case .dropped, .sectionFull, .noSection, .outsideWindow, .corrected, .carried: true
    case .taken, .pinned, .draft, .scheduled, .withdrawn, .excluded: false
    }
  }
}
