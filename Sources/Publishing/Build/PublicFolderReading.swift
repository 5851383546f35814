public import Foundation

/// Reads the folder that `build` writes, between two builds and never during one.
public struct PublicFolderReading {
  private let folder: URL

  /// Reads this folder.
  public init(_ folder: URL) {
    self.folder = folder
  }

  /// Does the reading while no build can begin; nil, with nothing read, when one is going on, or there was none yet.
  ///
  /// A build that begins meanwhile waits for a moment: read what has changed, and be quick.
  /// - Parameter read: is given the names of the files that builds wrote.
  public func between<Value>(_ read: (Set<String>) throws -> Value) throws -> Value? {
    let lock = folder.appending(path: PublicFolder.lockName)
    guard FileManager.default.fileExists(atPath: lock.path(percentEncoded: false)) else { return nil }
    guard let held = try FileLock.reading(lock) else { return nil }
    return try withExtendedLifetime(held) { try read(PublicFolder.readList(folder.appending(path: PublicFolder.listName))) }
  }
}
