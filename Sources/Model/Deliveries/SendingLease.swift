public import Foundation

/// That one process is at a sending, and no other may be.
///
/// Whoever writes to the ledger looks first whether the lease is still theirs, in the same transaction. So a process that was stopped for
/// hours and goes on cannot send what another has taken over.
public struct SendingLease: Hashable, Sendable {
  /// Whose it is.
  public let holder: LeaseHolder
  /// When the holder was last heard of.
  public var renewed: Date

  /// A lease of these parts.
  public init(holder: LeaseHolder, renewed: Date) {
    self.holder = holder
    self.renewed = renewed
  }

  /// How long a holder may be silent.
  public static let term: TimeInterval = 30

  /// Whether the holder has been silent for too long; a time that lies ahead says only that a clock was moved.
  public func isExpired(at now: Date) -> Bool {
    abs(now.timeIntervalSince(renewed)) > Self.term
  }
}

/// A process that sends.
public struct LeaseHolder: Hashable, Sendable, CustomStringConvertible {
  /// Made anew by each run: another run of the same process is another holder.
  public let token: UUID
  /// The machine.
  public let machine: PlainText
  /// The number of the process there.
  public let process: Int32

  /// A holder of these parts.
  public init(token: UUID = UUID(), machine: PlainText, process: Int32) {
    self.token = token
    self.machine = machine
    self.process = process
  }

  /// For people: which process where.
  public var description: String { "process \(process) on \(machine)" }
}
