import Foundation
import Model

/// What a bounce leads to.
enum BounceConsequence: Hashable {
  /// The address is suppressed.
  case suppress
  /// The subscriber leaves everything, and the address is suppressed.
  case unsubscribe
  /// The domain is paused; the subscriber stays.
  case pause
  /// It is counted: so many of them, since when.
  case count(Int, since: Date)
  /// Nothing changes.
  case nothing
}

/// The rules by which bounces change something.
enum BounceRules {
  /// How many soft bounces suppress an address.
  static let softLimit = 5
  /// How far apart the first and the last of them are at least.
  static let softSpan: TimeInterval = 15 * 86_400
  /// How long servers try: what has not come back by then has arrived.
  static let queueLifetime: TimeInterval = 5 * 86_400

  /// What a bounce leads to.
  ///
  /// - Parameters:
  ///   - soft: When soft bounces of this subscriber came in, this one with them.
  ///   - arrivals: When editions were handed over that have not come back.
  static func consequence(of bounceClass: BounceClass, soft: [Date], arrivals: [Date]) -> BounceConsequence {
    switch bounceClass {
    case .hard: .suppress
    case .complaint: .unsubscribe
    case .policy: .pause
    case .soft: consequence(soft: soft.sorted(), arrivals: arrivals)
    case .autoReply, .notABounce: .nothing
    }
  }

  private static func consequence(soft: [Date], arrivals: [Date]) -> BounceConsequence {
    guard let last = soft.last else { return .nothing }
    // What was handed over lately may still come back.
    let arrival = arrivals.filter { $0 <= last - queueLifetime }.max()
    let series = soft.filter { soft in arrival.map { soft > $0 } ?? true }
    guard let first = series.first else { return .count(0, since: last) }
    return series.count >= softLimit && last.timeIntervalSince(first) >= softSpan ? .suppress : .count(series.count, since: first)
  }
}
