import Digests
import Foundation
public import Model

/// Drafts the editions of newsletters and explains them.
public struct EditionDrafting: Sendable {
  private let store: any Store
  private let publication: Publication
  private let clock: WallClock
  private let person: PlainText

  /// Drafts from this store, in the name of this person or command.
  public init(store: any Store, publication: Publication, clock: WallClock, by person: PlainText) {
    self.store = store
    self.publication = publication
    self.clock = clock
    self.person = person
  }

  /// Drafts the edition for the next date of a newsletter's schedule, or brings the draft that is there up to date.
  ///
  /// - Parameter isAsked: whether a person asks for it; otherwise it is drafted no earlier than the newsletter's `draftAhead` says.
  /// - Throws: `Failure` when the schedule has no next date, `StoreError` when the store fails.
  public func draft(_ newsletter: NewsletterDefinition, isAsked: Bool = true) async throws -> DraftReport {
    let now = clock.now
    return try await store.write { writer in
      var report = DraftReport(newsletter: newsletter.name)
      report.merged = try merge(newsletter, at: now, in: writer)
      report.overdue = try writer.editions(of: newsletter.name).filter { $0.isOverdue(at: now) }.map(\.id)
      switch try plan(newsletter, now, in: writer) {
      case .settled(let edition):
        report.draft = DraftedEdition(edition: edition, change: .unchanged, thin: edition.thinRule(of: newsletter))
      case .draft(let plan):
        if !isAsked, plan.replaces == nil, let start = plan.draftedFrom(newsletter), now < start {
          report.draftedFrom = start
        } else {
          report.draft = try draft(plan, newsletter, at: now, in: writer)
        }
      }
      return report
    }
  }

  /// Says for every candidate why it is in an edition, or out; what is in comes first, in the order of the edition.
  ///
  /// What was decided when the edition was drafted is told as it was decided then.
  public func explain(_ edition: Edition, _ newsletter: NewsletterDefinition) async throws -> [Explanation] {
    let zone = publication.timeZone
    return try await store.read { reader in
      let replayed =
        edition.occasion == .schedule
        ? try Self.drafter(EditionPlan(of: edition), newsletter, in: reader).decisions() : edition.decisions
      let decided = edition.currentDecisions
      let words = DecisionExplanation(edition: edition, earlier: try reader.editions(of: newsletter.name), timeZone: zone)
      let explanations = try replayed.compactMap { replayed -> Explanation? in
        guard let article = try reader.article(replayed.article) else { return nil }
        let decision = SelectionDecision(article: article.id, verdict: decided[article.id] ?? replayed.verdict)
        return Explanation(
          article: article.id, title: article.title, isTaken: decision.isTaken, reason: words.text(decision, published: article.published))
      }
      return Self.ordered(explanations, like: edition)
    }
  }

  /// Calls off drafts that were too thin when they were due, if that is the newsletter's rule; the next one takes their articles.
  private func merge(_ newsletter: NewsletterDefinition, at now: Date, in writer: any StoreWriter) throws -> [EditionID] {
    guard newsletter.thinRule == .merge else { return [] }
    let thin = try writer.editions(of: newsletter.name).filter {
      $0.state == .draft && $0.isOverdue(at: now) && $0.isThin(for: newsletter)
    }
    for var edition in thin {
      try edition.take(.merge)
      let why = "\(edition.articleIDs.count) of the \(newsletter.thinBelow) articles that it takes; they go into the next edition"
      try writer.save(edition, after: EditionStep(.merge, by: person, at: now, changes: [PlainText(why)].compactMap(\.self)))
    }
    return thin.map(\.id)
  }

