import SMTP
import Testing

@Suite struct AuthenticationTests {
  private func script(_ offer: String, _ rest: String) -> Script {
    Script(
      """
      S: 220 relay.example.net
      C: EHLO news.example.edu
      S: 250-relay.example.net
      S: 250 \(offer)

      """ + rest)
  }

  @Test func aPasswordGoesByPLAINWhereBothAreOffered() throws {
    try play(
      script(
        "AUTH LOGIN PLAIN XOAUTH2",
        """
        C: AUTH PLAIN AHRpZGluZ3MAc2VjcmV0
        S: 235 2.7.0 welcome
        = ready
        """), .implicitTLS(.password()))
  }

  @Test func aTokenGoesByXOAUTH2() throws {
    try play(
      script(
        "AUTH PLAIN XOAUTH2",
        """
        C: AUTH XOAUTH2 dXNlcj10aWRpbmdzAWF1dGg9QmVhcmVyIHlhMjkudG9rZW4BAQ==
        S: 235 2.7.0 welcome
        = ready
        """), .implicitTLS(.token()))
  }

  @Test func aRefusedTokenIsExplainedBeforeItIsRefused() throws {
    try play(
      script(
        "AUTH XOAUTH2",
        """
        C: AUTH XOAUTH2 dXNlcj10aWRpbmdzAWF1dGg9QmVhcmVyIHlhMjkudG9rZW4BAQ==
        S: 334 eyJzdGF0dXMiOiI0MDEifQ==
        C:\u{20}
        S: 535 5.7.8 not accepted
        C: QUIT
        S: 221 bye
        = close: refused at authentication: 535 5.7.8 not accepted
        """), .implicitTLS(.token()))
  }

  @Test func whatWouldMakeTheCommandTooLongIsSentWhenAsked() throws {
    var play = Play(.implicitTLS(.token(String(repeating: "t", count: 1_500))))
    try play.run(
      script(
        "AUTH XOAUTH2",
        """
        C: AUTH XOAUTH2
        """))
    let answer = try play.finish(with: .server("334 "))
    #expect(answer.count == 1 && (answer.first?.count ?? 0) > 2_000)
    #expect(try play.finish(with: .server("235 welcome")) == ["= ready"])
  }

  @Test func aPlainPasswordThatIsLongIsSentWhenAsked() throws {
    var play = Play(.implicitTLS(.password(String(repeating: "p", count: 600))))
    try play.run(script("AUTH PLAIN", "C: AUTH PLAIN"))
    #expect(try play.finish(with: .server("334 ")).first?.hasPrefix("C: AHRpZGluZ3MAcHBw") == true)
  }

  @Test(arguments: [454, 534, 535])
  func refusedCredentialsEndTheSession(_ code: Int) throws {
    try play(
      script(
        "AUTH PLAIN",
        """
        C: AUTH PLAIN AHRpZGluZ3MAc2VjcmV0
        S: \(code) 5.7.8 no
        C: QUIT
        S: 221 bye
        = close: refused at authentication: \(code) 5.7.8 no
        """), .implicitTLS(.password()))
  }

  @Test func aPasswordIsNotAskedForTwice() throws {
    try play(
      script(
        "AUTH PLAIN",
        """
        C: AUTH PLAIN AHRpZGluZ3MAc2VjcmV0
        S: 334 more
        = close: out of place: 334 more
        """), .implicitTLS(.password()))
  }

  @Test func aServerThatTakesNoneOfOurMechanismsIsLeft() throws {
    try play(
      script(
        "AUTH CRAM-MD5 XOAUTH2",
        """
        C: QUIT
        S: 221 bye
        = close: no AUTH among ["CRAM-MD5", "XOAUTH2"]
        """), .implicitTLS(.password()))
    try play(
      script(
        "PIPELINING",
        """
        C: QUIT
        S: 221 bye
        = close: no AUTH among []
        """), .implicitTLS(.token()))
  }

  @Test func withoutCredentialsNobodyLogsIn() throws {
    try play(script("AUTH PLAIN", "= ready"), .implicitTLS())
  }

  @Test func logsShowNoSecret() throws {
    for (settings, offer) in [(SessionSettings.implicitTLS(.password()), "AUTH PLAIN"), (.implicitTLS(.password()), "AUTH LOGIN")] {
      var play = Play(settings)
      for line in ["220 a", "250-a", "250 " + offer, "334 ", "334 "] { try play.perform(.server(line)) }
      let shown = play.actions.compactMap { if case .send(let command) = $0 { "\(command)" } else { nil } }.joined(separator: "\n")
      #expect(shown.contains("hidden") && !shown.contains("c2VjcmV0") && !shown.contains("AHRp"))
    }
    var dumped = ""
    dump(Credentials.password(), to: &dumped)
    #expect(!dumped.contains("secret\"") && !"\(Credentials.password())\(String(reflecting: Credentials.token()))".contains("ya29"))
  }

  @Test(arguments: ["", "a\u{0}b", "a\r\nb", "a\u{1}b"])
  func whatWouldEndAnAnswerEarlyIsNoCredential(_ text: String) {
    #expect(Credentials(user: text, password: "x") == nil)
    #expect(Credentials(user: "x", password: text) == nil)
    #expect(Credentials(user: "x", accessToken: text) == nil)
  }
}
