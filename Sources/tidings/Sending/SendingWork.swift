import Foundation
import Model
import Publishing
import SQLiteStore
import Synchronization

/// What the schedule has to send: editions that are approved and due, and sendings that are not at their end.
///
/// It is asked again and again; after a run that something on the way or on this side has stopped, it waits: a relay that refuses a
/// password must not be asked every few seconds.
final class SendingWork: Sendable {
  private let rest = Mutex<(failures: Int, until: ContinuousClock.Instant?)>((0, nil))

  /// Sends what is due now, one edition after the other; what goes wrong with one is said, and does not keep the others back.
  func run(_ assembly: Assembly) async throws {
    guard !assembly.publication.mail.relays.isEmpty, rest.withLock({ $0.until.map { $0 <= .now } ?? true }) else { return }
    try await assembly.checkApprovals()
    for id in try await due(assembly) {
      do {
        let newsletter = try assembly.newsletter(id.newsletter)
        let report = try await assembly.editionSending(by: .tidings).run(
          id, newsletter, to: assembly.transports(.relays), watcher: SendingProgress(isWatched: false))
        SendingText(dates: DateText(zone: assembly.publication.timeZone), isQuiet: assembly.isQuiet).show(report, of: id, spelled: "")
        if report.stop == .interrupted { return }
        note(isWell: report.stop == nil || report.stop == .paused || report.stop == .cancelled)
      } catch {
        _ = Complaint(error).show()
        note(isWell: false)
      }
    }
  }

  /// A minute after the first failure, twice as long after each in a row, an hour at most.
  private func note(isWell: Bool) {
    rest.withLock { rest in
      rest.failures = isWell ? 0 : min(rest.failures + 1, 7)
      rest.until = isWell ? nil : .now + min(.seconds(60 << (rest.failures - 1)), .seconds(3_600))
    }
  }

  /// The editions with something to send now.
  ///
  /// One that is hours late waits for a person: it may have been sent from elsewhere.
  private func due(_ assembly: Assembly) async throws -> [EditionID] {
    let now = assembly.clock.now
    return try await assembly.store.read { reader in
      let approved = try reader.editions(in: .approved).filter { id in
        guard let edition = try reader.edition(id) else { return false }
        return edition.scheduledFor <= now && now.timeIntervalSince(edition.scheduledFor) <= SendCommand.tolerance
      }
      let open = try reader.openSendings().filter { sending in
        guard sending.order == .run else { return false }
        if let lease = sending.lease, !lease.isExpired(at: now), !ThisProcess.isGone(lease.holder) { return false }
        let isDue = try reader.nextDue(of: sending.edition).map { $0 <= now } ?? false
        let counts = try reader.deliveryCounts(of: sending.edition)
        return isDue || counts[.queued] + counts[.sending] + counts[.dataSent] > 0 || counts.open == 0
      }
      return approved + open.map(\.edition)
    }
  }
}
