import Foundation
public import Publishing
import SMTP

/// Hands each message to the program `sendmail`, which every mail server for Unix brings.
///
/// It knows nothing of notifications (RFC 3461): their options differ from server to server.
public struct SendmailTransport: MailTransport {
  private let command: SendmailCommand
  private let time: Duration

  /// - Parameters:
  ///   - command: The program and its own arguments; `-i -f SENDER -- RECIPIENT` follow.
  ///   - time: How long it may take for a message; then it is ended.
  public init(_ command: SendmailCommand, time: Duration = .seconds(600)) {
    self.command = command
    self.time = time
  }

  /// Runs the program once for each message; it ends when the program cannot be run.
  public func carry(_ mail: any OutgoingMail) async -> TransportEnd {
    await mail.handOver { message throws(LocalFault) in
      let run = try SendmailRun(command, message)
      // From its first moment on it may take the message: all of it lies ready to be read.
      try await mail.mark(message)
      return try await run.outcome(within: time)
    }
  }
}
