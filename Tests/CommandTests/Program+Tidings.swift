import Foundation
import TestSupport

extension Program {
  /// The `tidings` that was built together with these tests, at a set time.
  static func tidings(in folder: TemporaryFolder, at now: String = "2026-11-23T08:00:00+08:00") -> Program {
    let products = URL(filePath: CommandLine.arguments[0]).standardizedFileURL.deletingLastPathComponent()
    return Program(products.appending(path: "tidings").path(), environment: ["TIDINGS_NOW": now], in: folder)
  }

  /// The sample publication in a folder of its own, with Ann working in it.
  static func office() throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder.ofSamplePublication()
    var tidings = tidings(in: folder)
    tidings.environment["USER"] = "ann"
    return (folder, tidings)
  }
}

extension TemporaryFolder {
  /// A copy of the publication in this repository, without what was published of it.
  static func ofSamplePublication() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for part in ["tidings.yaml", "articles", "feeds", "templates"] {
      try FileManager.default.copyItem(at: Peer.root.appending(path: part), to: folder.url.appending(path: part))
    }
    return folder
  }

  /// Every file with its bytes, hidden ones and the store's left out.
  func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path()) where !path.contains("tidings.sqlite") {
      let file = url.appending(path: path)
      if !file.lastPathComponent.hasPrefix("."), try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        found[path] = try Data(contentsOf: file)
      }
    }
    return found
  }
}
