import Model
import SMTP
import Testing

@Suite struct TransactionTests {
  private static let lockStep = """
    S: 220 relay
    C: EHLO news.example.edu
    S: 250 relay
    = ready
    > begin 1
    C: MAIL FROM:<bounce@news.example.edu>

    """

  private static let pipelined = """
    S: 220 relay
    C: EHLO news.example.edu
    S: 250-relay
    S: 250 PIPELINING
    = ready
    > begin 1
    C: MAIL FROM:<bounce@news.example.edu>
    C: RCPT TO:<li@example.org>
    C: DATA

    """

  private static let nextInLockStep = """
    = ready
    > begin 2
    C: MAIL FROM:<bounce@news.example.edu>
    S: 250 OK
    C: RCPT TO:<li@example.org>
    """

  private static let refusals = [
    "450 4.2.0 later", "451 4.3.0 later", "452 4.2.2 full", "500 what", "550 5.1.1 unknown", "552 5.2.2 full", "554 5.7.1 no",
  ]

  @Test(arguments: refusals)
  func aRefusedSenderLeavesNothingToTidyUp(_ reply: String) throws {
    try play(
      Script(
        Self.lockStep + """
          S: \(reply)
          = 1 refused at mail: \(reply)

          """ + Self.nextInLockStep))
  }

  @Test(arguments: refusals)
  func aRefusedRecipientIsFollowedByRSET(_ reply: String) throws {
    try play(
      Script(
        Self.lockStep + """
          S: 250 OK
          C: RCPT TO:<li@example.org>
          S: \(reply)
          = 1 refused at recipient: \(reply)
          C: RSET
          S: 250 OK

          """ + Self.nextInLockStep))
  }

  @Test(arguments: refusals)
  func aRefusedDATAIsFollowedByRSET(_ reply: String) throws {
    try play(
      Script(
        Self.lockStep + """
          S: 250 OK
          C: RCPT TO:<li@example.org>
          S: 251 will forward
          C: DATA
          S: \(reply)
          = 1 refused at data: \(reply)
          C: RSET
          S: 250 OK

          """ + Self.nextInLockStep))
  }

  @Test(arguments: refusals)
  func aRefusedMessageIsNotInDoubt(_ reply: String) throws {
    try play(
      Script(
        Self.lockStep + """
          S: 250 OK
          C: RCPT TO:<li@example.org>
          S: 250 OK
          C: DATA
          S: 354 go
          = message 1 dot-stuffed
          = record 1
          > recorded 1
          C: .
          S: \(reply)
          = 1 refused at message: \(reply)

          """ + Self.nextInLockStep))
  }

  @Test func behindARefusedSenderTheOtherRefusalsSayNothingNew() throws {
    try play(
      Script(
        Self.pipelined + """
          S: 550 5.7.1 not you
          = 1 refused at mail: 550 5.7.1 not you
          S: 503 MAIL first
          S: 503 RCPT first
          = ready
          """))
  }

  @Test func aRefusedRecipientWaitsForTheAnswerToDATA() throws {
    try play(
      Script(
        Self.pipelined + """
          S: 250 OK
          S: 450 4.2.0 greylisted
          = 1 refused at recipient: 450 4.2.0 greylisted
          S: 554 no valid recipients
          C: RSET
          = ready
          > begin 2
          C: MAIL FROM:<bounce@news.example.edu>
          C: RCPT TO:<li@example.org>
          C: DATA
          S: 250 reset
          S: 250 OK
          S: 250 OK
          S: 354 go
          = message 2 dot-stuffed
          = record 2
          """))
  }

  @Test func aServerThatTakesAMessageForNobodyGetsALoneDot() throws {
    for answer in ["554 nobody", "250 queued for nobody"] {
      try play(
        Script(
          Self.pipelined + """
            S: 250 OK
            S: 550 5.1.1 unknown
            = 1 refused at recipient: 550 5.1.1 unknown
            S: 354 go
            C: .
            = ready
            > begin 2
            C: MAIL FROM:<bounce@news.example.edu>
            C: RCPT TO:<li@example.org>
            C: DATA
            S: \(answer)
            S: 250 OK
            S: 250 OK
            S: 354 go
            = message 2 dot-stuffed
            = record 2
            """))
    }
  }

  /// A lone dot would send somebody an empty message.
  @Test func aRecipientWithoutASenderIsOutOfPlace() throws {
    try play(
      Script(
        Self.pipelined + """
          S: 550 not you
          = 1 refused at mail: 550 not you
          S: 250 OK
          = close: out of place: 250 OK
          """))
  }

  @Test func aServerThatThinksItIsElsewhereIsLeft() throws {
    try play(
      Script(
        Self.lockStep + """
          S: 503 5.5.1 nested MAIL
          = 1 refused at mail: 503 5.5.1 nested MAIL
          = close: out of place: 503 5.5.1 nested MAIL
          """))
    try play(
      Script(
        Self.pipelined + """
          S: 250 OK
          S: 250 OK
          S: 503 no
          = 1 refused at data: 503 no
          = close: out of place: 503 no
          """))
  }

  @Test func aMessageRefusedBeforeItsEndIsNotInDoubtAndItsEndIsNeverSent() throws {
    try play(
      Script(
        Self.pipelined + """
          S: 250 OK
          S: 250 OK
          S: 354 go
          = message 1 dot-stuffed
          = record 1
          S: 552 5.3.4 too large
          = 1 refused at message: 552 5.3.4 too large
          = close: out of place: 552 5.3.4 too large
          > recorded 1
          """))
  }

