public import Foundation

/// What can be done to an edition.
public enum EditionAction: String, Hashable, Sendable, Codable, CaseIterable {
  /// The rules fill it, for the first time or anew.
  case draft
  /// A person changes what it says.
  case edit
  /// It goes to those who review it; the rules leave it alone from then on.
  case submit
  /// It goes back to being a draft, which the rules fill anew.
  case reopen
  /// A person answers for what its readers will get.
  case approve
  /// Something that the approval was given for has changed: it is as if it had not been given.
  case void
  /// It is called off; its articles are free for another edition.
  case cancel
  /// It is too thin to be sent; its articles are free for the next one.
  case merge
  /// The first message is about to leave.
  case startSending = "start sending"
  /// Every reader has been dealt with.
  case finish
  /// A person has some of it sent again.
  case resend
}

/// One step in the life of an edition, as it is remembered.
public struct EditionStep: Hashable, Sendable, Codable {
  /// What was done.
  public var action: EditionAction
  /// Who did it: a person, or the command that ran by itself.
  public var by: PlainText
  /// When.
  public var at: Date
  /// What is different since, a line each.
  public var changes: [PlainText]

  /// A step of these parts.
  public init(_ action: EditionAction, by: PlainText, at: Date, changes: [PlainText] = []) {
    self.action = action
    self.by = by
    self.at = at
    self.changes = changes
  }
}

/// Why something cannot be done to an edition.
public struct EditionRefusal: Error, Hashable, Sendable {
  /// Which edition.
  public var edition: EditionID
  /// Where it stands.
  public var state: Edition.State
  /// What was to be done.
  public var action: EditionAction

  /// A refusal of these parts.
  public init(edition: EditionID, state: Edition.State, action: EditionAction) {
    self.edition = edition
    self.state = state
    self.action = action
  }
}
