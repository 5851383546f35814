import ArgumentParser
import Foundation

/// Parses the command line, runs the command, and ends with the exit code that says what became of it.
@main
enum Main {
  static func main() async {
    StandardStream.claim()
    let status = await status(of: Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }

  private static func status(of arguments: [String]) async -> ExitStatus {
    do {
      try await Interruption.stopping { try await run(arguments) }
      try StandardStream.output.check()
      return .done
    } catch {
      return Complaint(error).show()
    }
  }

  private static func run(_ arguments: [String]) async throws {
    var command = try Tidings.parseAsRoot(arguments)
    guard var asynchronous = command as? any AsyncParsableCommand else { return try command.run() }
    try await asynchronous.run()
  }
}
