public import Markup
public import Model

/// What a row of a list says of a subscriber.
public struct ListEntry: Hashable, Sendable {
  /// Address and name.
  public var mailbox: Mailbox
  /// The language; nil if nothing is said.
  public var language: LanguageTag?
  /// Topics; nil if nothing is said.
  public var topics: [PlainText]?
  /// How often; nil if nothing is said.
  public var frequency: Subscription.Frequency?
  /// In which form; nil if nothing is said.
  public var format: Subscription.Format?
  /// How the subscription stood where the list comes from; nil if nothing is said.
  public var status: Subscription.Status?
}

/// A row of a list, read.
public struct ListRow: Hashable, Sendable {
  /// The row as it is.
  public let row: CSVRow
  /// What it says, or why it cannot be taken.
  public let content: Result<ListEntry, RowRefusal>
  /// What was put right, or left out because it could not be.
  public let repairs: [String]

  /// The line on which it starts, counted from 1.
  public var line: Int { row.lines.lowerBound }
}

/// Why a row of a list cannot be taken.
public struct RowRefusal: Error, Hashable, Sendable {
  /// The reason, a phrase.
  public let why: String

  /// A refusal for this reason.
  public init(_ why: String) {
    self.why = why
  }
}
