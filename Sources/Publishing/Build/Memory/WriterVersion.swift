import Foundation

/// Which program writes: another one may write other bytes of the same articles.
enum WriterVersion {
  /// The size and the date of the running program's file, for nobody forgets to raise these; nil when they cannot be found out.
  ///
  /// A version number in the code would have to be raised by hand with every change of a writer.
  static let current: String? = {
    guard let stamp = FileStamp(of: "/proc/self/exe") else { return nil }
    return "\(stamp.size) \(stamp.modified)"
  }()
}

/// By what it is noticed that somebody else changed a file.
struct FileStamp: Hashable, Codable, Sendable {
  let size: Int64
  /// Nanoseconds since 1970.
  let modified: Int64

  /// The stamp that no file has: a document that was refused is written again by the next build.
  static let never = FileStamp(size: -1, modified: -1)

  private init(size: Int64, modified: Int64) {
    self.size = size
    self.modified = modified
  }

  /// Nil unless there is a regular file; a link counts as the file that it leads to.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int64(status.st_size)
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }

  /// Two numbers in an array: there may be thousands of them.
  init(from decoder: any Decoder) throws {
    var numbers = try decoder.unkeyedContainer()
    size = try numbers.decode(Int64.self)
    modified = try numbers.decode(Int64.self)
  }

  func encode(to encoder: any Encoder) throws {
    var numbers = encoder.unkeyedContainer()
    try numbers.encode(size)
    try numbers.encode(modified)
  }
}
