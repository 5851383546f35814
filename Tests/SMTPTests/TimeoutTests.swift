import SMTP
import Testing

@Suite struct TimeoutTests {
  @Test func theRFCsTimesAreTheRule() {
    let timeouts = Timeouts()
    let seconds: [TimeoutKind: Int] = [.greeting: 300, .mail: 300, .recipient: 300, .data: 120, .dataBlock: 180, .finalDot: 600]
    for (kind, limit) in seconds { #expect(timeouts[kind] == .seconds(limit)) }
  }

  @Test func oneCanBeChanged() {
    var timeouts = Timeouts()
    timeouts[.finalDot] = .seconds(1)
    #expect(timeouts[.finalDot] == .seconds(1) && timeouts[.mail] == .seconds(300))
  }

  @Test func everyAnswerIsWaitedForWithItsTime() throws {
    var play = Play(Dialogue.pipelined.settings)
    try play.run(Dialogue.pipelined.script)
    let times = play.actions.compactMap { action -> TimeoutKind?? in
      if case .setTimeout(let kind) = action { .some(kind) } else { nil }
    }
    #expect(
      times == [
        .greeting, .ehlo, nil, .mail, .recipient, .data, .dataBlock, .finalDot,
        // The second one's MAIL went out behind the dot: no change until the dot is answered.
        .mail, .recipient, .data, .dataBlock, .finalDot, .quit,
      ])
  }

  @Test func nothingIsWaitedForBetweenMessages() throws {
    var play = Play(Dialogue.lockStep.settings)
    try play.run(try #require(Dialogue.lockStep.script.beginnings.first { $0.steps.last == .expected("= ready") }))
    #expect(play.awaited == nil)
    #expect(try play.finish(with: .driver("time out")).isEmpty)
  }
}
