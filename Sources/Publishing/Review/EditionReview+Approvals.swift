import Digests
import Foundation
public import Model

extension EditionReview {
  /// Looks whether everything that approved editions were made of is as it was; where it is not, the approval falls.
  ///
  /// - Returns: the editions that are in review again, each with what has changed.
  public func checkApprovals(_ newsletters: [NewsletterDefinition]) async throws -> [VoidedApproval] {
    guard try await !store.read({ try $0.editions(in: .approved) }).isEmpty else { return [] }
    let now = Dictionary(newsletters.map { ($0.name, current($0)) }, uniquingKeysWith: { first, _ in first })
    let (person, moment) = (person, clock.now)
    return try await store.write { writer in
      try writer.editions(in: .approved).compactMap { id in
        guard var edition = try writer.edition(id), let approval = try writer.approval(of: id) else { return nil }
        let changes = try Self.changes(edition, approval, now[id.newsletter] ?? .undefined, in: writer)
        guard !changes.isEmpty else { return nil }
        try Self.take(.void, &edition)
        try writer.save(edition, after: EditionStep(.void, by: person, at: moment, changes: changes))
        return VoidedApproval(edition: id, changes: changes)
      }
    }
  }

  /// What a newsletter's editions are made of now, or why that cannot be said.
  private enum Current: Sendable {
    case inputs(ApprovalInputs)
    case unreadable(String)
    case undefined
  }

  private func current(_ newsletter: NewsletterDefinition) -> Current {
    do {
      return .inputs(
        ApprovalInputs(publication: publication, newsletter: newsletter, templates: try templates.sources(of: newsletter)))
    } catch {
      return .unreadable("\(error.what) \(error.why)")
    }
  }

  private static func changes(
    _ edition: Edition, _ approval: Approval, _ current: Current, in reader: any StoreReader
  ) throws -> [PlainText] {
    switch current {
    case .inputs(let inputs):
      try ApprovalChange(approval: approval, inputs: inputs.inputs(of: edition, in: reader), reader: reader).lines()
    case .unreadable(let why): [PlainText(why)].compactMap(\.self)
    case .undefined: [PlainText("templates/\(edition.id.newsletter)/newsletter.yaml is gone")].compactMap(\.self)
    }
  }
}

/// An edition whose approval fell.
public struct VoidedApproval: Hashable, Sendable {
  /// The edition, in review again.
  public var edition: EditionID
  /// What is not as it was when it was approved, a line each.
  public var changes: [PlainText]
}
