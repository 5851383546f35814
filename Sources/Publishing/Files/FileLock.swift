import Foundation

/// Keeps a second process away for as long as this object lives; a crash frees it as well.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Throws: `Failure` when another process has it, or the file cannot be made.
  init(_ file: URL) throws(Failure) {
    let path = file.path(percentEncoded: false)
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o644)
    guard opened >= 0 else {
      throw Failure(
        path, why: "cannot be opened: \(String(cString: strerror(errno)))", remedy: "Check the folder and who may write to it.",
        blame: .environment)
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      close(opened)
      throw Failure(
        file.deletingLastPathComponent().path(percentEncoded: false), why: "another build is writing to it",
        remedy: "Wait until that one is done.", blame: .environment)
    }
    // Last: an object that is whole is closed by `deinit`, also when its initializer throws.
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }
}
