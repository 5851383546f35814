import ArgumentParser
import Configuration
import Foundation
import Model
import Publishing

/// An error as a person is told it: `tidings: WHAT: WHY`, a line that says what to do, and an exit code.
struct Complaint {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  /// Prints the complaint where it belongs, and says how to end.
  func show() -> ExitStatus {
    switch error {
    case let refusal as Refused:
      return refusal.status
    case let failure as Failure:
      Terminal.complain("\(failure)")
      return failure.blame.status
    case StoreError.interrupted, is CancellationError:
      Terminal.complain("stopped before it was done\nNothing is half done. Run the command again to go on.")
      return .interrupted
    case let error as StoreError:
      Terminal.complain("store: \(error)")
      return .environment
    case let error as ConfigurationError:
      Terminal.complain("\(error)")
      return .refused
    default:
      return showUsage()
    }
  }

  private func showUsage() -> ExitStatus {
    let code = Tidings.exitCode(for: error)
    if code.isSuccess {
      Terminal.print(Tidings.fullMessage(for: error))
      return .done
    }
    if code == .validationFailure {
      Terminal.complain(Tidings.message(for: error) + "\n" + Tidings.usageHint(for: error))
      return .usage
    }
    Terminal.complain("\(error)")
    return .environment
  }
}

/// Ends a command that has already said what was refused.
struct Refused: Error {
  var status = ExitStatus.refused
}

extension Failure.Blame {
  fileprivate var status: ExitStatus {
    switch self {
    case .input: .refused
    case .environment: .environment
    case .interruption: .interrupted
    }
  }
}

extension Tidings {
  /// The usage of the command that was meant.
  fileprivate static func usageHint(for error: any Error) -> String {
    let lines = fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false)
    let usage = lines.drop { !$0.hasPrefix("Usage:") }
    return usage.isEmpty ? "See `tidings --help`." : usage.joined(separator: "\n")
  }
}
