import Model
import Testing

struct NetworkTests {
  @Test(arguments: [
    "8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.0", "192.0.1.1", "100.63.255.255", "100.128.0.0", "169.253.0.1", "223.255.255.255",
    "2001:4860:4860::8888", "2606:4700::1111", "240e::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "2a00:1450::1",
  ])
  func addressesOfServersArePublic(text: String) throws {
    #expect(try #require(IPAddress(text)).isPublic)
  }

  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "172.31.255.255", "192.168.0.1", "192.0.0.8", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9",
    "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:10.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::",
    "2002:c0a8:1::1", "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001::1", "2001:10::1", "2001:db8::1", "3fff::1",
    "100::1", "5f00::1", "4000::1",
  ])
  func otherAddressesAreNot(text: String) throws {
    #expect(try !#require(IPAddress(text)).isPublic)
  }

  @Test(arguments: [
    "", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "010.0.0.1", "0x7f.1", "1.2.3.4\u{0}", "[::1]", "::1%eth0", "12345::", "a.example",
  ])
  func whatOthersMightTakeForAnAddressIsNone(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test func anAddressIsWrittenAsPeopleDo() throws {
    #expect(try #require(IPAddress("2001:0DB8:0:0:0:0:0:1")).description == "2001:db8::1")
    #expect(try #require(IPAddress("192.168.1.1")).description == "192.168.1.1")
  }

  @Test func aNetworkHoldsTheAddressesThatBeginLikeIt() throws {
    let network = try #require(IPNetwork("10.20.30.40/13"))
    #expect(network.description == "10.16.0.0/13")
    #expect(network.contains(try #require(IPAddress("10.23.255.255"))))
    #expect(!network.contains(try #require(IPAddress("10.24.0.0"))))
    #expect(!network.contains(try #require(IPAddress("::ffff:10.20.0.1"))))
    let everything = try #require(IPNetwork("::/0"))
    #expect(everything.contains(try #require(IPAddress("fe80::1"))))
    #expect(try #require(IPNetwork("127.0.0.1")).description == "127.0.0.1/32")
  }

  @Test(arguments: ["10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/+8", "::/129", "10.0.0/8", "/8", "10.0.0.0/8/8", "10.0.0.0/ 8"])
  func aNetworkNeedsAnAddressAndANumberOfBits(text: String) {
    #expect(IPNetwork(text) == nil)
  }

  @Test func aPrivatePlaceIsANameOrANetwork() throws {
    #expect(PrivatePlace("Intranet.Example.EDU") == .host("intranet.example.edu"))
    #expect(PrivatePlace("localhost") == .host("localhost"))
    #expect(PrivatePlace("127.0.0.1") == .network(try #require(IPNetwork("127.0.0.1/32"))))
    #expect(PrivatePlace("fd00::/8") == .network(try #require(IPNetwork("fd00::/8"))))
    for text in ["", "10.0.0", "10.0.0.0/40", "a b", "http://a.example/", "a.example:80", "a/b", "*.example.edu"] {
      #expect(PrivatePlace(text) == nil, "\(text)")
    }
  }
}
