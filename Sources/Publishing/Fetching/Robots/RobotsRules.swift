public import Model

/// What a `robots.txt` asks of one program.
public struct RobotsRules: Hashable, Sendable {
  /// The longest pause that a site may ask for; a longer one is for programs that visit every page.
  public static let longestDelay = Duration.seconds(30)

  private var rules: [Rule] = []
  /// How long to wait between two requests, within reason; `Crawl-delay` is no part of the RFC, but many sites have it.
  public private(set) var delay: Duration?

  private struct Rule: Hashable {
    var pattern: RobotsPattern
    var isAllowed: Bool
  }

  /// Rules that ask nothing.
  public init() {}

  /// The rule that keeps programs away from an address; nil when it may be fetched.
  ///
  /// Of the rules that match the path and the query the longest counts, of equal ones the one that allows (RFC 9309 §2.2.2).
  public func objection(to address: WebAddress) -> String? {
    let target = RobotsPattern.target(of: address)
    guard target != Array("/robots.txt".utf8) else { return nil }
    let strongest = rules.filter { $0.pattern.matches(target) }.max { left, right in
      (left.pattern.length, left.isAllowed ? 1 : 0) < (right.pattern.length, right.isAllowed ? 1 : 0)
    }
    return strongest.flatMap { $0.isAllowed ? nil : "Disallow: \($0.pattern.written.prefix(100))" }
  }

  mutating func add(key: String, value: String) {
    switch key {
    case "allow", "disallow":
      if let pattern = RobotsPattern(value) { rules.append(Rule(pattern: pattern, isAllowed: key == "allow")) }
    default:
      guard let seconds = Double(value), seconds > 0 else { return }
      add(delay: min(.seconds(min(seconds, 86_400)), Self.longestDelay))
    }
  }

  mutating func add(_ other: RobotsRules) {
    rules += other.rules
    if let delay = other.delay { add(delay: delay) }
  }

  private mutating func add(delay other: Duration) {
    delay = max(delay ?? other, other)
  }
}
