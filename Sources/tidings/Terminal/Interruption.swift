import Dispatch
import Foundation

/// Turns Ctrl-C and a polite kill into the cancellation of the running command, so that it ends between two steps.
enum Interruption {
  /// Runs the work; the first signal cancels it, a second one ends the process at once.
  static func stopping(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if task.isCancelled { _exit(ExitStatus.interrupted.rawValue) }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { sources.forEach { $0.cancel() } }
    try await task.value
  }
}
