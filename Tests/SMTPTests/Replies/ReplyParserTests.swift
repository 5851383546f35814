import Model
import SMTP
import TestSupport
import Model
import Testing

@Suite struct ReplyParserTests {
  @Test func aReplyHasACodeAStatusAndLines() throws {
    let reply = try #require(try replies("250-2.1.5 first\r\n250-2.1.5  second\r\n250 2.1.5\r\n").first)
    #expect(reply.code.rawValue == 250)
    #expect(reply.status == EnhancedStatus("2.1.5"))
    #expect(reply.lines == ["first", "second", ""])
    #expect(reply.description == "250 2.1.5 first second")
  }

  @Test func bareLFAndBareCodesAreTaken() throws {
    #expect(try replies("250-a\n250\n220\r\n354 \n").map(\.description) == ["250 a", "220", "354"])
  }

  @Test func aStatusIsOneOnlyInItsOwnForm() throws {
    for text in ["1.2.3 a", "5.1 a", "5.1.1000 a", "5.1.1.1 a", "5..1 a", "-5.1.1 a", "5.1.1:a", "٥.1.1 a"] {
      #expect(try replies("550 \(text)\r\n").first?.status == nil, "\(text)")
    }
    #expect(try replies("550 5.7.515 a\r\n").first?.status?.description == "5.7.515")
  }

  @Test func whatWouldMoveACursorIsNotKept() throws {
    let reply = try #require(try replies("550 a\u{1B}[2Jb\rc\u{7}\u{0}d\u{85}\r\n").first)
    #expect(reply.text == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}\u{FFFD}d\u{FFFD}")
    var parser = ReplyParser()
    parser.append(Array("550 ".utf8) + [0xFF, 0xE6, 0x9D, 0x8E] + Array("\n".utf8))
    #expect(try parser.next()?.text == "\u{FFFD}李")
  }

  @Test(arguments: ["", "25", "25x a", "2500 a", "250_a", " 250 a", "199 a", "600 a", "000 a", "٢٥٠ a", "HTTP/1.1 400 Bad Request", "+OK"])
  func whatIsNoReplyIsSaidToBeNone(_ line: String) {
    #expect(throws: ReplySyntaxError.noReplyCode(line: line)) { try replies(line + "\r\n") }
  }

  @Test func theLinesOfAReplyHaveOneCode() throws {
    #expect(throws: ReplySyntaxError.self) { try replies("250-a\r\n550 b\r\n") }
  }

  @Test func aLineHasItsBound() throws {
    let longest = "250 " + String(repeating: "a", count: 1_996)
    #expect(try replies(longest + "\r\n").count == 1)
    #expect(outcome(of: [Array((longest + "\r").utf8), Array("\n".utf8)]).replies.count == 1)
    #expect(throws: ReplySyntaxError.lineTooLong(limit: 2_000)) { try replies(longest + "a\r\n") }
    #expect(throws: ReplySyntaxError.lineTooLong(limit: 2_000)) { try replies(longest + "aa") }
  }

  @Test func aReplyHasItsBound() throws {
    let lines = String(repeating: "250-a\r\n", count: 127)
    #expect(try replies(lines + "250 a\r\n").first?.lines.count == 128)
    #expect(throws: ReplySyntaxError.tooManyLines(limit: 128)) { try replies(lines + "250-a\r\n250 a\r\n") }
  }

  /// Good replies and bad ones, whole and by random pieces.
  @Test func howTheBytesAreCutMakesNoDifference() {
    for seed in UInt64(0)..<300 {
      var generator = SeededGenerator(seed: seed)
      let bytes = randomBytes(using: &generator)
      var pieces: [[UInt8]] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        pieces.append(Array(rest.prefix(Int.random(in: 1...9, using: &generator))))
        rest = rest.dropFirst(pieces.last?.count ?? 0)
      }
      let whole = outcome(of: [bytes])
      #expect(outcome(of: pieces) == whole, "seed \(seed)")
      #expect(outcome(of: bytes.map { [$0] }) == whole, "seed \(seed)")
    }
  }

  private func randomBytes(using generator: inout SeededGenerator) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let code = ["250", "354", "550", "421"].randomElement(using: &generator) ?? ""
      for _ in 0..<Int.random(in: 0...3, using: &generator) { text += code + "-5.1.1 more" + end(using: &generator) }
      text += code + " " + String(repeating: "x", count: Int.random(in: 0...30, using: &generator)) + end(using: &generator)
    }
    if Bool.random(using: &generator) { text += HostileText.random(upTo: 12, using: &generator) + "\n" }
    if Int.random(in: 0..<8, using: &generator) == 0 { text += "250 " + String(repeating: "y", count: 2_500) + "\r\n" }
    return Array(text.utf8)
  }

  private func end(using generator: inout SeededGenerator) -> String { Bool.random(using: &generator) ? "\r\n" : "\n" }

  private struct Outcome: Equatable {
    var replies: [Reply] = []
    var error: ReplySyntaxError?
  }

  private func outcome(of pieces: [[UInt8]]) -> Outcome {
    var parser = ReplyParser()
    var outcome = Outcome()
    for piece in pieces {
      parser.append(piece)
      do throws(ReplySyntaxError) {
        while let reply = try parser.next() { outcome.replies.append(reply) }
      } catch {
        outcome.error = error
        break
      }
    }
    return outcome
  }

  private func replies(_ text: String) throws -> [Reply] {
    let outcome = outcome(of: [Array(text.utf8)])
    if let error = outcome.error { throw error }
    return outcome.replies
  }
}
