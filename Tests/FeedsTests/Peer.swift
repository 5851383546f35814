import Foundation
import Testing

/// Other people's programs that read what we write; the scripts stand in `Tests/Peers`.
enum Peer {
  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  /// The schemas that lie beside the package in the workshop; nil elsewhere, because we may not pass them on.
  static func schema(_ name: String) -> URL? {
    let file = root.appending(path: "../shared/schemas/\(name)").standardized
    return FileManager.default.fileExists(atPath: file.path()) ? file : nil
  }

  /// What a program printed.
  struct Outcome {
    var status: Int32
    var output: Data
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a script of `Tests/Peers` with the Python that `make test` installs.
  static func python(_ script: String, _ arguments: [String]) throws -> Outcome {
    let told = ProcessInfo.processInfo.environment["TIDINGS_PYTHON"]
    let python = told.map { URL(filePath: $0) } ?? root.appending(path: ".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path()),
      """
      \(python.path()) is missing. Run `make test`, which installs it, or: \
      python3 -m venv .venv && .venv/bin/pip install -r Tests/Peers/requirements.txt
      """)
    return try run(python.path(), [root.appending(path: "Tests/Peers/\(script)").path()] + arguments)
  }

  /// Runs a program of the system.
  static func run(_ program: String, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (output, errors) = (Pipe(), try TemporaryFolder())
    let errorFile = try errors.write(Data(), "stderr")
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: printed, errors: try String(contentsOf: errorFile, encoding: .utf8))
  }
}

/// A folder that is gone when the test is done with it.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tidings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      print("\(url.path()) was left behind: \(error)")
    }
  }

  /// Writes a file into the folder.
  func write(_ data: Data, _ name: String) throws -> URL {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file
  }
}
