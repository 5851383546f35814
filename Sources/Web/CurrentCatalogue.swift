public import Serving
import Synchronization

/// What is served at the moment; another catalogue takes its place as a whole, and answers under way stay with the old one.
public final class CurrentCatalogue: Sendable {
  private let catalogue: Mutex<Catalogue>

  /// Serves this one first.
  public init(_ first: Catalogue) {
    catalogue = Mutex(first)
  }

  /// The catalogue for the next answer.
  public var current: Catalogue { catalogue.withLock { $0 } }

  /// Serves another one from now on.
  public func replace(with next: Catalogue) {
    catalogue.withLock { $0 = next }
  }
}
