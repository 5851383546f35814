import Foundation

/// What a finished program left behind.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String
}

/// A program run as a person would run it, with both of its outputs kept.
struct Program {
  var path: String
  var environment: [String: String] = [:]
  var folder: URL

  /// The `tidings` that was built together with these tests.
  static func tidings(in folder: URL, at now: String = "2026-11-23T08:00:00+08:00") -> Program {
    let products = URL(filePath: CommandLine.arguments[0]).standardizedFileURL.deletingLastPathComponent()
    return Program(path: products.appending(path: "tidings").path(), environment: ["TIDINGS_NOW": now], folder: folder)
  }

  /// Starts it; the caller waits.
  func start(_ arguments: [String], output: FileHandle, errors: FileHandle) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }

  /// Runs it to its end.
  func callAsFunction(_ arguments: String...) throws -> Outcome {
    try run(arguments)
  }

  /// Runs it to its end; its outputs go through files, so that no pipe can fill up.
  func run(_ arguments: [String]) throws -> Outcome {
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let files = ["output", "errors"].map { scratch.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    let process = try start(arguments, output: FileHandle(forWritingTo: files[0]), errors: FileHandle(forWritingTo: files[1]))
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    try FileManager.default.removeItem(at: scratch)
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}

/// A folder of its own for one test.
func emptyFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appending(path: "tidings-\(UUID().uuidString)", directoryHint: .isDirectory)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

/// Every file below a folder with its bytes, hidden ones and the store's left out.
func contents(of folder: URL) throws -> [String: Data] {
  var found: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) where !path.contains("tidings.sqlite") {
    let file = folder.appending(path: path)
    if !file.lastPathComponent.hasPrefix("."), try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      found[path] = try Data(contentsOf: file)
    }
  }
  return found
}
