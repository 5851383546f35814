public import Foundation
public import Model

/// Knows beside the store where the store is, and under which mark it sent last.
public protocol StoreWitness: Sendable {
  /// Where the store's file is now.
  func place() throws(Failure) -> StorePlace
  /// The marks that were kept beside the store; none when none ever were.
  func marks() throws(Failure) -> [UUID]
  /// Keeps these marks, durably, in the place of those before.
  func keep(_ marks: [UUID]) throws(Failure)
}
