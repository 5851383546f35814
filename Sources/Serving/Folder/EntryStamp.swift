import Foundation

/// What tells that an entry of a folder is not the one that it was: its length, its time to the nanosecond, and which file it is.
struct EntryStamp: Hashable, Sendable {
  let length: Int
  let seconds: Int
  let nanoseconds: Int
  let number: UInt64
  private let mode: UInt32

  /// Nil when nothing is there; a link is looked at and not followed.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    length = Int(status.st_size)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
    number = UInt64(status.st_ino)
    mode = status.st_mode & S_IFMT
  }

  var isFile: Bool { mode == S_IFREG }
  var isFolder: Bool { mode == S_IFDIR }
  var date: Date { Date(timeIntervalSince1970: TimeInterval(seconds) + TimeInterval(nanoseconds) / 1_000_000_000) }
}
