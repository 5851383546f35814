public import Mail
public import Model

/// What became of one recipient of one message.
public struct BounceEntry: Hashable, Sendable {
  /// The message, as a person would say it.
  public let name: String
  /// What it says of the recipient.
  public let finding: BounceFinding
  /// Whom it is about; nil when nobody here is meant.
  public var subscriber: Subscriber?
  /// Which edition came back.
  public var edition: EditionID?
  /// How the subscriber was found.
  public var source: Bounce.Source?
  /// What was done.
  public var outcome: Outcome
  /// Why, in words.
  public var note: String

  /// What can become of a recipient of a message.
  public enum Outcome: Hashable, Sendable {
    /// It is remembered with what was done.
    case processed(Bounce.Outcome)
    /// The message was processed before.
    case known
  }
}

/// What became of the messages of a mailbox.
public struct BounceReport: Hashable, Sendable {
  /// What became of each, in their order.
  public internal(set) var entries: [BounceEntry] = []
  /// How many messages there were.
  public internal(set) var messages = 0
  /// What could not be read, in words.
  public internal(set) var problems: [String] = []

  /// How many messages were processed before.
  public var known: Int { entries.count { $0.outcome == .known } }

  /// How many recipients something was done about.
  public func count(_ outcome: Bounce.Outcome) -> Int { entries.count { $0.outcome == .processed(outcome) } }

  /// The domains that were paused.
  public var paused: [BounceEntry] { entries.filter { $0.outcome == .processed(.paused) } }
}
