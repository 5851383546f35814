import MailTestSupport
import Model
import Publishing
import SMTP
import SMTPClient
import Testing

/// Beside aiosmtpd, which wants to know who we are.
@Suite struct LoginTests {
  private static let certificates = Result { try Certificates() }

  private func carry(
    _ change: (inout MailServer.Options) -> Void, secret: RelayLogin.Secret = .password("secret"), tls: String = "starttls",
    security: RelaySecurity = .startTLS
  ) async throws -> (end: TransportEnd, mail: RecordingMail, server: MailServer) {
    let certificates = try Self.certificates.get()
    var options = tls == "none" ? MailServer.Options() : MailServer.Options(tls: tls, certificates)
    options.login = ["tidings", "secret"]
    change(&options)
    let server = try MailServer(options)
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let relay = RelayDefinition.loopback(server.port, security, host: "localhost", login: RelayLogin(user: "tidings", secret: secret))
    let end = try await SMTPRelayTransport(relay, trust: .file(certificates.authority)).carry(mail)
    #expect(mail.violations == [])
    return (end, mail, server)
  }

  @Test(arguments: [("starttls", RelaySecurity.startTLS), ("implicit", .implicitTLS)], ["PLAIN", "LOGIN", "XOAUTH2"])
  func eachMechanismLogsIn(_ tls: (String, RelaySecurity), _ mechanism: String) async throws {
    let secret = mechanism == "XOAUTH2" ? RelayLogin.Secret.accessToken("secret") : .password("secret")
    let run = try await carry({ $0.mechanisms = [mechanism] }, secret: secret, tls: tls.0, security: tls.1)
    #expect(run.end == .finished)
    #expect(run.mail.fates.mapValues(\.brief) == [1: "accepted", 2: "accepted"])
    #expect(try run.server.messages().map(\.mechanism) == [mechanism, mechanism])
  }

  @Test(arguments: ["PLAIN", "LOGIN", "XOAUTH2"])
  func aWrongSecretIsRefusedBeforeAnyMessageIsTaken(_ mechanism: String) async throws {
    let secret = mechanism == "XOAUTH2" ? RelayLogin.Secret.accessToken("wrong") : .password("wrong")
    let run = try await carry({ $0.mechanisms = [mechanism] }, secret: secret)
    #expect(run.end.brief == "refused 535 at authentication")
    #expect(run.mail.taken == [])
  }

  @Test func aServerWithoutOurMechanismIsLeft() async throws {
    let other = try await carry { $0.mechanisms = ["XOAUTH2"] }
    #expect(other.end.brief == "no AUTH among XOAUTH2")
    let none = try await carry {
      $0.mechanisms = ["PLAIN"]
      $0.loginOnlyInPlaintext = true
    }
    #expect(none.end.brief == "no AUTH among ")
    #expect(other.mail.taken == [] && none.mail.taken == [])
  }

  /// Where nobody else can listen.
  @Test func towardsThisMachineALoginMayGoInTheClear() async throws {
    let run = try await carry(
      {
        $0.mechanisms = ["PLAIN"]
        $0.loginInPlaintext = true
      }, tls: "none", security: .none)
    #expect(run.end == .finished)
    #expect(try run.server.messages().map(\.encrypted) == [false, false])
  }

  @Test func whoMustLogInAndCannotIsRefusedAtTheFirstMessage() async throws {
    var options = MailServer.Options()
    options.login = ["tidings", "secret"]
    options.mechanisms = ["PLAIN"]
    options.loginInPlaintext = true
    let server = try MailServer(options)
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let end = try await SMTPRelayTransport(.loopback(server.port)).carry(mail)
    #expect(end == .finished)
    #expect(mail.fates.mapValues(\.brief) == [1: "refused 530 at mail", 2: "refused 530 at mail"])
  }
}
