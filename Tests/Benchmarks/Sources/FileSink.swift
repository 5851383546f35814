import Foundation
import Markup

/// Writes to a file as the bytes come, as `tidings build` does, but without its care for what stood there before.
final class FileSink: ByteSink {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit {
    close(descriptor)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      guard count > 0 else { throw CocoaError(.fileWriteUnknown) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
