import Foundation
import Model
import SQLiteStore

/// A folder for one test, removed after it.
struct TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "tidings-\(UUID().uuidString)")

  /// Where the test's store is, or will be.
  var storePath: String { url.appending(path: "tidings.sqlite").path(percentEncoded: false) }

  /// Runs a test in a new folder.
  static func with<Value>(_ work: (TemporaryFolder) async throws -> Value) async throws -> Value {
    let folder = TemporaryFolder()
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    do {
      let value = try await work(folder)
      try FileManager.default.removeItem(at: folder.url)
      return value
    } catch {
      try FileManager.default.removeItem(at: folder.url)
      throw error
    }
  }
}
