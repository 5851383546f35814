import Foundation
import Testing

/// A server of `Tests/Peers`, which runs as long as this object lives.
public final class RunningPeer {
  /// The line that it printed when it was ready.
  public let greeting: String
  private let process: Process

  /// Starts a script, and waits until it says that it is ready.
  ///
  /// - Parameter needsPackages: Whether it runs with the Python that `make test` installs, and not with the system's.
  public init(_ script: String, _ arguments: [String], needsPackages: Bool = false) throws {
    let pipe = Pipe()
    process = try Program(needsPackages ? Peer.installedPython() : "python3").start(
      [Peer.root.appending(path: "Tests/Peers/\(script)").path()] + arguments, output: pipe.fileHandleForWriting, errors: .standardError)
    try pipe.fileHandleForWriting.close()
    var line = Data()
    while !line.contains(UInt8(ascii: "\n")) {
      let more = pipe.fileHandleForReading.availableData
      try #require(!more.isEmpty, "\(script) ended before it was ready")
      line += more
    }
    greeting = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// A program that a test starts inherits the signals that its thread holds back, so only the one that nobody can hold back is sure.
  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
