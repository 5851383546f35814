import Model
import SMTP
import Testing

@Suite struct OpeningTests {
  private let upToEHLO = """
    S: 220 relay.example.net
    C: EHLO news.example.edu

    """

  @Test func aServerThatKnowsOnlyHELOIsSpokenToInHELO() throws {
    for code in [500, 502] {
      try play(
        Script(
          upToEHLO + """
            S: \(code) what?
            C: HELO news.example.edu
            S: 250 relay
            = ready
            > begin 1
            C: MAIL FROM:<bounce@news.example.edu>
            """))
    }
  }

  @Test func whereTLSOrCredentialsAreNeededHELOIsNoWayOut() throws {
    let script = Script(
      upToEHLO + """
        S: 502 what?
        C: QUIT
        S: 221 bye
        = close: refused at ehlo: 502 what?
        """)
    try play(script, .startTLS())
    try play(script, .plaintext(.password()))
  }

  @Test func nothingIsSentWithoutTheTLSThatIsRequired() throws {
    try play(
      Script(
        upToEHLO + """
          S: 250-relay
          S: 250 AUTH PLAIN
          C: QUIT
          > lost
          = close: no STARTTLS
          """), .startTLS(.password()))
    try play(
      Script(
        upToEHLO + """
          S: 250-relay
          S: 250 STARTTLS
          C: STARTTLS
          S: 454 4.7.0 TLS not available
          C: QUIT
          S: 221 bye
          = close: refused at startTLS: 454 4.7.0 TLS not available
          """), .startTLS(.password()))
  }

  @Test func credentialsForAChannelThatAnybodyCanReadAreRefused() throws {
    #expect(throws: SessionSettings.CredentialsInPlaintext.self) {
      try SessionSettings(clientName: .known, security: .plaintext(allowsCredentials: false), credentials: .password())
    }
    _ = try SessionSettings(clientName: .known, security: .plaintext(allowsCredentials: false))
  }

  /// In one piece with the consent, behind it, and as half a line.
  @Test(arguments: [["220 go\r\n250 injected\r\n"], ["220 go\r\n", "250 injected\r\n"], ["220 go\r\n2"], ["220 go\r\n", "\r\n"]])
  func bytesBetweenConsentAndHandshakeEndTheSession(_ pieces: [String]) throws {
    var play = Play(.startTLS())
    try play.run(
      Script(
        upToEHLO + """
          S: 250-relay
          S: 250 STARTTLS
          C: STARTTLS
          """))
    var session = play.session
    let actions = pieces.flatMap { session.receive(Array($0.utf8)) }
    #expect(actions.last == .close(.plaintextBeforeTLS))
    #expect(session.tlsEstablished() == [])
    #expect(pieces.count > 1 || !actions.contains(.startTLS))
  }

  @Test func whatWasOfferedBeforeTLSIsForgotten() throws {
    var play = Play(.startTLS())
    try play.run(
      Script(
        upToEHLO + """
          S: 250-relay
          S: 250-PIPELINING
          S: 250 STARTTLS
          C: STARTTLS
          S: 220 go
          = start TLS
          > TLS
          C: EHLO news.example.edu
          S: 250 relay
          = ready
          """))
    #expect(play.session.capabilities == Capabilities.none)
  }

  @Test(arguments: [450, 500, 550, 554])
  func aGreetingThatRefusesIsAnsweredWithQUIT(_ code: Int) throws {
    try play(
      Script(
        """
        S: \(code) no service
        C: QUIT
        S: 221 bye
        = close: refused at greeting: \(code) no service
        """))
  }

  @Test func aSecondGreetingIsOutOfPlace() throws {
    try play(
      Script(
        upToEHLO + """
          S: 220 relay again
          = close: out of place: 220 relay again
          """))
  }

  @Test func quittingBeforeAnythingClosesAtOnce() throws {
    try play(
      Script(
        """
        > quit
        = close: finished
        """))
  }

  @Test func aMachineWithoutNameGivesItsAddress() throws {
    let six = try #require(IPAddress("2001:db8::1"))
    let four = try #require(IPAddress("192.0.2.1"))
    #expect(ClientName(address: six).description == "[IPv6:2001:db8::1]")
    #expect(ClientName(address: four).description == "[192.0.2.1]")
  }

  @Test(arguments: ["", "a b", "a\r\nQUIT", "-a", "a-", ".a", "a..b", "ü.example", "a\u{0}"])
  func whatIsNoNameIsNone(_ text: String) {
    #expect(ClientName(domain: text) == nil)
  }
}