  private func draft(
    _ plan: EditionPlan, _ newsletter: NewsletterDefinition, at now: Date, in writer: any StoreWriter
  ) throws -> DraftedEdition {
    let edition = try Self.edition(plan, newsletter, in: writer)
    let change: DraftedEdition.Change = plan.replaces.map { $0 == edition ? .unchanged : .refreshed } ?? .created
    if change != .unchanged {
      let difference = EditionDifference(old: plan.replaces, new: edition, zone: publication.timeZone) { id in
        try writer.article(id)?.title ?? newsletter.title
      }
      try writer.save(edition, after: EditionStep(.draft, by: person, at: now, changes: difference.lines()))
    }
    return DraftedEdition(edition: edition, change: change, thin: edition.thinRule(of: newsletter))
  }

  private func plan(_ newsletter: NewsletterDefinition, _ now: Date, in reader: any StoreReader) throws -> EditionPlan.Outcome {
    let earlier = try reader.editions(of: newsletter.name)
    do throws(DraftError) {
      return try EditionPlan.next(of: newsletter, in: publication.timeZone, now: now, earlier: earlier)
    } catch {
      throw Failure(
        "newsletter \(newsletter.name)", why: "\(error)", remedy: "Check its schedule, and the time zone of the publication.", blame: .input
      )
    }
  }

  /// Asks for no more articles than can make a difference, so that the time does not grow with the store.
  static func edition(_ plan: EditionPlan, _ newsletter: NewsletterDefinition, in reader: any StoreReader) throws -> Edition {
    var drafter = try emptyDrafter(plan, newsletter, in: reader)
    // Pinned articles may be older than all that make a difference otherwise; whether they still can be shown must be seen.
    let pinned = Set((plan.replaces?.edits.pinned ?? []).map(\.article))
    for id in pinned { if let article = try reader.article(id) { drafter.consider(article) } }
    try reader.visitArticles(ArticleQuery(states: [.draft], limit: EditionDrafter.keptDecisions)) { article in
      if !pinned.contains(article.id) { drafter.consider(article) }
    }
    do {
      // Whatever has a date: everything but drafts.
      try reader.visitArticles(ArticleQuery(publishedUntil: .distantFuture)) { article in
        if let published = article.published, drafter.isSettled(against: published) { throw EverythingSettled() }
        if !pinned.contains(article.id) { drafter.consider(article) }
      }
    } catch is EverythingSettled {}
    return drafter.edition()
  }

  /// Ends a visit that has shown enough.
  private struct EverythingSettled: Error {}

  /// A drafter that has seen every article of the store.
  private static func drafter(
    _ plan: EditionPlan, _ newsletter: NewsletterDefinition, in reader: any StoreReader
  ) throws -> EditionDrafter {
    var drafter = try emptyDrafter(plan, newsletter, in: reader)
    try reader.visitArticles(ArticleQuery()) { drafter.consider($0) }
    return drafter
  }

  private static func emptyDrafter(
    _ plan: EditionPlan, _ newsletter: NewsletterDefinition, in reader: any StoreReader
  ) throws -> EditionDrafter {
    let closed = Dictionary(
      try reader.editions(of: newsletter.name).map { ($0.id, $0.window.end) }, uniquingKeysWith: { first, _ in first })
    return EditionDrafter(plan: plan, newsletter: newsletter, carried: try reader.carried(by: newsletter.name), closed: closed)
  }

  private static func ordered(_ explanations: [Explanation], like edition: Edition) -> [Explanation] {
    let places = Dictionary(edition.articleIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    return explanations.sorted { left, right in
      let (leftPlace, rightPlace) = (places[left.article] ?? .max, places[right.article] ?? .max)
      return leftPlace == rightPlace ? left.article < right.article : leftPlace < rightPlace
    }
  }
}

extension Edition {
  /// Whether its time has come and people have not settled what becomes of it.
  func isOverdue(at now: Date) -> Bool {
    (state == .draft || state == .inReview) && occasion == .schedule && scheduledFor <= now
  }

  /// What happens to it because it is thin; nil if it is not.
  func thinRule(of newsletter: NewsletterDefinition) -> ThinRule? {
    isThin(for: newsletter) ? newsletter.thinRule : nil
  }
}
