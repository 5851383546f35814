import SMTP
import Testing

@Suite struct ReplyHintTests {
  /// Texts as servers write them.
  @Test(arguments: [
    ("4.2.0 <li@example.org>: Recipient address rejected: Greylisted for 300 seconds", 300),
    ("4.7.1 Greylisting in action, please come back in 00:04:59", 299),
    ("4.7.1 <li@example.org>: Greylisted, see http://postgrey.example/help/example.org.html, try again in 5 minutes", 300),
    ("Please try again after 10 min.", 600),
    ("Greylisted, please retry in 4m59s", 299),
    ("please try again in 1 hour and 30 minutes", 5_400),
    ("Wait 90s before another try", 90),
    ("Delayed for at least 1 minute", 60),
    ("TRY AGAIN IN 20 SECS", 20),
  ])
  func aTimeToWaitIsRead(_ text: String, _ seconds: Int) throws {
    #expect(ReplyHint(try reply(450, text))?.delay == .seconds(seconds))
  }

  @Test(arguments: [
    "4.7.0 Temporary failure, try again later", "Rate limit exceeded: 100 messages per 60 minutes", "try again in 0 seconds",
    "try again in 99999999999999999999 seconds", "try again in 900000 seconds", "try again in -5 parts", "in", "", "in 5 in 6 for",
    "try again in 5", "in ٥ seconds", "in 1:2:3:4 hours",
  ])
  func whereNoneIsNamedThereIsNone(_ text: String) throws {
    #expect(ReplyHint(try reply(450, text)) == nil)
  }

  @Test func onlyAPassingFailureInvitesAnotherTry() throws {
    #expect(ReplyHint(try reply(550, "try again in 5 minutes")) == nil)
    #expect(ReplyHint(try reply(250, "delivered in 5 seconds")) == nil)
  }

  private func reply(_ code: Int, _ text: String) throws -> Reply {
    Reply(try #require(ReplyCode(rawValue: code)), [text])
  }
}
