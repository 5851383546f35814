import Fetching
import Foundation
import Model
import NIOSSL
import Publishing
import Testing

struct WebClientTests {
  private let server: OddServer

  init() throws {
    server = try OddServer()
  }

  private func client(
    allowing places: [PrivatePlace]? = nil, _ hosts: [String: [[String]]] = [:], tls: TLSConfiguration = .makeClientConfiguration()
  ) throws -> WebClient {
    let loopback = PrivatePlace.network(try #require(IPNetwork("127.0.0.0/8")))
    return WebClient(
      policy: NetworkPolicy(allowing: places ?? [loopback]), userAgent: UserAgent(nil), resolver: KnownHosts(hosts), tls: tls)
  }

  private func request(_ path: String, host: String = "127.0.0.1", _ change: (inout FetchRequest) -> Void = { _ in }) throws -> FetchRequest
  {
    var request = FetchRequest(try #require(WebAddress("http://\(host):\(server.ports.http)\(path)")))
    request.limits.time = .seconds(20)
    change(&request)
    return request
  }

  private func fetch(_ path: String, _ change: (inout FetchRequest) -> Void = { _ in }) async throws -> FetchedDocument {
    try await client().exchange(request(path, change))
  }

  private func failure(_ path: String, _ change: (inout FetchRequest) -> Void = { _ in }) async throws -> FetchError.Reason {
    let error = await #expect(throws: FetchError.self) { try await fetch(path, change) }
    return try #require(error).reason
  }

  @Test func anAnswerComesWithItsFieldsInOrder() async throws {
    let document = try await fetch("/ok")
    #expect(document.status == 200)
    #expect(document.body.elementsEqual("fine".utf8))
    #expect(document.headers["content-type"] == "text/html; charset=gb2312")
    #expect(document.headers.values("X-Twice") == ["a", "b"])
  }

  @Test func aRequestSaysWhoAsksAndForWhat() async throws {
    let document = try await fetch("/echo?q=%E4%BD%A0&x=a%2Fb") {
      $0.accept = "application/atom+xml"
      $0.headers = WebHeaders(["Origin": "https://reader.example", "User-Agent": "Other/1"])
    }
    let echo = try JSONDecoder().decode(Echo.self, from: document.body)
    #expect(echo.method == "GET")
    #expect(echo.target == "/echo?q=%E4%BD%A0&x=a%2Fb")
    #expect(echo.fields["host"] == "127.0.0.1:\(server.ports.http)")
    #expect(echo.fields["accept"] == "application/atom+xml")
    #expect(echo.fields["accept-encoding"] == "gzip")
    #expect(echo.fields["origin"] == "https://reader.example")
    #expect(echo.fields["user-agent"] == "Other/1", "who asks may say another name")
  }

  @Test func aFormIsPosted() async throws {
    let echo = try JSONDecoder().decode(
      Echo.self, from: try await fetch("/echo") { $0.method = .postForm([FormField("hub.mode", "publish")]) }.body)
    #expect(echo.method == "POST")
    #expect(echo.body == "hub.mode=publish")
    #expect(echo.fields["content-type"] == "application/x-www-form-urlencoded")
    #expect(echo.fields["user-agent"] == "Tidings/\(Software.version)")
  }

  private struct Echo: Decodable {
    var method, target, body: String
    var fields: [String: String]
  }

  @Test func whatIsKnownIsNotSentAgain() async throws {
    let first = try await fetch("/tagged")
    #expect(first.body.elementsEqual("version one".utf8))
    let second = try await fetch("/tagged") { $0.known = first.validators }
    #expect(second.isUnchanged)
    #expect(second.body.isEmpty)
  }

  @Test func theHeadAloneCanBeAskedFor() async throws {
    let document = try await fetch("/ok") { $0.method = .head }
    #expect(document.status == 200)
    #expect(document.body.isEmpty)
  }

  @Test func compressionIsUndoneOrLeftAsItIs() async throws {
    #expect(try await fetch("/gzip").body.count == 900)
    let raw = try await fetch("/gzip") { $0.coding = .asSent(acceptEncoding: "gzip, br") }
    #expect(raw.body.prefix(2).elementsEqual([0x1F, 0x8B]))
    #expect(raw.headers["Content-Encoding"] == "gzip")
  }

  @Test(arguments: ["/bomb", "/large", "/endless"])
  func noBodyIsLargerThanItsLimit(path: String) async throws {
    #expect(try await failure(path) { $0.limits.bytes = 100_000 } == .tooLarge(limit: 100_000))
  }

  @Test(arguments: ["/large", "/endless"])
  func theBeginningOfALargeBodyWillDo(path: String) async throws {
    let document = try await fetch(path) {
      $0.limits.bytes = 100_000
      $0.limits.takesBeginning = true
    }
    #expect(document.body == Data(repeating: UInt8(ascii: "x"), count: 100_000))
  }

  @Test(arguments: ["/hang", "/drip"])
  func whoTakesTooLongIsNotWaitedFor(path: String) async throws {
    #expect(try await failure(path) { $0.limits.time = .seconds(1) } == .timeout(.seconds(1)))
  }

  @Test(arguments: ["/reset", "/truncated", "/closed"])
  func aConnectionThatBreaksIsNoAnswer(path: String) async throws {
    let reason = try await failure(path)
    guard case .unreachable = reason else {
      Issue.record("\(reason)")
      return
    }
  }

  @Test(arguments: ["/junk", "/bad-gzip", "/cut-gzip", "/brotli", "/endless-head"])
  func whatIsNoHTTPIsRefused(path: String) async throws {
    let reason = try await failure(path)
    guard case .malformed = reason else {
      Issue.record("\(reason)")
      return
    }
  }

  @Test func nobodyAtThePortIsToldSo() async throws {
    let address = try #require(WebAddress("http://127.0.0.1:1/"))
    let error = await #expect(throws: FetchError.self) { try await client().exchange(FetchRequest(address)) }
    #expect(error?.reason == .unreachable("Connection refused"))
    #expect(error?.isTemporary == true)
  }

  @Test func aStoppedTaskStopsTheExchange() async throws {
    let (client, request) = (try client(), try request("/hang"))
    let task = Task { try await client.exchange(request) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    let error = await #expect(throws: FetchError.self) { try await task.value }
    #expect(error?.reason == .cancelled)
  }

  @Test(arguments: ["127.0.0.1", "localhost", "private.example", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]"])
  func privateNetworksAreRefusedHoweverTheyAreWritten(host: String) async throws {
    let hosts = Dictionary(uniqueKeysWithValues: ["localhost", "private.example", "127.1", "2130706433"].map { ($0, [["127.0.0.1"]]) })
    let client = try client(allowing: [], hosts)
    let request = try request("/ok", host: host)
    let error = await #expect(throws: FetchError.self) { try await client.exchange(request) }
    guard case .privateNetwork? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func anAllowedNameMayLeadToAPrivateNetwork() async throws {
    let client = try client(allowing: [.host("cms.example")], ["cms.example": [["127.0.0.1"]], "other.example": [["127.0.0.1"]]])
    #expect(try await client.exchange(request("/ok", host: "cms.example")).status == 200)
    await #expect(throws: FetchError.self) { try await client.exchange(request("/ok", host: "other.example")) }
  }

  @Test func aNameIsLookedUpOnceAndTheAddressThatWasJudgedIsTheOneConnectedTo() async throws {
    // 127.0.0.2 stands for the public address, 127.0.0.1 for the private one that the name leads to a moment later.
    let hosts = KnownHosts(["rebind.example": [["127.0.0.2"], ["127.0.0.1"]]])
    let client = WebClient(
      policy: NetworkPolicy(allowing: [.network(try #require(IPNetwork("127.0.0.2")))]), userAgent: UserAgent(nil),
      resolver: hosts)
    #expect(try await client.exchange(request("/ok", host: "rebind.example")).status == 200)
    #expect(hosts.questions == 1)
    let error = await #expect(throws: FetchError.self) { try await client.exchange(request("/ok", host: "rebind.example")) }
    #expect(error?.reason == .privateNetwork("127.0.0.1"))
    #expect(hosts.questions == 2)
  }

  @Test func aRedirectIsJudgedLikeTheFirstAddress() async throws {
    let client = try client(allowing: [.host("cms.example")], ["cms.example": [["127.0.0.1"]], "inside.example": [["127.0.0.1"]]])
    let request = try request("/to?http://inside.example:\(server.ports.http)/ok", host: "cms.example")
    let error = await #expect(throws: FetchError.self) { try await RedirectFollowing(client).fetch(request) }
    #expect(error?.reason == .privateNetwork("127.0.0.1"))
    #expect(error?.address.host == "inside.example")
  }

  @Test func capitalsInANameDoNotLeadAroundTheJudgement() async throws {
    let client = try client(allowing: [.host("cms.example")], ["cms.example": [["127.0.0.1"]]])
    #expect(try await client.exchange(request("/ok", host: "CMS.Example")).status == 200)
  }

  @Test func anotherAddressIsTriedWhenNobodyAnswersAtTheFirst() async throws {
    // The server does not speak IPv6.
    let hosts = ["two.example": [["::1", "127.0.0.1"]]]
    let client = try client(allowing: [.host("two.example")], hosts)
    #expect(try await client.exchange(request("/ok", host: "two.example")).status == 200)
  }

  @Test func aNameThatLeadsNowhereIsTold() async throws {
    let client = try client()
    let error = await #expect(throws: FetchError.self) { try await client.exchange(request("/", host: "nowhere.example")) }
    #expect(error?.reason == .unresolved("no such name"))
  }

  @Test func aCertificateThatNobodyTrustsIsRefused() async throws {
    let client = try client(["good.example": [["127.0.0.1"]]])
    let address = try #require(WebAddress("https://good.example:\(server.ports.https)/ok"))
    let error = await #expect(throws: FetchError.self) { try await client.exchange(FetchRequest(address)) }
    guard case .insecure? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aCertificateIsCheckedAgainstTheNameAndNotTheAddress() async throws {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .file(server.certificate)
    let client = try client(["good.example": [["127.0.0.1"]], "bad.example": [["127.0.0.1"]]], tls: tls)
    let good = try #require(WebAddress("https://good.example:\(server.ports.https)/echo"))
    let document = try await client.exchange(FetchRequest(good))
    #expect(String(decoding: document.body, as: UTF8.self).contains("good.example"))
    let bad = try #require(WebAddress("https://bad.example:\(server.ports.https)/ok"))
    let error = await #expect(throws: FetchError.self) { try await client.exchange(FetchRequest(bad)) }
    guard case .insecure? = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func theSystemFindsThisMachine() async throws {
    let found = try await SystemResolver().addresses(of: "localhost")
    #expect(found.contains { $0.description == "127.0.0.1" || $0.description == "::1" })
    await #expect(throws: UnresolvedHost.self) { try await SystemResolver().addresses(of: "nothing.invalid") }
  }
}
