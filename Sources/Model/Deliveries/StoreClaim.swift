public import Foundation

/// Which copy of a store may send, so that one that was copied, or restored from a backup, does not send everything again.
///
/// The store says where it was when it sent last, and under which mark; the mark is also kept beside the store, and a new one is made for
/// each run. A copy has another place; a backup that was put back has an older mark than the one beside it.
public struct StoreClaim: Hashable, Sendable {
  /// The mark of the last run.
  public var mark: UUID
  /// Where the store was.
  public var place: StorePlace
  /// When it was claimed for that place.
  public var at: Date
  /// Who claimed it.
  public var by: PlainText

  /// A claim of these parts.
  public init(mark: UUID, place: StorePlace, at: Date, by: PlainText) {
    self.mark = mark
    self.place = place
    self.at = at
    self.by = by
  }
}

/// Where the file of a store is, told so that no copy of it has the same.
public struct StorePlace: Hashable, Sendable {
  /// The machine.
  public var machine: PlainText
  /// The number of the file there, which a copy does not share (`st_ino`).
  public var file: UInt64

  /// A place of these parts.
  public init(machine: PlainText, file: UInt64) {
    self.machine = machine
    self.file = file
  }
}
