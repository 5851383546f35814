import Foundation
import Publishing

/// What the environment can set, and what it is set to.
enum Settings {
  /// The settings by name, with what they are for.
  static let table: [(name: String, meaning: String)] = [
    ("TIDINGS_NOW", "the time to work at, for example 2026-11-27T08:00:00+08:00, instead of the machine's clock")
  ]

  /// The clock that `TIDINGS_NOW` asks for, or the machine's.
  static func clock() throws(Failure) -> WallClock {
    guard let text = ProcessInfo.processInfo.environment["TIDINGS_NOW"], !text.isEmpty else { return .system }
    do {
      return .stopped(at: try Date(text, strategy: .iso8601))
    } catch {
      throw Failure(
        "TIDINGS_NOW", why: "\"\(text)\" is no time", remedy: "Write it like 2026-11-27T08:00:00+08:00, or unset it.", blame: .input)
    }
  }
}
