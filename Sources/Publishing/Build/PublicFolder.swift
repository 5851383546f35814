import Foundation
import Markup

/// The folder that `build` writes: knows its own files, rewrites only what changed, removes what is no longer made.
///
/// It keeps the list of its files in `.tidings-files`, and touches nothing else, so other files may stand beside them.
struct PublicFolder {
  private static let listName = ".tidings-files"

  private let url: URL
  private let lock: FileLock
  private let listed: Set<String>
  private(set) var changes: [String: FileChange] = [:]

  /// Opens the folder, makes it if need be, and keeps other builds out until this value is gone.
  init(_ url: URL) throws(Failure) {
    self.url = url
    try FileWriting.makeFolder(url)
    lock = try FileLock(url.appending(path: ".tidings-lock"))
    listed = try Self.readList(url.appending(path: Self.listName))
    try Self.removeLeftovers(in: url)
  }

  /// Starts a file of the folder.
  func sink(for name: String) throws(Failure) -> FileSink {
    try FileSink(for: url.appending(path: name))
  }

  /// Puts a finished file in its place.
  mutating func commit(_ sink: FileSink, as name: String) throws(Failure) {
    changes[name] = try sink.commit()
  }

  /// Removes the files of earlier builds that this one did not write, and saves the list.
  mutating func finish() throws {
    let made = changes.keys.sorted()
    for name in listed.subtracting(made).sorted() {
      if try remove(name) { changes[name] = .removed }
    }
    let list = try sink(for: Self.listName)
    try Data(made.map { $0 + "\n" }.joined().utf8).withUnsafeBytes { try list.write($0) }
    _ = try list.commit()
  }

  private func remove(_ name: String) throws(Failure) -> Bool {
    let path = url.appending(path: name).path(percentEncoded: false)
    if unlink(path) == 0 { return true }
    if errno == ENOENT { return false }
    throw Failure(
      path, why: "cannot be removed: \(String(cString: strerror(errno)))", remedy: "Check who may write to the folder.",
      blame: .environment)
  }

  /// One name a line; a name that could lead out of the folder, or to a hidden file, is none that we wrote.
  private static func readList(_ file: URL) throws(Failure) -> Set<String> {
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else { return [] }
    do {
      let names = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map(String.init)
      return Set(names.filter { !$0.contains("/") && !$0.hasPrefix(".") })
    } catch {
      throw Failure(
        file.path(percentEncoded: false), why: "cannot be read, so nobody knows which files are ours: \(error.localizedDescription)",
        remedy: "Remove it and build again; files of removed feeds then have to be removed by hand.", blame: .environment)
    }
  }

  private static func removeLeftovers(in url: URL) throws(Failure) {
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false))
      where name.hasPrefix(".") && name.hasSuffix(FileSink.temporaryEnding) {
        try FileManager.default.removeItem(at: url.appending(path: name))
      }
    } catch {
      throw Failure(
        url.path(percentEncoded: false), why: error.localizedDescription, remedy: "Check who may write to the folder.", blame: .environment)
    }
  }
}
