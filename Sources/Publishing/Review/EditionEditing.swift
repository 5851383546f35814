import Digests
import Foundation
public import Model

/// Changes what an edition carries and says, in the name of a person.
public struct EditionEditing: Sendable {
  let store: any Store
  let publication: Publication
  let clock: WallClock
  let person: PlainText

  /// Edits editions of this store.
  public init(store: any Store, publication: Publication, clock: WallClock, by person: PlainText) {
    self.store = store
    self.publication = publication
    self.clock = clock
    self.person = person
  }

  /// Makes changes one after the other, all or none; the rules fill a draft anew around them.
  ///
  /// An approval falls, because what was approved is what is sent.
  ///
  /// - Parameter seen: the edition as the person saw it, if others may have changed it meanwhile.
  /// - Returns: the edition as it is now, and what differs; nothing if it was so already.
  /// - Throws: `RefusedEdit` when one of them cannot be made, `Failure` when the edition cannot be edited.
  public func edit(
    _ id: EditionID, _ newsletter: NewsletterDefinition, _ edits: [EditionEdit], seen: Edition? = nil
  ) async throws -> EditedEdition {
    let (person, now) = (person, clock.now)
    return try await store.write { writer in
      let old = try EditionReview.edition(id, in: writer)
      if let seen, seen != old {
        throw Failure(
          "\(id)", why: "was changed by others meanwhile", remedy: "Look at it again, and make your changes anew.", blame: .input)
      }
      var edition = old
      try EditionReview.take(.edit, &edition)
      let step = EditionEditStep(newsletter: newsletter, publication: publication, reader: writer)
      for edit in edits {
        do {
          try step.make(edit, in: &edition)
        } catch let failure as Failure {
          throw RefusedEdit(edit: edit, failure: failure)
        }
      }
      if edition.state == .draft, edition.occasion == .schedule, edition.edits != old.edits {
        edition = try EditionDrafting.edition(EditionPlan(of: edition), newsletter, in: writer)
      }
      guard edition.edits != old.edits || edition.sections != old.sections else { return EditedEdition(edition: old, changes: []) }
      let difference = EditionDifference(old: old, new: edition, zone: publication.timeZone) { id in
        try writer.article(id)?.title ?? newsletter.title
      }
      let changes = try difference.lines()
      try writer.save(edition, after: EditionStep(.edit, by: person, at: now, changes: changes))
      return EditedEdition(edition: edition, changes: changes, approvalFell: old.state == .approved)
    }
  }
}

/// An edition after an edit.
public struct EditedEdition: Hashable, Sendable {
  /// As it is now.
  public var edition: Edition
  /// What differs, a line each.
  public var changes: [PlainText]
  /// Whether it was approved before.
  public var approvalFell = false
}

/// A change that cannot be made to an edition.
public struct RefusedEdit: Error, Hashable, Sendable {
  /// The change.
  public var edit: EditionEdit
  /// Why not.
  public var failure: Failure
}
