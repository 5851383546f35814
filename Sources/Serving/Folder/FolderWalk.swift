import Foundation
import Publishing

/// What stands in a folder and below it, as far as it may be published: no hidden names, no links, no devices.
struct FolderWalk: Sendable {
  private(set) var files: [String: EntryStamp] = [:]
  private(set) var folders: [String: EntryStamp] = [:]

  private static let mostFiles = 500_000
  private static let deepest = 8

  /// - Throws: `Failure` when a folder cannot be read, or holds more than anybody publishes.
  init(_ url: URL) throws(Failure) {
    try visit(url.path(percentEncoded: false), name: "", depth: 0)
  }

  private mutating func visit(_ path: String, name: String, depth: Int) throws(Failure) {
    guard let stamp = EntryStamp(path), stamp.isFolder else { return }
    folders[path] = stamp
    for entry in try Self.entries(path) where !entry.hasPrefix(".") {
      let below = path.hasSuffix("/") ? path + entry : "\(path)/\(entry)"
      guard let stamp = EntryStamp(below) else { continue }
      if stamp.isFile { files[name + entry] = stamp }
      if stamp.isFolder, depth < Self.deepest { try visit(below, name: "\(name)\(entry)/", depth: depth + 1) }
      if files.count > Self.mostFiles {
        throw Failure(path, why: "more than \(Self.mostFiles) files", remedy: "Let another web server send them.", blame: .environment)
      }
    }
  }

  private static func entries(_ path: String) throws(Failure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw Failure(path, why: error.localizedDescription, remedy: "Check who may read the folder.", blame: .environment)
    }
  }

  /// Whether a folder has had a file added, removed or replaced since; files that were written over are seen by a walk only.
  var isStale: Bool { folders.contains { EntryStamp($0.key) != $0.value } }
}
