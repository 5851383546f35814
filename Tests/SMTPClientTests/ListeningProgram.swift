import Foundation
import TestSupport

/// A server of the system on a port of its own, as long as this object lives.
final class ListeningProgram {
  let port: Int
  private let process: Process

  /// Starts it, and waits until somebody answers.
  init(_ program: String, _ arguments: (_ port: Int) -> [String]) throws {
    port = try Loopback.freePort()
    process = try Program(program).start(arguments(port), output: .nullDevice, errors: .nullDevice)
    try Loopback.waitUntilSomebodyAnswers(on: port)
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
