import Foundation
import MailTestSupport
import Model
import Publishing
import SMTP
import SMTPClient
import TestSupport
import Testing

/// Beside aiosmtpd, with certificates of all kinds.
@Suite struct TLSTests {
  private static let securities: [(RelaySecurity, String)] = [(.startTLS, "starttls"), (.implicitTLS, "implicit")]

  private static let certificates = Result { try Certificates() }

  private func carry(
    _ security: RelaySecurity, _ tls: String, _ kind: Certificates.Kind, host: String = "localhost", trust: RelayTrust? = nil
  ) async throws -> (end: TransportEnd, mail: RecordingMail, server: MailServer) {
    let certificates = try Self.certificates.get()
    let server = try MailServer(MailServer.Options(tls: tls, certificates, kind))
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let relay = RelayDefinition.loopback(server.port, security, host: host)
    let end = try await SMTPRelayTransport(relay, trust: trust ?? .file(certificates.authority)).carry(mail)
    #expect(mail.violations == [])
    return (end, mail, server)
  }

  @Test(arguments: securities, ["localhost", "127.0.0.1"])
  func aGoodCertificateIsTakenForANameAndForAnAddress(_ security: (RelaySecurity, String), _ host: String) async throws {
    let run = try await carry(security.0, security.1, .good, host: host)
    #expect(run.end == .finished)
    #expect(run.mail.fates.mapValues(\.brief) == [1: "accepted", 2: "accepted"])
    let messages = try run.server.messages()
    #expect(messages.map(\.encrypted) == [true, true])
    #expect(messages.first?.content == Data(OutgoingMessage.sample(1).content))
  }

  @Test(arguments: securities)
  func anExpiredCertificateIsRefusedWithItsDate(_ security: (RelaySecurity, String)) async throws {
    let run = try await carry(security.0, security.1, .expired)
    let yesterday = Date(timeIntervalSinceNow: -86_400).formatted(.iso8601.year().month().day().dateSeparator(.dash))
    #expect(run.end == .untrusted("its certificate has expired on \(yesterday)"))
    #expect(run.mail.taken == [])
  }

  @Test(arguments: securities)
  func aCertificateForAnotherNameIsRefusedWithThatName(_ security: (RelaySecurity, String)) async throws {
    let name = try await carry(security.0, security.1, .wrongName)
    #expect(name.end == .untrusted("the certificate is not for localhost, but for mail.example.net, 192.0.2.1"))
    let address = try await carry(security.0, security.1, .wrongName, host: "127.0.0.1")
    #expect(address.end == .untrusted("the certificate is not for 127.0.0.1, but for mail.example.net, 192.0.2.1"))
    #expect(name.mail.taken == [] && address.mail.taken == [])
  }

  @Test(arguments: securities)
  func aCertificateOfAStrangerIsRefusedWithTheStrangersName(_ security: (RelaySecurity, String)) async throws {
    let unknown = try await carry(security.0, security.1, .stranger)
    #expect(unknown.end == .untrusted("its certificate is signed by \"The unknown\", which is not trusted"))
    // What a test makes is trusted by no system.
    let system = try await carry(security.0, security.1, .good, trust: .system)
    #expect(system.end == .untrusted("its certificate is signed by \"The authority\", which is not trusted"))
    #expect(unknown.mail.taken == [] && system.mail.taken == [])
  }

  @Test func aServerThatKnowsOnlyOldTLSIsRefused() async throws {
    let certificates = try Self.certificates.get()
    for (version, end) in [
      ("-tls1_1", TransportEnd.untrusted("it does not speak TLS 1.2 or newer")), ("-tls1_2", .session(.timedOut(.greeting))),
    ] {
      // A web server, which says nothing of its own accord.
      let server = try ListeningProgram("openssl") { port in
        [
          "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificates.certificate(.good), "-key", certificates.key(.good), version,
          "-cipher", "DEFAULT:@SECLEVEL=0", "-www",
        ]
      }
      var timeouts = Timeouts.all(.seconds(10))
      timeouts[.greeting] = .milliseconds(300)
      let relay = RelayDefinition.loopback(server.port, .implicitTLS, host: "localhost")
      let mail = RecordingMail(OutgoingMessage.samples(1))
      let seen = try await SMTPRelayTransport(relay, trust: .file(certificates.authority), timeouts: timeouts).carry(mail)
      #expect(seen == end)
      #expect(mail.taken == [])
    }
  }

  @Test func aServerWithoutSTARTTLSIsSentNothing() async throws {
    let server = try MailServer(MailServer.Options())
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let end = try await SMTPRelayTransport(.loopback(server.port, .startTLS)).carry(mail)
    #expect(end == .session(.startTLSNotOffered))
    #expect(mail.taken == [])
  }

  @Test func aServerThatSpeaksInTheClearWhereTLSIsDueIsRefused() async throws {
    let server = try MailServer(MailServer.Options())
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let end = try await SMTPRelayTransport(.loopback(server.port, .implicitTLS)).carry(mail)
    #expect(end == .untrusted("it does not speak TLS here; look at the port, and whether security should be starttls"))
    #expect(mail.taken == [])
  }

  @Test func aServerThatWaitsForTLSIsLeftWhenItDoesNotGreet() async throws {
    let certificates = try Self.certificates.get()
    let server = try MailServer(MailServer.Options(tls: "implicit", certificates))
    let mail = RecordingMail(OutgoingMessage.samples(2))
    let end = try await SMTPRelayTransport(.loopback(server.port), timeouts: .all(.milliseconds(500))).carry(mail)
    #expect(end == .session(.timedOut(.greeting)))
  }

  @Test func certificatesThatCannotBeReadAreToldBeforeAnythingIsConnected() throws {
    let certificates = try Self.certificates.get()
    func setUp(_ path: String) throws { _ = try SMTPRelayTransport(.loopback(1, .startTLS), trust: .file(path)) }
    #expect(throws: RelaySetupError.self) { try setUp("/nowhere/authority.pem") }
    #expect(throws: RelaySetupError.self) { try setUp(try certificates.file("no certificate")) }
    let damaged = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    #expect(throws: RelaySetupError.self) { try setUp(try certificates.file(damaged)) }
    try setUp(certificates.authority)
  }
}
