import Foundation
import Markup

/// Writes a document to a new file beside its final place, and puts it there only when it is whole.
///
/// What a reader opens is the old document or the new one, never half of one: the bytes go to a temporary file, reach the
/// disk, and then take the name in one step. A sink that is dropped before `commit` leaves nothing behind.
final class FileSink: ByteSink {
  /// The ending by which a later run knows, and removes, what a crash left behind.
  static let temporaryEnding = ".tidings-new"

  private let target: String
  private let temporary: String
  private let descriptor: Int32
  private var isCommitted = false

  /// Starts a new file for the target; a link that stands there is replaced, and what it leads to left alone.
  init(for url: URL) throws(Failure) {
    target = url.path(percentEncoded: false)
    try Self.refuseOtherThanFile(target)
    try DatabaseFile.refuse(target)
    temporary = url.deletingLastPathComponent().path(percentEncoded: false) + ".\(url.lastPathComponent)\(Self.temporaryEnding)"
    descriptor = open(temporary, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(target, errno) }
  }

  deinit {
    close(descriptor)
    if !isCommitted { unlink(temporary) }
  }

  /// Appends bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        throw Self.failure(target, errno)
      }
    }
  }

  /// Puts the file in its place, unless the same bytes are already there, or the new ones are not approved.
  func commit(ifApproved isApproved: (Data) -> Bool = { _ in true }) throws(Failure) -> FileChange {
    let isThere = access(target, F_OK) == 0
    if isThere, try holdsSameBytes() { return .unchanged }
    guard isApproved(try contents(of: temporary)) else { return .refused }
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw Self.failure(target, errno) }
    isCommitted = true
    return isThere ? .rewritten : .created
  }

  /// A file may be replaced; a folder, a device or a pipe would be lost by it.
  private static func refuseOtherThanFile(_ path: String) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    throw Failure(
      path, why: "cannot be written: it is there, and is no regular file", remedy: "Move it away, or give the name of a file.",
      blame: .environment)
  }

  private func holdsSameBytes() throws(Failure) -> Bool {
    try contents(of: target) == contents(of: temporary)
  }

  private func contents(of path: String) throws(Failure) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    } catch {
      throw Failure(target, why: "cannot be read: \(error.localizedDescription)", remedy: "Check who may read it.", blame: .environment)
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    let isFull = code == ENOSPC || code == EDQUOT
    return Failure(
      path, why: "cannot be written: \(String(cString: strerror(code)))",
      remedy: isFull
        ? "The disk is full. Make room and run the command again; what stood there before is untouched."
        : "Check the folder and who may write to it.",
      blame: .environment)
  }
}

/// What happened to a file.
public enum FileChange: String, Hashable, Sendable, Codable {
  case created, rewritten, unchanged, removed
  /// What was to be written has errors; what stood there before is untouched.
  case refused
}
