import Foundation
import NIOCore
import Serving
import Synchronization

/// Reads a stretch of a file piece by piece; each piece blocks the thread that asks for it.
final class FileReading: Sendable {
  private struct State {
    var descriptor: Int32?
    var place: Int
  }

  /// The file is not the one that was promised.
  struct Changed: Error {}

  private let file: PublishedFile
  private let end: Int
  private let state: Mutex<State>
  private static let piece = 256 << 10

  init(_ file: PublishedFile, _ range: Range<Int>) {
    self.file = file
    end = range.upperBound
    state = Mutex(State(descriptor: nil, place: range.lowerBound))
  }

  deinit {
    state.withLock { if let descriptor = $0.descriptor { close(descriptor) } }
  }

  /// The next piece; nil behind the last.
  func next() throws -> ByteBuffer? {
    try state.withLock { state in
      let descriptor = try state.descriptor ?? open()
      state.descriptor = descriptor
      let count = min(Self.piece, end - state.place)
      guard count > 0 else { return nil }
      var buffer = ByteBuffer()
      let place = state.place
      let read = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
        max(0, pread(descriptor, bytes.baseAddress, count, off_t(place)))
      }
      guard read > 0 else { throw Changed() }
      state.place += read
      return buffer
    }
  }

  private func open() throws -> Int32 {
    let descriptor = Foundation.open(file.url.path(percentEncoded: false), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw Changed() }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == file.length else {
      close(descriptor)
      throw Changed()
    }
    return descriptor
  }
}
