import Digests
import Foundation
import Model
import Publishing
import SMTP
import SQLiteStore
import Testing

/// Who gets an edition.
@Suite struct AudienceTests {
  @Test func aMonthlyReaderGetsTheFirstEditionOfAMonth() async throws {
    let room = try await PostRoom(readers: ["monthly@example.org", "each@example.org"])
    try await room.choose("monthly@example.org") { $0.frequency = .monthly }
    #expect(try await room.run(try ScriptedRelay { _ in .accept }).counts == DeliveryCounts([.sent: 2]))
    try await room.approveNext(2)
    let plan = try await room.sending().plan(try room.id(2), room.newsletter)
    #expect(plan.counts == DeliveryCounts([.queued: 1, .withheld: 1]) && plan.withheld == [.monthly: 1])
    room.wait(40 * 86_400)
    #expect(try await room.sending().plan(try room.id(2), room.newsletter).counts == DeliveryCounts([.queued: 2]))
  }

  @Test func whoChoseTopicsThatAnEditionDoesNotHaveDoesNotGetIt() async throws {
    let room = try await PostRoom(readers: ["steel@example.org", "all@example.org"])
    try await room.choose("steel@example.org") { $0.topics = [PlainText(known: "Steel")] }
    let plan = try await room.sending().plan(room.edition, room.newsletter)
    #expect(plan.withheld == [.topics: 1] && plan.counts[.queued] == 1)
  }

  @Test func aCorrectionGoesToExactlyThoseWhoGotWhatWasWrong() async throws {
    let room = try await PostRoom(readers: (1...3).map { "reader\($0)@example.org" })
    let relay = try ScriptedRelay { address in
      address.localPart == "reader2" ? .refuse(.recipient, 552, "5.2.2 full") : .accept
    }
    #expect(try await room.run(relay).isFinished)
    try await room.approveNext(2, occasion: .correction(of: [room.edition]))
    #expect(try await room.sending().plan(try room.id(2), room.newsletter).counts == DeliveryCounts([.queued: 2]))
  }

  @Test func contentThatIsNotWhatWasApprovedStopsBeforeTheFirstMessage() async throws {
    let room = try await PostRoom(readers: ["a@example.org"])
    let edition = room.edition
    try await room.store.write { writer in
      var approval = try #require(try writer.approval(of: edition))
      approval.digest.html += "<p>and this</p>"
      try writer.save(approval, of: edition)
    }
    let relay = try ScriptedRelay { _ in .accept }
    await #expect { try await room.run(relay) } throws: { ($0 as? Failure)?.why.contains("is not what was approved") ?? false }
    #expect(relay.received.isEmpty)
    #expect(try await room.store.read { try $0.sending(of: edition) } == nil)
  }

  @Test func onlyWhatIsApprovedIsSent() async throws {
    let room = try await PostRoom(readers: ["a@example.org"])
    let edition = room.edition
    try await room.store.write { writer in
      var draft = try #require(try writer.edition(edition))
      try draft.take(.void)
      try writer.save(draft, after: EditionStep(.void, by: .tidings, at: Date(timeIntervalSince1970: 1_795_136_400)))
    }
    let relay = try ScriptedRelay { _ in .accept }
    await #expect { try await room.run(relay) } throws: { ($0 as? Failure)?.why == "is in review" }
  }
}

extension PostRoom {
  fileprivate func id(_ number: Int) throws -> EditionID {
    try #require(EditionID(newsletter: edition.newsletter, number: number))
  }

  fileprivate func choose(_ address: String, _ change: @escaping @Sendable (inout Subscription) -> Void) async throws {
    let address = try #require(EmailAddress(address))
    let (weekly, now) = (newsletter.name, now)
    try await store.write { writer in
      var subscriber = try #require(try writer.subscriber(at: address))
      subscriber.choose(weekly, change)
      let event = ConsentEvent(.change, by: .form, newsletter: weekly, at: now, person: .tidings)
      try writer.save(subscriber, after: [event])
    }
  }

  /// Approves another edition with the same content.
  fileprivate func approveNext(_ number: Int, occasion: EditionOccasion = .schedule) async throws {
    let (first, id, now) = (edition, try id(number), now)
    try await store.write { writer in
      var digest = try #require(try writer.approval(of: first)).digest
      digest.edition = id
      let approval = Approval(digest: digest, fingerprint: try digest.fingerprint(), inputs: [])
      let next = Edition(
        id: id, state: .approved, occasion: occasion, scheduledFor: now, window: EditionSpan(start: nil, end: now), drafted: [],
        decisions: [])
      try writer.save(next, after: EditionStep(.approve, by: .tidings, at: now))
      try writer.save(approval, of: id)
    }
  }
}
