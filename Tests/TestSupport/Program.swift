public import Foundation

/// A program run as a person would run it, with both of its outputs kept.
public struct Program {
  /// Where it is, or its name if it is on the path.
  public var path: String
  /// What is added to the environment.
  public var environment: [String: String]
  /// Where it runs; kept for as long as the program may be run.
  private let folder: TemporaryFolder?

  /// A program that runs in this folder; without one, where temporary files are.
  public init(_ path: String, environment: [String: String] = [:], in folder: TemporaryFolder? = nil) {
    self.path = path
    self.environment = environment
    self.folder = folder
  }

  /// What a finished program left behind.
  public struct Outcome {
    /// How it ended; 0 is well.
    public var status: Int32
    /// What it printed on standard output.
    public var output: Data
    /// What it printed on standard error.
    public var errors: String

    /// The output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Starts it; the caller waits.
  public func start(_ arguments: [String], output: FileHandle, errors: FileHandle) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [path] + arguments
    process.currentDirectoryURL = folder?.url ?? FileManager.default.temporaryDirectory
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }

  /// Runs it to its end.
  public func callAsFunction(_ arguments: String...) throws -> Outcome {
    try run(arguments)
  }

  /// Runs it to its end; its outputs go through files, so that no pipe can fill up.
  public func run(_ arguments: [String]) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let (output, errors) = (try scratch.write(Data(), "output"), try scratch.write(Data(), "errors"))
    let process = try start(arguments, output: FileHandle(forWritingTo: output), errors: FileHandle(forWritingTo: errors))
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: output), errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
