import Foundation
import MailTestSupport
import Model
import Publishing
import SMTP
import SMTPClient
import Synchronization
import TestSupport
import Testing

/// Beside a server that drops the connection, falls silent, dawdles and talks nonsense at random places, and a run that is slow and cannot
/// always make its marks: every message that was taken is told of once, and what is told is true.
@Suite struct RandomServerTests {
  @Test func everyMessageIsToldOfOnceAndTruly() async throws {
    var kinds: [String: Int] = [:]
    for seed in 0..<400 {
      for (kind, count) in try await Self.visit(seed: UInt64(seed)) { kinds[kind, default: 0] += count }
    }
    // Else the seeds would say little.
    for kind in ["accepted", "refused", "lost", "in"] { #expect(kinds[kind, default: 0] > 10, "\(kinds)") }
  }

  /// One connection; how many messages had which fate.
  private static func visit(seed: UInt64) async throws -> [String: Int] {
    let chance = Chance(seed: seed)
    let messages = (1...8).map { OutgoingMessage.sample($0, lines: chance.below(12) == 0 ? 15_000 : chance.below(60)) }
    let holder = Holder()
    let unmarked = Mutex<[String]>([])
    let server = try await PlannedServer(
      chance.extensions(),
      whole: { recipient in
        if !holder.isMarked(recipient) { unmarked.withLock { $0.append(recipient) } }
      },
      plan: chance.answer)
    let mail = RecordingMail(
      messages, beforeNext: { await chance.dawdle() },
      mark: { _ in
        await chance.dawdle()
        return chance.below(25) != 0
      })
    holder.hold(mail)
    let end = try await SMTPRelayTransport(.loopback(server.port), timeouts: .all(.milliseconds(150))).carry(mail)
    try await server.stop()

    let seen = server.seen
    #expect(mail.violations == [], "seed \(seed), \(end)")
    #expect(seen.violations == [], "seed \(seed), \(end)")
    #expect(unmarked.withLock { $0 } == [], "seed \(seed): ended without a mark")
    for message in messages {
      guard let fate = mail.fates[message.id.rawValue] else { continue }
      let arrived = seen.received.filter { $0.recipient == message.envelope.recipient.description }.map(\.content)
      switch fate.brief.split(separator: " ").first {
      case "accepted": #expect(arrived == [message.content], "seed \(seed): \(message.id) \(fate)")
      case "lost", "not": #expect(arrived == [], "seed \(seed): \(message.id) \(fate)")
      case "refused", "in": #expect(arrived == [] || arrived == [message.content], "seed \(seed): \(message.id) \(fate)")
      default: Issue.record("seed \(seed): \(fate)")
      }
    }
    return mail.fates.values.reduce(into: [:]) { $0[String($1.brief.split(separator: " ")[0]), default: 0] += 1 }
  }
}
