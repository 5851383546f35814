import MailTestSupport
import Model
import Publishing
import SMTP
import SMTPClient
import Testing

/// What is refused before anything is connected.
@Suite struct SetupTests {
  private static let login = RelayLogin(user: "tidings", secret: .password("secret"))

  private func setUp(_ host: String, _ security: RelaySecurity, login: RelayLogin? = nil) throws {
    _ = try SMTPRelayTransport(.loopback(25, security, host: host, login: login))
  }

  @Test func withoutTLSOnlyThisMachineIsSpokenTo() throws {
    for host in ["127.0.0.1", "::1", "localhost"] { try setUp(host, .none) }
    for host in ["192.0.2.1", "mail.example.net", "2001:db8::1"] {
      let error = #expect(throws: RelaySetupError.self) { try setUp(host, .none) }
      #expect("\(try #require(error))".hasPrefix("\(host) is another machine"))
    }
    try setUp("192.0.2.1", .noneForced)
  }

  @Test func aLoginNeverGoesInTheClearToAnotherMachine() throws {
    try setUp("127.0.0.1", .none, login: Self.login)
    try setUp("mail.example.net", .startTLS, login: Self.login)
    let error = #expect(throws: RelaySetupError.self) { try setUp("mail.example.net", .noneForced, login: Self.login) }
    #expect("\(try #require(error))".contains("can be read by everybody"))
    #expect(!"\(try #require(error))".contains("secret"))
  }

  @Test func aLoginThatCouldEndALineIsRefused() throws {
    for login in [RelayLogin(user: "", secret: .password("secret")), RelayLogin(user: "tidings", secret: .accessToken("a\r\nb"))] {
      #expect(throws: RelaySetupError.unusableLogin(user: login.user)) { try setUp("mail.example.net", .startTLS, login: login) }
    }
  }

  @Test func aNameThatLeadsNowhereIsUnreachableAndSaysSo() async throws {
    let mail = RecordingMail(OutgoingMessage.samples(1))
    let end = try await SMTPRelayTransport(.loopback(25, .startTLS, host: "nowhere.invalid")).carry(mail)
    #expect(end.brief.hasPrefix("unreachable: nowhere.invalid port 25: the name cannot be looked up"), "\(end)")
    #expect(mail.taken == [])
  }
}
