import Digests
import Foundation
public import Model

/// Drafts the editions of newsletters, explains them, and calls them off.
public struct EditionDrafting: Sendable {
  private let store: any Store
  private let publication: Publication
  private let clock: WallClock

  /// Drafts from this store.
  public init(store: any Store, publication: Publication, clock: WallClock) {
    self.store = store
    self.publication = publication
    self.clock = clock
  }

  /// Drafts the edition for the next date of a newsletter's schedule, or brings the draft that is there up to date.
  ///
  /// - Throws: `Failure` when the schedule has no next date, `StoreError` when the store fails.
  public func draft(_ newsletter: NewsletterDefinition) async throws -> DraftedEdition {
    let (now, zone) = (clock.now, publication.timeZone)
    return try await store.write { writer in
      switch try Self.plan(newsletter, zone, now, in: writer) {
      case .settled(let edition):
        return DraftedEdition(edition: edition, change: .unchanged, isThin: edition.isThin(for: newsletter))
      case .draft(let plan):
        let edition = try Self.edition(plan, newsletter, in: writer)
        let change: DraftedEdition.Change = plan.replaces.map { $0 == edition ? .unchanged : .refreshed } ?? .created
        if change != .unchanged { try writer.save(edition) }
        return DraftedEdition(edition: edition, change: change, isThin: edition.isThin(for: newsletter))
      }
    }
  }

  /// Says for every candidate why it is in an edition, or out; what is in comes first, in the order of the edition.
  ///
  /// What was decided when the edition was drafted is told as it was decided then.
  public func explain(_ edition: Edition, _ newsletter: NewsletterDefinition) async throws -> [Explanation] {
    let zone = publication.timeZone
    return try await store.read { reader in
      let drafter = try Self.drafter(EditionPlan(of: edition), newsletter, in: reader)
      let decided = Dictionary(edition.decisions.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
      let words = DecisionExplanation(edition: edition, earlier: try reader.editions(of: newsletter.name), timeZone: zone)
      let explanations = try drafter.decisions().compactMap { replayed -> Explanation? in
        guard let article = try reader.article(replayed.article) else { return nil }
        let decision = decided[replayed.article] ?? replayed
        return Explanation(
          article: article.id, title: article.title, isTaken: decision.isTaken, reason: words.text(decision, published: article.published))
      }
      return Self.ordered(explanations, like: edition)
    }
  }

  /// Calls an edition off: its articles are free for the next one, its number is not used again.
  public func cancel(_ id: EditionID) async throws {
    try await store.write { writer in
      guard var edition = try writer.edition(id) else { throw StoreError.missing("edition \(id)") }
      switch edition.state {
      case .draft, .inReview, .approved, .cancelled:
        edition.state = .cancelled
        try writer.save(edition)
      case .sending, .sent:
        throw Failure(
          "\(id)", why: "has been sent, wholly or in part", remedy: "What readers have cannot be called off; send a correction.",
          blame: .input)
      }
    }
  }

  private static func plan(
    _ newsletter: NewsletterDefinition, _ zone: TimeZone, _ now: Date, in reader: any StoreReader
  ) throws -> EditionPlan.Outcome {
    let earlier = try reader.editions(of: newsletter.name)
    do throws(DraftError) {
      return try EditionPlan.next(of: newsletter, in: zone, now: now, earlier: earlier)
    } catch {
      throw Failure(
        "newsletter \(newsletter.name)", why: "\(error)", remedy: "Check its schedule, and the time zone of the publication.", blame: .input
      )
    }
  }

  /// Asks for no more articles than can make a difference, so that the time does not grow with the store.
  private static func edition(_ plan: EditionPlan, _ newsletter: NewsletterDefinition, in reader: any StoreReader) throws -> Edition {
    var drafter = EditionDrafter(plan: plan, newsletter: newsletter, carried: try reader.carried(by: newsletter.name))
    try reader.visitArticles(ArticleQuery(states: [.draft], limit: EditionDrafter.keptDecisions)) { drafter.consider($0) }
    do {
      // Whatever has a date: everything but drafts.
      try reader.visitArticles(ArticleQuery(publishedUntil: .distantFuture)) { article in
        if let published = article.published, drafter.isSettled(against: published) { throw EverythingSettled() }
        drafter.consider(article)
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
    var drafter = EditionDrafter(plan: plan, newsletter: newsletter, carried: try reader.carried(by: newsletter.name))
    try reader.visitArticles(ArticleQuery()) { drafter.consider($0) }
    return drafter
  }

  private static func ordered(_ explanations: [Explanation], like edition: Edition) -> [Explanation] {
    let places = Dictionary(edition.articleIDs.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    return explanations.sorted { left, right in
      let (leftPlace, rightPlace) = (places[left.article] ?? .max, places[right.article] ?? .max)
      return leftPlace == rightPlace ? left.article < right.article : leftPlace < rightPlace
    }
  }
}
