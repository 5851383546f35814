import Foundation
import Publishing
import Synchronization

/// One of the three files that every program is given; what cannot be written to it is remembered, and never a crash.
final class StandardStream: Sendable {
  /// Takes results.
  static let output = StandardStream(STDOUT_FILENO)
  /// Takes everything about them.
  static let error = StandardStream(STDERR_FILENO)

  private let descriptor: Int32
  private let failure = Mutex<Int32?>(nil)

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes all of the bytes; after a failure, for example of a full disk, nothing more is written.
  func write(_ bytes: Data) {
    failure.withLock { failure in
      guard failure == nil else { return }
      bytes.withUnsafeBytes { failure = Self.write($0, to: descriptor) }
    }
  }

  /// Throws when something that was to be written could not be.
  func check() throws(Failure) {
    guard let code = failure.withLock({ $0 }) else { return }
    throw Failure(
      "standard output", why: "cannot be written: \(String(cString: strerror(code)))",
      remedy: "The work itself is done. Check where the output goes, and run the command again to see it.", blame: .environment)
  }

  /// Takes the numbers 0 to 2 where the caller closed them: else the next file that is opened, a feed perhaps, would get one
  /// of them, and with it all that is printed.
  static func claim() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      // Open in the wrong direction, so that to use it still fails.
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The error that kept the bytes from being written whole.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
