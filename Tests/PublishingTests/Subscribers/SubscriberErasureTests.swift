import Foundation
import Markup
import Model
import Publishing
import SQLiteStore
import Synchronization
import TestSupport
import Testing

@Suite struct SubscriberErasureTests {
  @Test func anErasureLeavesNoTraceInAnyFileOfTheStore() async throws {
    let desk = try SubscriberDesk()
    let others = (1...3_000).map { "reader\($0)@example.edu,Reader \($0)\n" }.joined()
    _ = try await desk.take("email,name\nJo.Nightingale@rare-domain.edu,Josephine Nightingale\n\(others)", proof: "signed")
    for change in 1...20 {
      _ = try await desk.take("email,name\njo.nightingale@rare-domain.edu,Josephine Nightingale \(change)\n", proof: "signed")
    }
    try await desk.suppress("jo.nightingale@rare-domain.edu")
    #expect(try desk.traces(of: "nightingale") > 0, "the test can fail")

    let number = try #require(try await desk.erase("JO.Nightingale@rare-domain.edu"))
    for word in ["nightingale", "josephine", "rare-domain"] { #expect(try desk.traces(of: word) == 0, "\(word)") }
    #expect(try await desk.store.read { try $0.consent(of: number).map(\.action) } == [.erase])
    #expect(try await desk.store.checkIntegrity() == [])
  }

  @Test func whoWasErasedIsNotBroughtBackByAList() async throws {
    let desk = try SubscriberDesk()
    _ = try await desk.take("email\nann@example.edu\nbo@example.edu\n", proof: "signed")
    _ = try await desk.erase("ann@example.edu")
    let report = try await desk.take("email\nANN@Example.edu\nbo@example.edu\ncy@example.edu\n", proof: "signed")
    #expect((report.added, report.unchanged) == (1, 1))
    #expect(report.refusals.map(\.text) == ["its owner wanted to be forgotten"])
    let failure = await #expect(throws: Failure.self) { try await desk.erase("ann@example.edu") }
    #expect(failure?.blame == .input)
  }

  @Test func theHashIsTheOneOfRFC4231UnderTheSecret() async throws {
    let desk = try SubscriberDesk()
    _ = try await desk.take("email\nann@example.edu\n", proof: "signed")
    _ = try await desk.erase("ann@example.edu")
    let (secret, suppressions) = try await desk.store.read { reader in
      var found: [Suppression] = []
      try reader.visitSuppressions(inForceOnly: true) { found.append($0) }
      return (try #require(try reader.secret(.erasure)), found)
    }
    guard case .erased(let hash) = try #require(suppressions.first).target else {
      Issue.record("no hash")
      return
    }
    let key = secret.map { String(format: "%02x", $0) }.joined()
    let script = "import hmac,sys; print(hmac.new(bytes.fromhex(sys.argv[1]), b'ann@example.edu', 'sha256').hexdigest())"
    #expect(try Peer.run("python3", ["-c", script, key]).text.hasPrefix(hash.string))
  }

  @Test func aSuppressionThatIsLiftedIsKeptAndTheMailboxIsWellAgain() async throws {
    let desk = try SubscriberDesk()
    _ = try await desk.take("email\nann@example.edu\n", proof: "signed")
    try await desk.happen(.bounce, .report, to: "ann@example.edu")
    try await desk.suppress("ann@example.edu")
    let target = try #require(Suppression.Target(typed: "Ann@example.edu"))
    try await desk.suppression.lift(target, in: nil, note: PlainText("the server was down"))
    let record = try await desk.record("ann@example.edu")
    #expect(record.subscriber.standing == .good && record.suppressions.first?.lifting?.note?.string == "the server was down")
    #expect(record.consent.map(\.action) == [.confirm, .bounce, .restore])
    await #expect(throws: Failure.self) { try await desk.suppression.lift(target, in: nil, note: nil) }
  }

  @Test func theExportOfOnePersonHasEverything() async throws {
    let desk = try SubscriberDesk()
    _ = try await desk.take("email,name\nann@example.edu,Ann\n", proof: "signed forms")
    try await desk.happen(.leave, .oneClick, to: "ann@example.edu")
    try await desk.suppress("@example.edu")
    let sink = WrittenBytes()
    try await SubscriberExport(store: desk.store).write(try await desk.record("ann@example.edu").subscriber, as: .json, to: sink)
    let text = String(decoding: sink.bytes, as: UTF8.self)
    for part in ["ann@example.edu", "\"Ann\"", "signed forms", "one-click", "unsubscribed", "\"list.csv\"", "@example.edu"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(sink.bytes)) }
  }
}

/// Keeps what an export writes.
private final class WrittenBytes: ByteSink, Sendable {
  private let written = Mutex<[UInt8]>([])
  var bytes: [UInt8] { written.withLock { $0 } }
  func write(_ bytes: UnsafeRawBufferPointer) {
    let block = Array(bytes)
    written.withLock { $0 += block }
  }
}

extension SubscriberDesk {
  /// How often a word stands in the files of the store, in whatever case.
  func traces(of word: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix("tidings.sqlite") }
      .reduce(0) { count, file in
        let text = String(decoding: try Data(contentsOf: file).map { $0 | 0x20 }, as: UTF8.self)
        return count + text.ranges(of: word).count
      }
  }
}
