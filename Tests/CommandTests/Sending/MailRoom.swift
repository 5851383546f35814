import Foundation
import Model
import SQLiteStore
import TestSupport
import Testing

/// A publication with an approved edition and confirmed readers, and what a sink has got.
final class MailRoom {
  let folder: TemporaryFolder
  var tidings: Program

  /// Approves the sample publication's edition for so many readers.
  init(readers: Int, relay: String) throws {
    (folder, tidings) = try Program.office()
    tidings.environment["TIDINGS_RELAY"] = relay
    let list = "email,name\n" + (1...readers).map { "reader\($0)@example.org,Reader \($0)\n" }.joined()
    try folder.write(Data(list.utf8), "list.csv")
    try run("publish", "--quiet")
    try run("subscribers", "import", "list.csv", "--newsletter", "weekly", "--confirmed", "signed forms", "--quiet")
    try run("digest", "submit", "weekly-1", "--even-if-thin")
    try run("digest", "approve", "weekly-1", "--even-if-thin")
  }

  /// The same in another folder.
  init(copying other: MailRoom) throws {
    folder = try TemporaryFolder()
    tidings = Program.tidings(in: folder)
    tidings.environment = other.tidings.environment
    for item in try FileManager.default.contentsOfDirectory(at: other.folder.url, includingPropertiesForKeys: nil) {
      try FileManager.default.copyItem(at: item, to: folder.url.appending(path: item.lastPathComponent))
    }
  }

  @discardableResult
  func run(_ arguments: String..., expecting status: Int32 = 0) throws -> Program.Outcome {
    let outcome = try tidings.run(arguments)
    #expect(outcome.status == status, "\(arguments): \(outcome.text)\(outcome.errors)")
    return outcome
  }

  /// Starts sending; the caller waits.
  func startSending(_ arguments: String...) throws -> Process {
    try tidings.start(["send", "weekly-1", "--yes", "--quiet"] + arguments, output: .nullDevice, errors: .nullDevice)
  }

  /// How many deliveries stand how.
  func counts() async throws -> DeliveryCounts {
    try await reading { try $0.deliveryCounts(of: $1) }
  }

  /// Where the edition stands.
  func state() async throws -> Edition.State? {
    try await reading { try $0.edition($1)?.state }
  }

  /// The addresses of the readers whose deliveries stand so.
  func addresses(_ state: DeliveryState.Name) async throws -> Set<String> {
    try await reading { reader, id in
      var addresses: Set<String> = []
      try reader.visitDeliveries(DeliveryQuery(id, state: state)) { delivery in
        addresses.insert(try #require(try reader.subscriber(delivery.subscriber)).mailbox.address.description)
      }
      return addresses
    }
  }

  func reading<Value: Sendable>(_ work: @escaping @Sendable (any StoreReader, EditionID) throws -> Value) async throws -> Value {
    let store = try SQLiteStore(path: folder.url.appending(path: "tidings.sqlite").path(), createIfMissing: false)
    let id = try #require(EditionID("weekly-1"))
    let value = try await store.read { try work($0, id) }
    try store.close()
    return value
  }
}
