import Model
import SQLiteStore
import TestSupport
import Testing

@Suite struct SQLiteStoreContractTests {
  @Test(arguments: StorePromise.all) func everyPromiseIsKept(_ promise: StorePromise) async throws {
    try await TemporaryFolder.with { folder in
      let store = try SQLiteStore(path: folder.storePath)
      try await promise.check(store)
      #expect(try await store.checkIntegrity() == [])
      try store.close()
    }
  }
}
