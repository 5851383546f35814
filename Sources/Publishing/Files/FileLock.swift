import Foundation

/// Keeps a second process away for as long as this object lives; a crash frees it as well.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Who reads is done in a moment; who writes is not waited for any longer than that.
  private static let patience = (tries: 100, microseconds: UInt32(20_000))

  /// Takes the lock, waiting for two seconds at most.
  ///
  /// - Throws: `Failure` when another process has it, or the file cannot be made.
  convenience init(_ file: URL) throws(Failure) {
    for _ in 1..<Self.patience.tries {
      let descriptor = try Self.open(file, O_RDWR | O_CREAT)
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        self.init(taken: descriptor)
        return
      }
      close(descriptor)
      usleep(Self.patience.microseconds)
    }
    throw Failure(
      file.deletingLastPathComponent().path(percentEncoded: false), why: "another build is writing to it",
      remedy: "Wait until that one is done.", blame: .environment)
  }

  /// Takes the lock together with others who read; nil when somebody writes.
  static func reading(_ file: URL) throws(Failure) -> FileLock? {
    let descriptor = try open(file, O_RDONLY)
    if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return FileLock(taken: descriptor) }
    close(descriptor)
    return nil
  }

  private init(taken descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  private static func open(_ file: URL, _ mode: Int32) throws(Failure) -> Int32 {
    let path = file.path(percentEncoded: false)
    let descriptor = Foundation.open(path, mode | O_CLOEXEC | O_NONBLOCK, 0o644)
    if descriptor >= 0 { return descriptor }
    throw Failure(
      path, why: "cannot be opened: \(String(cString: strerror(errno)))", remedy: "Check the folder and who may write to it.",
      blame: .environment)
  }
}
