import Foundation
import Testing

@testable import Serving

@Suite struct PreconditionsTests {
  private let modified = Date(timeIntervalSince1970: 784_111_777)
  private static let at = "Sun, 06 Nov 1994 08:49:37 GMT"
  private static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
  private static let after = "Sun, 06 Nov 1994 08:49:38 GMT"

  private func outcome(_ fields: [(String, String)], modified: Date? = Date(timeIntervalSince1970: 784_111_777), isDateStrong: Bool = true)
    -> Preconditions.Outcome
  {
    let tag = EntityTag(strong: "a")
    return Preconditions.outcome(
      of: RequestFields(fields), .init(tag: tag, tagText: tag.description, modified: modified, isDateStrong: isDateStrong))
  }

  @Test(
    arguments: [
      // If-None-Match: §13.1.2, weak comparison.
      ([("If-None-Match", "\"a\"")], .notModified), ([("If-None-Match", "W/\"a\"")], .notModified),
      ([("If-None-Match", "\"b\"")], .met(allowsRange: false)),
      ([("If-None-Match", "\"b\", \"a\"")], .notModified), ([("If-None-Match", "*")], .notModified),
      ([("If-None-Match", "")], .met(allowsRange: false)),
      ([("If-None-Match", "\"b\""), ("If-None-Match", "\"a\"")], .notModified),
      // It wins over If-Modified-Since: §13.2.2.
      ([("If-None-Match", "\"b\""), ("If-Modified-Since", after)], .met(allowsRange: false)),
      ([("If-None-Match", "\"a\""), ("If-Modified-Since", before)], .notModified),
      // If-Modified-Since: §13.1.3; what is no date is ignored.
      ([("If-Modified-Since", at)], .notModified), ([("If-Modified-Since", after)], .notModified),
      ([("If-Modified-Since", before)], .met(allowsRange: false)), ([("If-Modified-Since", "soon")], .met(allowsRange: false)),
      ([("if-modified-since", "Sunday, 06-Nov-94 08:49:37 GMT")], .notModified),
      // If-Match: §13.1.1, strong comparison.
      ([("If-Match", "\"a\"")], .met(allowsRange: false)), ([("If-Match", "W/\"a\"")], .failed), ([("If-Match", "\"b\"")], .failed),
      ([("If-Match", "*")], .met(allowsRange: false)), ([("If-Match", "\"b\", \"a\"")], .met(allowsRange: false)),
      ([("If-Match", "\"a\""), ("If-None-Match", "\"a\"")], .notModified),
      // If-Unmodified-Since: §13.1.4, ignored beside If-Match.
      ([("If-Unmodified-Since", before)], .failed), ([("If-Unmodified-Since", at)], .met(allowsRange: false)),
      ([("If-Unmodified-Since", "soon")], .met(allowsRange: false)),
      ([("If-Match", "\"a\""), ("If-Unmodified-Since", before)], .met(allowsRange: false)),
      // Range and If-Range: §13.1.5.
      ([("Range", "bytes=0-1")], .met(allowsRange: true)), ([("Range", "bytes=0-1"), ("If-Range", "\"a\"")], .met(allowsRange: true)),
      ([("Range", "bytes=0-1"), ("If-Range", "\"b\"")], .met(allowsRange: false)),
      ([("Range", "bytes=0-1"), ("If-Range", "W/\"a\"")], .met(allowsRange: false)),
      ([("Range", "bytes=0-1"), ("If-Range", at)], .met(allowsRange: true)),
      ([("Range", "bytes=0-1"), ("If-Range", after)], .met(allowsRange: false)),
      ([("Range", "bytes=0-1"), ("If-Range", "soon")], .met(allowsRange: false)),
      ([("Range", "bytes=0-1"), ("If-None-Match", "\"a\"")], .notModified), ([("If-Range", "\"a\"")], .met(allowsRange: false)),
    ] as [([(String, String)], Preconditions.Outcome)])
  func conditionsLeadToWhatTheStandardSays(fields: [(String, String)], expected: Preconditions.Outcome) {
    #expect(outcome(fields) == expected, "\(fields)")
  }

  @Test func withoutADateConditionsOnDatesAreIgnored() {
    #expect(outcome([("If-Modified-Since", Self.after)], modified: nil) == .met(allowsRange: false))
    #expect(outcome([("If-Unmodified-Since", Self.before)], modified: nil) == .met(allowsRange: false))
  }

  @Test func aDateThatDoesNotMoveWithEveryChangeNeverJoinsTwoParts() {
    #expect(outcome([("Range", "bytes=0-1"), ("If-Range", Self.at)], isDateStrong: false) == .met(allowsRange: false))
  }
}
