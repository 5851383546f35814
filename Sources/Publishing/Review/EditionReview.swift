import Digests
import Foundation
public import Model

/// Takes editions through their life, to those who review them, approved, back, or called off.
///
/// Each step is remembered with its person.
public struct EditionReview: Sendable {
  let store: any Store
  let publication: Publication
  let templates: TemplateFolder
  let clock: WallClock
  let person: PlainText

  /// Reviews editions of this store in the name of this person.
  public init(store: any Store, publication: Publication, templates: TemplateFolder, clock: WallClock, by person: PlainText) {
    self.store = store
    self.publication = publication
    self.templates = templates
    self.clock = clock
    self.person = person
  }

  /// Gives a draft to those who review it; from then on only people change it.
  ///
  /// - Parameter evenIfThin: whether it goes on although it carries fewer articles than the newsletter's rule asks for.
  /// - Throws: `Failure` when it may not, and why.
  public func submit(_ id: EditionID, _ newsletter: NewsletterDefinition, evenIfThin: Bool = false) async throws {
    try await step(id, .submit) { edition, _ in
      try Self.refuseThin(edition, newsletter, evenIfThin)
      return []
    }
  }

  /// Answers for what the readers of an edition will get, and keeps exactly that.
  ///
  /// - Parameters:
  ///   - expected: the beginning of the SHA-256 of what was looked at; anything else is refused.
  ///   - evenIfThin: as for `submit`.
  ///   - exceptions: the errors of the lint that somebody answers for; any other error blocks the approval.
  /// - Returns: what was approved.
  /// - Throws: `Failure` when it may not be approved, cannot be rendered, or is not what was looked at.
  public func approve(
    _ id: EditionID, _ newsletter: NewsletterDefinition, expecting expected: String? = nil, evenIfThin: Bool = false,
    despite exceptions: [LintException] = []
  ) async throws -> Approval {
    let template = try templates.template(for: newsletter)
    let rendering = EditionRendering(publication: publication, newsletter: newsletter, template: template)
    let inputs = ApprovalInputs(publication: publication, newsletter: newsletter, templates: template.sources)
    let (person, now) = (person, clock.now)
    return try await store.write { writer in
      var edition = try Self.edition(id, in: writer)
      try Self.take(.approve, &edition)
      try Self.refuseThin(edition, newsletter, evenIfThin)
      try Self.refuseUnavailable(in: edition, in: writer)
      let digest = try rendering.freeze(try rendering.render(edition, in: writer), of: edition)
      let approval = Approval(
        digest: digest, fingerprint: try digest.fingerprint(), inputs: try inputs.inputs(of: edition, in: writer))
      if let expected, !approval.fingerprint.string.hasPrefix(expected.lowercased()) {
        throw Failure(
          "\(id)", why: "is not what was looked at: its SHA-256 is \(approval.fingerprint) now",
          remedy: "Look at it again: `tidings digest preview \(id)`.", blame: .input)
      }
      try refuseErrors(in: digest, despite: exceptions)
      if newsletter.archive == .public { _ = try digest.page() }
      let words = [PlainText("SHA-256 \(approval.fingerprint)")] + exceptions.map(\.line)
      try writer.save(edition, after: EditionStep(.approve, by: person, at: now, changes: words.compactMap(\.self)))
      try writer.save(approval, of: id)
      return approval
    }
  }

  /// Makes a draft of it again, which the newsletter's rules fill; what people changed about it is kept.
  public func reopen(_ id: EditionID) async throws {
    try await step(id, .reopen) { _, _ in [] }
  }

  /// Calls an edition off: its articles are free for the next one, its number is not used again.
  public func cancel(_ id: EditionID) async throws {
    try await step(id, .cancel) { edition, _ in
      [PlainText("its articles are free for the next edition")].compactMap { edition.articleIDs.isEmpty ? nil : $0 }
    }
  }

  /// What was done to an edition, the first step first.
  public func history(of id: EditionID) async throws -> [EditionStep] {
    try await store.read { try $0.history(of: id) }
  }

  private func step(
    _ id: EditionID, _ action: EditionAction, _ work: @escaping @Sendable (Edition, any StoreWriter) throws -> [PlainText]
  ) async throws {
    let (person, now) = (person, clock.now)
    try await store.write { writer in
      var edition = try Self.edition(id, in: writer)
      try Self.take(action, &edition)
      try writer.save(edition, after: EditionStep(action, by: person, at: now, changes: work(edition, writer)))
    }
  }
}

extension EditionReview {
  static func edition(_ id: EditionID, in reader: any StoreReader) throws -> Edition {
    guard let edition = try reader.edition(id) else {
      throw Failure("\(id)", why: "no such edition", remedy: "`tidings digest list` shows what there is.", blame: .input)
    }
    return edition
  }

  static func take(_ action: EditionAction, _ edition: inout Edition) throws(Failure) {
    do throws(EditionRefusal) {
      try edition.take(action)
    } catch {
      throw Failure("\(error.edition)", why: error.why, remedy: error.remedy, blame: .input)
    }
  }

  private static func refuseThin(_ edition: Edition, _ newsletter: NewsletterDefinition, _ evenIfThin: Bool) throws(Failure) {
    let count = edition.articleIDs.count
    if count == 0 {
      throw Failure(
        "\(edition.id)", why: "carries no article", remedy: "`tidings digest explain \(edition.id)` says why; pin one, or cancel it.",
        blame: .input)
    }
    guard !evenIfThin, let rule = edition.thinRule(of: newsletter), rule != .send else { return }
    let fate = rule == .hold ? "it is held" : "its articles go into the next edition when it is due"
    throw Failure(
      "\(edition.id)", why: "is thin, with \(count) of the \(newsletter.thinBelow) articles that it takes: \(fate)",
      remedy: "Pin more articles, or send it all the same with --even-if-thin.", blame: .input)
  }

  /// What was withdrawn since it was drafted must not go out.
  private static func refuseUnavailable(in edition: Edition, in reader: any StoreReader) throws {
    guard edition.occasion == .schedule else { return }
    for id in edition.articleIDs {
      let article = try reader.article(id)
      guard let verdict = article.map(edition.window.unavailability) ?? .withdrawn else { continue }
      let why =
        switch verdict {
        case .withdrawn: "was withdrawn"
        case .draft: "is a draft"
        case .excluded: "is marked as not for newsletters"
        default: "is not published before the edition closes"
        }
      throw Failure(
        "\(edition.id)", why: "carries “\(article?.title.string ?? id.string)”, which \(why)",
        remedy: "Drop it: `tidings digest edit \(edition.id) --drop \(id)`.", blame: .input)
    }
  }
}
