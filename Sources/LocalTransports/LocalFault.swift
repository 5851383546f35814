import Foundation
import Publishing
import SMTP

/// Something on this machine does not work, and the transport cannot go on.
struct LocalFault: Error {
  /// What became of the message that was at hand.
  let outcome: TransactionOutcome
  /// What is wrong, and where.
  let reason: String

  /// Nothing of the message can have been taken.
  static func before(_ reason: String) -> LocalFault { LocalFault(outcome: .lost(.message, .messageAbandoned), reason: reason) }

  /// It may have been taken.
  static func inDoubt(_ reason: String) -> LocalFault { LocalFault(outcome: .inDoubt(.messageAbandoned), reason: reason) }

  /// The last error of the system.
  static func systemReason(_ what: String, _ code: Int32 = errno) -> String { "\(what): \(String(cString: strerror(code)))" }
}

extension OutgoingMail {
  /// Hands over one message after the other; the first fault on this machine ends it.
  func handOver(
    isolation: isolated (any Actor)? = #isolation, _ deliver: (LocalMessage) async throws(LocalFault) -> TransactionOutcome
  ) async -> TransportEnd {
    while let next = await next() {
      let message: LocalMessage
      do throws(MessageFault) {
        message = try LocalMessage(next)
      } catch {
        notBegun(next.id, .malformed(error))
        continue
      }
      do throws(LocalFault) {
        ended(message.id, try await deliver(message))
      } catch {
        ended(message.id, error.outcome)
        return .broken(error.reason)
      }
    }
    return .finished
  }

  /// The mark, or the end of it.
  func mark(_ message: LocalMessage) async throws(LocalFault) {
    guard await markDataSent(message.id) else { throw .before("it could not be noted that message \(message.id) is about to go") }
  }
}
