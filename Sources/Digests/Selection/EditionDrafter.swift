public import Foundation
public import Model

/// Fills an edition: hand it every article of the store, one by one and in any order, then ask for the edition.
///
/// The verdict on an article is the first of these that holds: draft, withdrawn, excluded, scheduled, dropped, pinned, carried or
/// corrected since, outside the window, no section, section full, taken. The same articles always give the same edition. What people
/// changed about the draft that it replaces is kept: pinned articles take places of their sections, dropped ones leave theirs to others.
public struct EditionDrafter: Sendable {
  /// How many decisions an edition keeps about articles that it does not carry: the most recent ones.
  ///
  /// A store of 100,000 articles would otherwise save as many decisions every week. `decisions` has them all.
  public static let keptDecisions = 500

  private let plan: EditionPlan
  private let newsletter: NewsletterDefinition
  private let carried: [ArticleID: EditionID]
  private let closed: [EditionID: Date]
  private var edits: EditionEdits
  private var candidates: [Candidate] = []
  private var refused: [Refused] = []
  /// How many more articles each section would take, if those considered so far came newest first.
  private var room: [Int]
  /// How many of the candidates found no room.
  private var withoutRoom = 0

  private struct Refused {
    let decision: SelectionDecision
    let published: Date?
  }

  /// A drafter for this plan.
  ///
  /// - Parameters:
  ///   - carried: for every article that an edition of the newsletter carries, that edition.
  ///   - closed: from when on an edition no longer changed: what changed later, its readers have not seen.
  public init(
    plan: EditionPlan, newsletter: NewsletterDefinition, carried: [ArticleID: EditionID], closed: [EditionID: Date] = [:]
  ) {
    self.plan = plan
    self.newsletter = newsletter
    self.carried = carried
    self.closed = closed
    edits = plan.replaces?.edits ?? EditionEdits()
    room = newsletter.sections.map { [edits] rule in max(rule.limit - edits.pinned.count { $0.section == rule.title }, 0) }
  }

  /// Looks at an article; each is to be handed over once.
  public mutating func consider(_ article: Article) {
    let sections = newsletter.sections.indices.filter { newsletter.sections[$0].takes(article) }
    if edits.pinned.contains(where: { $0.article == article.id }) {
      guard let verdict = plan.window.unavailability(of: article) else { return }
      // A pin holds against every rule, but brings out nothing that is not public or is not meant for newsletters.
      edits.release(article.id)
      refused.append(Refused(decision: SelectionDecision(article: article.id, verdict: verdict), published: article.published))
    } else if let verdict = refusal(of: article, sections: sections) {
      refused.append(Refused(decision: SelectionDecision(article: article.id, verdict: verdict), published: article.published))
    } else if let published = article.published {
      let title = article.mail.shortTitle ?? article.title
      candidates.append(Candidate(id: article.id, title: title, published: published, sections: sections))
      if let section = sections.first(where: { room[$0] > 0 }) { room[section] -= 1 } else { withoutRoom += 1 }
    }
  }

  /// Whether `edition` would be the same whatever articles published at or before this moment were yet to come.
  ///
  /// Only for those who hand over the drafts first and then the other articles, the newest first. It is so when each of those to come
  /// would be refused, and an edition keeps no more refusals than there are.
  public func isSettled(against older: Date) -> Bool {
    refused.count + withoutRoom >= Self.keptDecisions && (isBeforeWindow(older) || room.allSatisfy { $0 == 0 })
  }

  /// The edition filled with what was considered; under the number and in the state of the draft that it replaces.
  public func edition() -> Edition {
    let filling = self.filling
    let taken = pinned + filling.decisions.filter(\.isTaken)
    return Edition(
      id: plan.id, scheduledFor: plan.scheduledFor, window: plan.window, drafted: filling.sections, edits: edits,
      decisions: (taken + recentRefusals(filling)).sorted { $0.article < $1.article })
  }

  /// A decision about every article that was considered, by id.
  public func decisions() -> [SelectionDecision] {
    (pinned + filling.decisions + refused.map(\.decision)).sorted { $0.article < $1.article }
  }

  private var filling: SectionFilling {
    SectionFilling(
      rules: newsletter.sections, candidates: candidates,
      reserved: newsletter.sections.map { rule in edits.pinned.count { $0.section == rule.title } })
  }

  private var pinned: [SelectionDecision] {
    edits.pinned.map { pin in
      let place = edits.pinned.filter { $0.section == pin.section }.firstIndex(of: pin) ?? 0
      return SelectionDecision(article: pin.article, verdict: .pinned(section: pin.section, place: place + 1))
    }
  }

  private func refusal(of article: Article, sections: [Int]) -> SelectionDecision.Verdict? {
    if let verdict = plan.window.unavailability(of: article) { return verdict }
    guard let published = article.published else { return .draft }
    if edits.dropped.contains(article.id) { return .dropped }
    if let edition = carried[article.id], edition != plan.id { return repeated(article, edition) }
    if isTooOld(published) { return .outsideWindow }
    return sections.isEmpty ? .noSection : nil
  }

  private func repeated(_ article: Article, _ edition: EditionID) -> SelectionDecision.Verdict {
    guard let end = closed[edition], article.updated > end else { return .carried(by: edition) }
    return .corrected(after: edition, on: article.updated)
  }

  /// What came in after its own week had closed is not lost where the window opens at the last edition.
  private func isTooOld(_ published: Date) -> Bool {
    switch newsletter.window.opening {
    case .sinceLastEdition: false
    case .days: !plan.window.contains(published)
    }
  }

  private func isBeforeWindow(_ published: Date) -> Bool {
    guard let start = plan.window.start, published < start else { return false }
    return isTooOld(published)
  }

  private func recentRefusals(_ filling: SectionFilling) -> [SelectionDecision] {
    let dates = Dictionary(candidates.map { ($0.id, $0.published) }, uniquingKeysWith: max)
    let full = filling.decisions.filter { !$0.isTaken }.map { Refused(decision: $0, published: dates[$0.article]) }
    let newestFirst = (refused + full).sorted { left, right in
      let (leftDate, rightDate) = (left.published ?? .distantFuture, right.published ?? .distantFuture)
      return leftDate == rightDate ? left.decision.article < right.decision.article : leftDate > rightDate
    }
    return newestFirst.prefix(Self.keptDecisions).map(\.decision)
  }
}

extension EditionSpan {
  /// Why an article can be in no edition that closes with this span, whoever wants it; nil if it can.
  public func unavailability(of article: Article) -> SelectionDecision.Verdict? {
    if article.state.name == .withdrawn { return .withdrawn }
    if !article.mail.isIncluded, article.state != .draft { return .excluded }
    guard let published = article.published else { return .draft }
    return published >= end ? .scheduled : nil
  }
}

extension Edition {
  /// Whether it carries fewer articles than the newsletter calls for.
  public func isThin(for newsletter: NewsletterDefinition) -> Bool {
    occasion == .schedule && articleIDs.count < newsletter.thinBelow
  }
}
