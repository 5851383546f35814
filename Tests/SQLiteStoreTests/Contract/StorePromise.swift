import Model

/// One thing that every store promises, whatever database it stands on.
///
/// Each promise is checked against an empty store of its own. Nothing in this folder knows which store that is.
struct StorePromise: Sendable, CustomStringConvertible {
  /// What is true.
  let description: String
  /// Finds out whether it is, by way of Swift Testing's expectations.
  let check: @Sendable (any Store) async throws -> Void

  init(_ description: String, _ check: @escaping @Sendable (any Store) async throws -> Void) {
    self.description = description
    self.check = check
  }

  /// Everything that a store promises.
  static let all =
    articles + revisions + changes + archives + queries + search + editions + sources + media + serving + subscribers + deliveries + bounces
    + transactions
}
