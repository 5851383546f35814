import Foundation
import Publishing

/// What is piped in.
enum StandardInput {
  /// All of it, up to the size that a document may have.
  static func bytes() throws(Failure) -> Data {
    let name = "standard input"
    let limit = DocumentFiles.largestDocument
    let bytes: Data
    do {
      bytes = try FileHandle.standardInput.read(upToCount: limit + 1) ?? Data()
    } catch {
      throw Failure(name, why: "cannot be read", remedy: "Send it a document: cat FILE | tidings …", blame: .environment)
    }
    if bytes.count > limit { throw DocumentFiles.tooLarge(name, bytes: bytes.count) }
    return bytes
  }
}
