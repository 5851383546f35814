import Foundation
import Publishing

/// What is piped in.
enum StandardInput {
  /// A message of any length: as much of it as matters, while the rest is passed over, so that who writes it is not cut off.
  static func message(atMost most: Int) throws(Failure) -> Data {
    do {
      let bytes = try FileHandle.standardInput.read(upToCount: most) ?? Data()
      while let rest = try FileHandle.standardInput.read(upToCount: 1 << 20), !rest.isEmpty {}
      return bytes
    } catch {
      throw Failure(
        "standard input", why: "cannot be read", remedy: "Send it a message: cat FILE | tidings bounces process -", blame: .environment)
    }
  }

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
