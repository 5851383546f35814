import Foundation

/// A mailbox with a file for each message (https://cr.yp.to/proto/maildir.html).
struct Maildir {
  let folder: URL

  /// Whether a folder is one.
  static func isThere(_ folder: URL) -> Bool {
    ["new", "cur"].allSatisfy { name in
      var isFolder: ObjCBool = false
      let path = folder.appending(path: name).path(percentEncoded: false)
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  /// The messages, those that nobody has looked at last; what is still being written in `tmp` is none.
  func files() throws(Failure) -> [URL] {
    var files: [URL] = []
    for name in ["cur", "new"] {
      let place = folder.appending(path: name, directoryHint: .isDirectory)
      do {
        files += try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: [.isRegularFileKey])
          .filter { try !$0.lastPathComponent.hasPrefix(".") && $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
          .sorted { $0.lastPathComponent < $1.lastPathComponent }
      } catch {
        throw Failure(
          place.path(percentEncoded: false), why: "cannot be read: \(error.localizedDescription)",
          remedy: "Check that it is a Maildir with new and cur, and who may read it.", blame: .environment)
      }
    }
    return files
  }

  /// Moves a message to those that were looked at, with the flag `S`; one that somebody else moved meanwhile is left to them.
  static func markSeen(_ file: URL) throws(Failure) {
    let name = file.lastPathComponent
    let base = name.firstRange(of: ":2,").map { String(name[..<$0.lowerBound]) } ?? name
    let flags = name.firstRange(of: ":2,").map { name[$0.upperBound...] } ?? ""
    guard !flags.contains("S") || file.deletingLastPathComponent().lastPathComponent != "cur" else { return }
    let sorted = String(Set(flags + "S").sorted())
    let target = file.deletingLastPathComponent().deletingLastPathComponent().appending(path: "cur/\(base):2,\(sorted)")
    guard !FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else {
      throw Failure(
        file.path(percentEncoded: false), why: "is processed, but cur has a message of that name already",
        remedy: "Names in a Maildir are unique; rename one of them.", blame: .environment)
    }
    guard rename(file.path(percentEncoded: false), target.path(percentEncoded: false)) != 0, errno != ENOENT else { return }
    throw Failure(
      file.path(percentEncoded: false), why: "is processed, but cannot be moved to cur: \(String(cString: strerror(errno)))",
      remedy: "Check who may write to the Maildir. The next run knows the message, and moves it.", blame: .environment)
  }
}
