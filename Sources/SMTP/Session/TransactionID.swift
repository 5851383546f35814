/// The caller's own number for a transaction, so that outcomes find their delivery.
public struct TransactionID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The number.
  public let rawValue: Int

  /// A number of the caller's choice; no two open transactions may have the same.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The number.
  public var description: String { String(rawValue) }
}
