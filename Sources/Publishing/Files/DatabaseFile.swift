import Foundation

/// Keeps what is written from taking the place of a store: a name that was typed wrongly must not cost a publication.
enum DatabaseFile {
  /// What an SQLite file begins with (https://www.sqlite.org/fileformat.html §1.3.1).
  private static let beginning = Data("SQLite format 3\0".utf8)
  /// What SQLite puts behind the name of a file for those that belong to it.
  private static let companions = ["-wal", "-shm", "-journal"]

  /// Throws if the file of this path is a database, or belongs to one.
  static func refuse(_ path: String) throws(Failure) {
    let owners = companions.filter(path.hasSuffix).map { String(path.dropLast($0.count)) }
    guard ([path] + owners).contains(where: isDatabase) else { return }
    throw Failure(
      path, why: "cannot be written: it is a database there, such as the store", remedy: "Give the name of another file.", blame: .input)
  }

  /// False for what cannot be read: whoever may not read it is told so when it is to be replaced.
  private static func isDatabase(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { handle.closeFile() }
    do {
      return try handle.read(upToCount: beginning.count) == beginning
    } catch {
      return false
    }
  }
}
