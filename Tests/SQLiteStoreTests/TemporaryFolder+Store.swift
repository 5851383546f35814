import Foundation
import TestSupport

extension TemporaryFolder {
  /// Where the test's store is, or will be.
  var storePath: String { url.appending(path: "tidings.sqlite").path(percentEncoded: false) }

  /// Runs a test in a new folder, which is there until the test is done.
  static func with<Value>(_ work: (TemporaryFolder) async throws -> Value) async throws -> Value {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    return try await work(folder)
  }
}
