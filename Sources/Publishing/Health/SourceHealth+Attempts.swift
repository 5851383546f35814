import Foundation
import Model

extension SourceHealth {
  /// For so long a source with far fewer articles than usual is a matter of concern; then that is the usual number.
  private static let settlingTime: TimeInterval = 7 * 86400

  /// The source was read to its end.
  ///
  /// - Parameters:
  ///   - articles: How many it had.
  ///   - lastNew: When its newest article appeared, if there is a new one.
  mutating func succeed(articles: Int, lastNew: Date?, at now: Date) {
    attempted = now
    succeeded = now
    failures = 0
    problem = nil
    resumeAfter = nil
    self.articles = articles
    self.lastNew = lastNew ?? self.lastNew
    if articles * 2 < usual, now.timeIntervalSince(fewSince ?? now) < Self.settlingTime {
      fewSince = fewSince ?? now
    } else {
      usual = articles
      fewSince = nil
    }
  }

  /// The source could not be read, or not to its end.
  mutating func fail(_ why: String, resumeAfter: Date?, at now: Date) {
    attempted = now
    failures += 1
    problem = why
    self.resumeAfter = resumeAfter
  }
}
