public import Foundation
public import Publishing
import SMTP

/// Writes messages one behind the other to a stream such as standard output, as a mailbox that mail programs can read (RFC 4155; `From ` at
/// the beginning of a line is quoted, also where it is quoted already, so that it can be undone).
///
/// Several connections may use one of these at the same time: a message is written at once, between two others.
public actor StreamTransport: MailTransport {
  /// Kept, since a handle that is gone closes what it leads to.
  private let handle: FileHandle
  private let clock: WallClock

  /// - Parameters:
  ///   - handle: Where to; it stays open.
  ///   - clock: Tells when a message was written.
  public init(_ handle: FileHandle, clock: WallClock) {
    self.handle = handle
    self.clock = clock
  }

  /// Writes one message after the other; a stream that is closed ends it.
  ///
  /// A pipe whose reader is gone is an error only where the signal SIGPIPE is ignored; else it ends the process.
  public func carry(_ mail: any OutgoingMail) async -> TransportEnd {
    await mail.handOver { message throws(LocalFault) in
      let entry = MailboxEntry(message, at: clock.now)
      try await mail.mark(message)
      try write(entry.bytes)
      return .accepted(Reply(.completed, ["2.0.0 written"]))
    }
  }

  private func write(_ bytes: [UInt8]) throws(LocalFault) {
    let count = UnnamedFile.write(bytes, to: handle.fileDescriptor)
    guard count < bytes.count else { return }
    let reason = LocalFault.systemReason("the stream cannot be written to")
    throw count == 0 ? .before(reason) : .inDoubt(reason)
  }
}
