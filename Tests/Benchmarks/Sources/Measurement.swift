import Foundation

/// What a contender did, and what it took.
struct Measurement: Encodable {
  let name: String
  let articles: Int
  let bytes: Int
  let seconds: Double
  /// Seconds of processor time, in which other work on the machine does not show.
  let processor: Double
  /// The most memory that the process has held, in bytes.
  let peak: Int

  /// Times the writing of these files.
  static func of(_ name: String, articles: Int, files: [String], _ work: () async throws -> Void) async throws -> Measurement {
    try await of(name, articles: articles) {
      try await work()
      return try files.reduce(0) { try $0 + (FileManager.default.attributesOfItem(atPath: $1)[.size] as? Int ?? 0) }
    }
  }

  /// Times work that says how many bytes it wrote.
  static func of(_ name: String, articles: Int, _ work: () async throws -> Int) async throws -> Measurement {
    let clock = ContinuousClock()
    let (start, before) = (clock.now, usage())
    let bytes = try await work()
    let (elapsed, after) = (start.duration(to: clock.now), usage())
    return Measurement(
      name: name, articles: articles, bytes: bytes, seconds: elapsed / .seconds(1), processor: seconds(after) - seconds(before),
      peak: after.ru_maxrss * 1024)
  }

  private static func usage() -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  private static func seconds(_ usage: rusage) -> Double {
    [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
  }

  /// Prints it as one line of JSON, which report.py collects.
  func report() throws {
    print(String(decoding: try JSONEncoder().encode(self), as: UTF8.self))
  }
}
