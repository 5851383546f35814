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
    let time: Date
    do {
      time = try Date(text, strategy: .iso8601)
    } catch {
      throw refusal(of: text)
    }
    guard years.contains(time) else { throw refusal(of: text) }
    return .stopped(at: time)
  }

  private static func refusal(of text: String) -> Failure {
    Failure("TIDINGS_NOW", why: "\"\(text)\" is no time", remedy: "Write it like 2026-11-27T08:00:00+08:00, or unset it.", blame: .input)
  }

  /// From 1970 to the last year that an RFC 3339 date can have.
  private static let years = Date(timeIntervalSince1970: 0)...Date(timeIntervalSince1970: 253_402_300_799)
}
