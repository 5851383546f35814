import SMTP
import Testing

@Suite struct CapabilitiesTests {
  private func offered(_ lines: [String]) throws -> Capabilities {
    var play = Play()
    try play.perform(.server("220 relay"))
    for (index, line) in lines.enumerated() { try play.perform(.server((index == lines.count - 1 ? "250 " : "250-") + line)) }
    return try #require(play.session.capabilities)
  }

  @Test func allThatWeKnowAreRead() throws {
    let capabilities = try offered([
      "relay.example.net greets news", "PIPELINING", "8BITMIME", "SMTPUTF8", "SIZE 52428800", "STARTTLS", "AUTH PLAIN LOGIN", "DSN",
      "CHUNKING", "ENHANCEDSTATUSCODES", "VRFY", "X-SOMETHING a=b",
    ])
    #expect(capabilities.extensions == Set(SMTPExtension.allCases))
    #expect(capabilities.sizeLimit == 52_428_800)
    #expect(capabilities.mechanismNames == ["PLAIN", "LOGIN"])
  }

  @Test func lettersMayBeSmall() throws {
    let capabilities = try offered(["relay", "pipelining", "size 10", "auth plain"])
    #expect(capabilities.offers(.pipelining) && capabilities.offers(AuthenticationMechanism.plain) && capabilities.sizeLimit == 10)
  }

  @Test func theOldFormOfAUTHCountsBesideTheNew() throws {
    #expect(try offered(["relay", "AUTH=LOGIN", "AUTH PLAIN XOAUTH2"]).mechanismNames == ["LOGIN", "PLAIN", "XOAUTH2"])
  }

  @Test func theServersNameIsNoExtension() throws {
    #expect(try offered(["PIPELINING"]) == .none)
  }
}
