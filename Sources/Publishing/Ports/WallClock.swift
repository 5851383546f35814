public import Foundation

/// Tells what time it is, in whole seconds; a test or `TIDINGS_NOW` puts another time in its place.
public struct WallClock: Sendable {
  private let read: @Sendable () -> Date

  /// A clock that reads the time so.
  public init(_ read: @escaping @Sendable () -> Date) {
    self.read = read
  }

  /// The clock of this machine.
  public static let system = WallClock { Date() }

  /// A clock that stands still.
  public static func stopped(at moment: Date) -> WallClock {
    WallClock { moment }
  }

  /// The time, rounded down to a second, as every date in the store is.
  public var now: Date {
    Date(timeIntervalSince1970: read().timeIntervalSince1970.rounded(.down))
  }
}
