import Digests
import Foundation
public import Model

/// Finds what was corrected or withdrawn after it was sent, and drafts the editions that tell exactly those readers.
public struct EditionCorrection: Sendable {
  private let store: any Store
  private let publication: Publication
  private let clock: WallClock
  private let person: PlainText

  /// Corrects editions of this store, in the name of this person.
  public init(store: any Store, publication: Publication, clock: WallClock, by person: PlainText) {
    self.store = store
    self.publication = publication
    self.clock = clock
    self.person = person
  }

  /// The articles of a newsletter that are no longer as its readers have them, and of which no edition has told them yet; the newest
  /// change first.
  public func list(_ newsletter: Slug) async throws -> [CorrectedArticle] {
    try await store.read { try Self.open(newsletter, in: $0) }
  }

  /// Drafts an edition for each set of editions whose readers have something to be told, or brings its draft up to date.
  ///
  /// - Parameter articles: only about these; empty for all.
  /// - Throws: `Failure` when a named article needs no correction, or there is nothing to correct.
  public func draft(_ newsletter: NewsletterDefinition, about articles: [ArticleID] = []) async throws -> [DraftedEdition] {
    let (person, now) = (person, clock.now)
    let drafter = CorrectionDrafter(newsletter: newsletter, timeZone: publication.timeZone)
    return try await store.write { writer in
      let corrected = try Self.wanted(articles, among: Self.open(newsletter.name, in: writer), newsletter)
      let groups = Dictionary(grouping: corrected, by: \.editions).sorted { ($0.key.first?.number ?? 0) < ($1.key.first?.number ?? 0) }
      return try groups.map { ids, group in
        let all = try writer.editions(of: newsletter.name)
        let standing = all.first { $0.state == .draft && $0.occasion == .correction(of: ids) }
        guard let id = standing?.id ?? EditionPlan.nextID(of: newsletter.name, after: all) else {
          throw Failure("newsletter \(newsletter.name)", why: "has no number left", remedy: "Rename its last edition.", blame: .input)
        }
        var edition = drafter.edition(id, about: group, of: all.filter { ids.contains($0.id) }, at: now)
        if let standing { edition.edits = standing.edits }
        guard standing?.sections != edition.sections else {
          return DraftedEdition(edition: standing ?? edition, change: .unchanged, thin: nil)
        }
        let difference = EditionDifference(old: standing, new: edition, zone: publication.timeZone) { id in
          try writer.article(id)?.title ?? newsletter.title
        }
        try writer.save(edition, after: EditionStep(.draft, by: person, at: now, changes: difference.lines()))
        return DraftedEdition(edition: edition, change: standing == nil ? .created : .refreshed, thin: nil)
      }
    }
  }

  private static func wanted(
    _ articles: [ArticleID], among open: [CorrectedArticle], _ newsletter: NewsletterDefinition
  ) throws(Failure) -> [CorrectedArticle] {
    let known = Set(open.map(\.article.id))
    if let settled = articles.first(where: { !known.contains($0) }) {
      throw Failure(
        "\(settled)", why: "needs no correction in \(newsletter.name)",
        remedy: "`tidings digest corrections` lists what was changed or withdrawn since it was sent.", blame: .input)
    }
    guard !open.isEmpty else {
      throw Failure(
        "newsletter \(newsletter.name)", why: "has nothing to correct",
        remedy: "Correct the article first; a change that is marked as minor is no news to readers.", blame: .input)
    }
    return articles.isEmpty ? open : open.filter { articles.contains($0.article.id) }
  }

  /// What was changed significantly, or withdrawn, since the readers of an edition got it.
  private static func open(_ newsletter: Slug, in reader: any StoreReader) throws -> [CorrectedArticle] {
    let editions = try reader.editions(of: newsletter)
    var carriers: [ArticleID: [Edition]] = [:]
    for edition in editions where edition.state == .sending || edition.state == .sent {
      for article in edition.articleIDs { carriers[article, default: []].append(edition) }
    }
    var found: [CorrectedArticle] = []
    for (id, carriers) in carriers {
      guard let article = try reader.article(id) else { continue }
      let change = CorrectedArticle(article: article, editions: [])
      let outdated = try carriers.filter { try sendingTime(of: $0, in: reader) < change.since && $0.occasion == .schedule }
      guard !outdated.isEmpty, !isTold(change, by: editions) else { continue }
      found.append(CorrectedArticle(article: article, editions: outdated.map(\.id).sorted()))
    }
    return found.sorted { ($0.since, $0.article.id) > ($1.since, $1.article.id) }
  }

  /// Whether a correction that is on its way, or has gone out, has the article as it is now; a draft can still be brought up to date.
  private static func isTold(_ change: CorrectedArticle, by editions: [Edition]) -> Bool {
    editions.contains { edition in
      edition.occasion != .schedule && edition.state != .cancelled && edition.state != .draft
        && edition.articleIDs.contains(change.article.id) && edition.window.end >= change.since
    }
  }

  private static func sendingTime(of edition: Edition, in reader: any StoreReader) throws -> Date {
    try reader.history(of: edition.id).last { $0.action == .startSending }?.at ?? edition.scheduledFor
  }
}
