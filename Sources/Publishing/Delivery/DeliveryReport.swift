public import Foundation
public import Model

/// How a run ended.
public struct DeliveryReport: Hashable, Sendable {
  /// How all deliveries of the edition stand.
  public var counts: DeliveryCounts
  /// Why it ended although there is more to do now; nil when nothing is.
  public var stop: Stop?
  /// When the next of those that were put off is tried again; nil when there is none.
  public var nextDue: Date?
  /// What was left behind by a run before that had died.
  public var found: Abandonment
  /// Whether the edition is sent to its end.
  public var isFinished: Bool
  /// How many answers of relays could not be written; their deliveries will be found as unknown.
  public var unwritten: Int

  /// Why a run ends before its end.
  public enum Stop: Hashable, Sendable {
    /// Somebody wants it to wait.
    case paused
    /// Somebody has called it off.
    case cancelled
    /// This process was asked to end.
    case interrupted
    /// Another process has taken over.
    case takenOver(by: LeaseHolder?)
    /// The store cannot be written.
    case storeFailed(StoreError)
    /// No relay takes mail; each with its reason.
    case noRelay([String])
    /// So many messages in a row were refused that something must be wrong with all of them.
    case refusedThroughout(String)
    /// Something on this side does not work.
    case broken(String)
  }
}