  @Test func aServerThatCannotResetIsLeft() throws {
    try play(
      Script(
        Self.lockStep + """
          S: 250 OK
          C: RCPT TO:<li@example.org>
          S: 550 no
          = 1 refused at recipient: 550 no
          C: RSET
          S: 500 what
          = close: out of place: 500 what
          """))
  }

  @Test func aFailedChunkIsFollowedByRSETBeforeAnythingElse() throws {
    let script = Dialogue.chunked.script
    let beginning = try #require(script.beginnings.first { $0.steps.last == .expected("= message 1 of 1000 bytes") })
    try play(
      beginning
        + Script(
          """
          S: 552 5.3.4 too large
          = 1 refused at message: 552 5.3.4 too large
          C: RSET
          = ready
          """), Dialogue.chunked.settings)
  }

  @Test func withChunksARefusedRecipientCostsNoMessage() throws {
    let beginning = try #require(Dialogue.chunked.script.beginnings.first { $0.steps.last == .expected("C: RCPT TO:<li@example.org>") })
    try play(
      beginning
        + Script(
          """
          S: 250 OK
          S: 550 5.1.1 unknown
          = 1 refused at recipient: 550 5.1.1 unknown
          C: RSET
          = ready
          """), Dialogue.chunked.settings)
    try play(
      beginning
        + Script(
          """
          S: 550 no
          = 1 refused at mail: 550 no
          S: 503 MAIL first
          = ready
          """), Dialogue.chunked.settings)
  }

  @Test func whatIsAbandonedBeforeItsEndIsNotInDoubt() throws {
    for dialogue in [Dialogue.lockStep, .pipelined, .chunked] {
      let atMark = try #require(dialogue.script.beginnings.first { $0.steps.last == .expected("= record 1") })
      try play(
        atMark
          + Script(
            """
            > abandon 1
            = 1 lost at message
            = close: abandoned
            """), dialogue.settings)
    }
    // The size was told, and so many bytes did not follow.
    let inChunk = try #require(Dialogue.chunked.script.beginnings.first { $0.steps.last == .expected("= message 1 of 1000 bytes") })
    try play(
      inChunk
        + Script(
          """
          > abandon 1
          = 1 lost at message
          = close: abandoned
          """), Dialogue.chunked.settings)
    // The final dot is out.
    let behindDot = try #require(Dialogue.lockStep.script.beginnings.first { $0.steps.last == .expected("C: .") })
    try play(
      behindDot
        + Script(
          """
          > abandon 1
          = 1 in doubt
          = close: abandoned
          """))
  }

  @Test func theSecondOfTwoIsLostWhereTheFirstIsInDoubt() throws {
    let script = Dialogue.pipelined.script
    let index = try #require(script.steps.firstIndex(of: .driver("begin 2")))
    let both = script.beginnings.first { $0.steps.count == index + 4 }
    try play(
      try #require(both)
        + Script(
          """
          S: 354 go on
          = 1 in doubt
          = 2 lost at mail
          = close: out of place: 354 go on
          """))
  }

  @Test func aThirdHasToWaitForTheFirst() throws {
    let script = Dialogue.pipelined.script
    let index = try #require(script.steps.firstIndex(of: .driver("begin 2")))
    var play = Play()
    try play.run(try #require(script.beginnings.first { $0.steps.count == index + 4 }))
    #expect(throws: EnvelopeRefusal.notReady) { try play.perform(.driver("begin 3")) }
  }

  @Test func oneConnectionCarriesManyMessages() throws {
    var play = Play()
    for line in ["220 a", "250-a", "250 PIPELINING"] { try play.perform(.server(line)) }
    try play.perform(.driver("begin 0"))
    for id in 0..<2_000 {
      for line in ["250 ok", "250 ok", "354 go"] { try play.perform(.server(line)) }
      try play.perform(.driver("recorded \(id)"))
      try play.perform(.driver("begin \(id + 1)"))
      try play.perform(.server("250 queued as \(id)"))
    }
    let accepted = play.actions.compactMap { action -> Int? in
      if case .transactionEnded(let id, .accepted(let reply)) = action, reply.text == "queued as \(id)" { id.rawValue } else { nil }
    }
    #expect(accepted == Array(0..<2_000))
  }

  @Test func aSessionThatIsToQuitTakesNoMoreAndEndsWhatHasBegun() throws {
    var play = Play()
    try play.run(
      Script(
        Self.lockStep + """
          > quit
          S: 250 OK
          C: RCPT TO:<li@example.org>
          S: 550 no
          = 1 refused at recipient: 550 no
          C: RSET
          """))
    #expect(throws: EnvelopeRefusal.notReady) { try play.perform(.driver("begin 2")) }
    #expect(try play.finish(with: .server("250 OK")) == ["C: QUIT"])
    // Behind a final dot there was room for one.
    var pipelined = Play()
    try pipelined.run(try #require(Dialogue.pipelined.script.beginnings.last { $0.steps.last == .expected("= ready") }))
    try pipelined.perform(.driver("quit"))
    #expect(throws: EnvelopeRefusal.notReady) { try pipelined.perform(.driver("begin 3")) }
  }

  @Test func aServerThatSpeaksUnaskedIsLeft() throws {
    for line in ["250 hello?", "500 what", "421 4.4.2 idle for too long"] {
      var play = Play()
      for greeting in ["220 a", "250 a"] { try play.perform(.server(greeting)) }
      let lines = try play.finish(with: .server(line)).suffix(1)
      #expect(lines == [line.hasPrefix("421") ? "= close: going away: \(line)" : "= close: out of place: \(line)"])
    }
  }
}
