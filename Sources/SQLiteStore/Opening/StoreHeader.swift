import Foundation
import Model

/// The first hundred bytes of an SQLite file (https://www.sqlite.org/fileformat.html#the_database_header).
///
/// They are read without SQLite, which would otherwise change the file's journal mode before one could look.
struct StoreHeader {
  let path: String

  /// What `PRAGMA application_id` holds in every store: `Tdgs`.
  static let applicationID: UInt32 = 0x5464_6773

  /// Refuses what is no whole store.
  func check() throws(StoreError) {
    let bytes = try firstBytes()
    guard bytes.count == 100, bytes.starts(with: "SQLite format 3\0".utf8) else { throw damaged("it is not an SQLite file") }
    guard number(at: 68, in: bytes) == Self.applicationID else { throw damaged("it is the database of another program") }
    try checkLength(bytes)
  }

  /// A file that lost its end; one whose last changes still wait in the write-ahead log may be short.
  private func checkLength(_ bytes: [UInt8]) throws(StoreError) {
    let pageSize = UInt64(bytes[16]) << 8 | UInt64(bytes[17])
    let expected = (pageSize == 1 ? 65536 : pageSize) * UInt64(number(at: 28, in: bytes))
    // SQLite follows a link, and keeps the log beside what the link leads to.
    let file = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let length = size(of: file), length < expected, size(of: file + "-wal") ?? 0 == 0 else { return }
    throw damaged("it has \(length) of \(expected) bytes")
  }

  private func firstBytes() throws(StoreError) -> [UInt8] {
    try refuseOtherThanFile()
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      let bytes = try file.read(upToCount: 100) ?? Data()
      try file.close()
      return Array(bytes)
    } catch {
      throw .inaccessible(path: path, detail: error.localizedDescription)
    }
  }

  /// To open a pipe would wait for ever.
  private func refuseOtherThanFile() throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    throw .inaccessible(path: path, detail: "it is no regular file")
  }

  private func size(of path: String) -> UInt64? {
    do {
      return try FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64
    } catch {
      return nil
    }
  }

  private func number(at offset: Int, in bytes: [UInt8]) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func damaged(_ detail: String) -> StoreError {
    .damaged(path: path, detail: detail)
  }
}
