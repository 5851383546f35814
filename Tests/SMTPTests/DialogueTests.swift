import SMTP
import Testing

@Suite struct DialogueTests {
  @Test(arguments: Dialogue.all)
  func goesAsWritten(_ dialogue: Dialogue) throws {
    try play(dialogue.script, dialogue.settings)
  }

  @Test(arguments: Dialogue.all)
  func aLostConnectionLeavesDoubtExactlyBehindTheMark(_ dialogue: Dialogue) throws {
    for beginning in dialogue.script.beginnings {
      var play = Play(dialogue.settings)
      try play.run(beginning)
      let lines = try play.finish(with: .driver("lost"))
      #expect(outcomes(in: lines) == beginning.outcomesOfLoss, "after \(beginning.steps.suffix(1)): \(lines)")
      #expect(beginning.isClosed ? lines.isEmpty : lines.last?.hasPrefix("= close: ") == true, "\(lines)")
    }
  }

  @Test(arguments: Dialogue.all)
  func silenceIsALossWhereverAnAnswerIsAwaited(_ dialogue: Dialogue) throws {
    for beginning in dialogue.script.beginnings where !beginning.isClosed {
      var play = Play(dialogue.settings)
      try play.run(beginning)
      guard let awaited = play.awaited else { continue }
      let lines = try play.finish(with: .driver("time out"))
      #expect(outcomes(in: lines) == beginning.outcomesOfLoss, "after \(beginning.steps.suffix(1)): \(lines)")
      #expect(lines.last == (awaited == .quit ? "= close: finished" : "= close: timed out at \(awaited)"))
    }
  }

  /// 354 is among them: it is out of place unless DATA is what is answered, and there it is the script's own answer.
  @Test(arguments: Dialogue.all, ["garbage", "099 too low", "250x", "", "999 too high", "354 go on", "221 bye", "334 who"])
  func whatIsNoAnswerEndsTheConnectionAndTheDoubtIsRight(_ dialogue: Dialogue, _ line: String) throws {
    for beginning in dialogue.script.turnsOfTheServer where !beginning.isInsideReply {
      var play = Play(dialogue.settings)
      try play.run(beginning)
      if line.hasPrefix("354") && play.awaited == .data || line.hasPrefix("334") && play.awaited == .authentication { continue }
      let lines = try play.finish(with: .server(line))
      #expect(outcomes(in: lines) == beginning.outcomesOfLoss, "after \(beginning.steps.suffix(1)): \(lines)")
      #expect(lines.last?.hasPrefix("= close: ") == true && !lines.contains { $0.hasPrefix("C:") }, "\(lines)")
    }
  }

  @Test(arguments: Dialogue.all)
  func aServerThatGoesAwayHasRefusedWhatItWasAskedAndLeavesNoDoubt(_ dialogue: Dialogue) throws {
    for beginning in dialogue.script.beginnings where !beginning.isInsideReply && !beginning.isClosed {
      var play = Play(dialogue.settings)
      try play.run(beginning)
      let isInHandshake = play.awaited == .handshake
      let lines = try play.finish(with: .server("421 4.3.2 going away"))
      let open = beginning.outcomesOfLoss.keys.sorted()
      // Only the first one was answered; the one behind it was never looked at.
      let expected = open.map { "\($0) " + ($0 == open.first ? "refused" : "lost") }
      let seen = outcomes(in: lines).sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      #expect(seen == expected, "after \(beginning.steps.suffix(1)): \(lines)")
      #expect(lines.last?.hasPrefix("= close: ") == true && !lines.contains { $0.hasPrefix("C:") }, "\(lines)")
      #expect(!isInHandshake || lines == ["= close: plaintext before TLS"])
    }
  }

  @Test(arguments: Dialogue.all)
  func aReplyThatNeverEndsEndsTheConnection(_ dialogue: Dialogue) throws {
    for beginning in dialogue.script.turnsOfTheServer where !beginning.isInsideReply {
      var play = Play(dialogue.settings)
      try play.run(beginning)
      for _ in 0..<1_000 { try play.perform(.server("250-and")) }
      let lines = try play.finish(with: .server("250-more"))
      #expect(outcomes(in: lines) == beginning.outcomesOfLoss, "after \(beginning.steps.suffix(1)): \(lines)")
      #expect(lines.count { $0 == "= close: malformed" || $0 == "= close: finished" } == 1 && lines.last?.hasPrefix("= close") == true)
    }
  }
}

extension Play {
  /// What the driver was told last to wait for.
  var awaited: TimeoutKind? {
    let times = actions.compactMap { action -> TimeoutKind?? in
      if case .setTimeout(let kind) = action { .some(kind) } else { nil }
    }
    return times.last ?? nil
  }
}
