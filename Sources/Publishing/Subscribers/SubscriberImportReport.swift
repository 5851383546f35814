public import Importing

/// What the import of a list did.
public struct SubscriberImportReport: Hashable, Sendable {
  /// How many rows are subscribers that were not known.
  public var added = 0
  /// How many were known and have changed.
  public var updated = 0
  /// How many were known as they are.
  public var unchanged = 0
  /// How many of those that were added or updated have left, as the list says.
  public var left = 0
  /// How many have the address of a row above, which is the one that counts.
  public var repeated = 0
  /// How many were not taken.
  public var refused = 0
  /// How many had something put right.
  public var repaired = 0
  /// The first of the refusals.
  public var refusals: [RowNote] = []
  /// The first of the repairs.
  public var repairs: [RowNote] = []
  /// The encoding that the list was read in.
  public var encoding = ""
  /// How many bytes did not fit into it.
  public var encodingFaults = 0
  /// What the columns were taken for.
  public var header: ListHeader?

  /// Nothing done yet.
  public init() {}

  /// A line of the list, and what there is to say of it.
  public struct RowNote: Hashable, Sendable {
    /// The line, counted from 1.
    public var line: Int
    /// A phrase.
    public var text: String

    /// A note of these parts.
    public init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// So many refusals and repairs are listed; the error file has all refused rows.
  public static let mostNotes = 1_000

  /// How many rows there were.
  public var rows: Int { added + updated + unchanged + repeated + refused }

  mutating func refuse(_ row: ListRow, _ why: String) {
    refused += 1
    if refusals.count < Self.mostNotes { refusals.append(RowNote(line: row.line, text: why)) }
  }

  mutating func noteRepairs(of row: ListRow) {
    guard !row.repairs.isEmpty else { return }
    repaired += 1
    let notes = row.repairs.map { RowNote(line: row.line, text: $0) }
    repairs += notes.prefix(Self.mostNotes - repairs.count)
  }
}
