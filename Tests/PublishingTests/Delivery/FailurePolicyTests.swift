import Model
import Publishing
import SMTP
import Testing

/// Each row of the table is met, and by what it is meant for.
@Suite struct FailurePolicyTests {
  private static let cases: [(Stage, Int, String, FailurePolicy.Verdict)] = [
    (.greeting, 421, "too many connections", .restRelay), (.recipient, 421, "4.7.0 slow down", .restRelay),
    (.message, 421, "4.3.0 going away", .restRelay),
    (.greeting, 450, "busy", .restRelay), (.greeting, 554, "no service", .dropRelay), (.ehlo, 550, "5.7.1 who are you", .dropRelay),
    (.authentication, 535, "5.7.8 wrong", .dropRelay), (.authentication, 454, "4.7.0 later", .restRelay),
    (.recipient, 503, "5.5.1 MAIL first", .sendAgain), (.mail, 503, "bad sequence", .sendAgain),
    (.mail, 552, "5.3.4 too big", .giveUp), (.mail, 552, "too big", .giveUp), (.mail, 553, "5.6.7 no UTF-8", .giveUp),
    (.mail, 451, "4.3.0 later", .restRelay), (.mail, 550, "5.7.1 not from you", .dropRelay), (.mail, 530, "5.7.0 log in first", .dropRelay),
    (.recipient, 452, "4.5.3 too many recipients", .sendAgain), (.recipient, 452, "4.2.2 full", .tryLater),
    (.recipient, 450, "4.2.0 greylisted", .tryLater), (.recipient, 451, "4.7.1 greylisted", .tryLater), (.message, 451, "later", .tryLater),
    (.recipient, 552, "5.2.2 full", .bounceSoftly), (.message, 552, "5.2.3 too large", .giveUp),
    (.message, 552, "5.3.4 too large", .giveUp),
    (.recipient, 553, "5.6.7 no UTF-8", .giveUp),
    (.recipient, 550, "5.1.1 no such user", .suppress), (.recipient, 550, "no such user", .suppress),
    (.recipient, 551, "not here", .suppress), (.recipient, 553, "name not allowed", .suppress), (.message, 550, "5.1.1 unknown", .suppress),
    (.recipient, 550, "5.2.1 disabled", .suppress), (.recipient, 554, "5.7.1 blocked", .pauseDomain),
    (.message, 550, "5.7.26 DMARC", .pauseDomain),
    (.recipient, 550, "5.4.1 no route", .bounceSoftly), (.recipient, 501, "5.5.4 syntax", .giveUp),
    (.recipient, 552, "no room", .bounceSoftly),
    (.message, 554, "spam", .pauseDomain), (.data, 554, "no valid recipients", .pauseDomain), (.recipient, 554, "no", .bounceSoftly),
  ]

  @Test(arguments: cases) func anAnswerLeadsToWhatTheTableSays(
    stage: Stage, code: Int, text: String, verdict: FailurePolicy.Verdict
  ) throws {
    let reply = Reply(try #require(ReplyCode(rawValue: code)), [text])
    let row = FailurePolicy.row(for: stage, reply)
    #expect(row.verdict == verdict, "\(stage.rawValue) \(reply): \(row.name)")
  }

  @Test func eachRowIsMetByOneOfThem() throws {
    let met = Set(
      try Self.cases.map { FailurePolicy.row(for: $0.0, Reply(try #require(ReplyCode(rawValue: $0.1)), [$0.2])) })
    for row in FailurePolicy.table { #expect(met.contains(row), "\(row.name)") }
  }

  /// A refusal of the sender or of the connection must never cost a reader.
  @Test func nothingBeforeTheReaderIsNamedEverSuppresses() throws {
    for stage in Stage.allCases where ![.recipient, .data, .message].contains(stage) {
      for code in 400...599 {
        for status in ["5.1.1 ", "5.2.1 ", "5.7.1 ", "4.2.0 ", ""] {
          let verdict = FailurePolicy.row(for: stage, Reply(try #require(ReplyCode(rawValue: code)), [status + "text"])).verdict
          #expect([.restRelay, .dropRelay, .sendAgain, .giveUp].contains(verdict), "\(stage) \(code) \(status)")
        }
      }
    }
  }

  @Test func everyRefusalHasARow() throws {
    for stage in Stage.allCases {
      for code in 400...599 {
        let row = FailurePolicy.row(for: stage, Reply(try #require(ReplyCode(rawValue: code)), ["text"]))
        #expect(FailurePolicy.table.contains(row), "\(stage) \(code)")
      }
    }
  }
}
