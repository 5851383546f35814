import Model
import Publishing
import Testing

struct NetworkPolicyTests {
  @Test func onlyPublicAddressesMayBeConnectedTo() throws {
    let policy = NetworkPolicy()
    #expect(policy.allows(try #require(IPAddress("93.184.216.34")), behind: "a.example"))
    #expect(!policy.allows(try #require(IPAddress("127.0.0.1")), behind: "a.example"))
    #expect(!policy.allows(try #require(IPAddress("::ffff:169.254.169.254")), behind: "a.example"))
  }

  @Test func aHostMayBeAllowedByItsName() throws {
    let policy = NetworkPolicy(allowing: [.host("intranet.example")])
    #expect(policy.allows(try #require(IPAddress("10.1.2.3")), behind: "intranet.example"))
    #expect(!policy.allows(try #require(IPAddress("10.1.2.3")), behind: "evil.example"))
  }

  @Test func aNetworkMayBeAllowedWhateverNamesLeadThere() throws {
    let policy = NetworkPolicy(allowing: [.network(try #require(IPNetwork("10.1.0.0/16")))])
    #expect(policy.allows(try #require(IPAddress("10.1.2.3")), behind: "a.example"))
    #expect(!policy.allows(try #require(IPAddress("10.2.2.3")), behind: "a.example"))
  }
}
