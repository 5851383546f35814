public import Foundation
import Testing

/// A folder that is gone when the test is done with it.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes a folder with these files, written as text; a name that ends in `/` is a folder.
  public init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tidings-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(Data(text.utf8), name) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      Issue.record("\(url.path()) was left behind: \(error)")
    }
  }

  /// Writes a file into the folder, or makes one inside it if the name ends in `/`.
  @discardableResult
  public func write(_ data: Data, _ name: String) throws -> URL {
    let file = url.appending(path: name)
    let parent = name.hasSuffix("/") ? file : file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    if !name.hasSuffix("/") { try data.write(to: file) }
    return file
  }
}
