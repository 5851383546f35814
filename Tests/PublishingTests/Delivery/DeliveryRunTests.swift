import Foundation
import Model
import Publishing
import SMTP
import SQLiteStore
import Synchronization
import Testing

/// What a run makes of what relays answer.
@Suite struct DeliveryRunTests {
  private static let readers = (1...7).map { "reader\($0)@example.org" }

  @Test func everybodyGetsItOnceAndTheEditionIsSent() async throws {
    let room = try await PostRoom(readers: Self.readers)
    let relay = try ScriptedRelay { _ in .accept }
    let report = try await room.run(relay)
    #expect(report.isFinished && report.stop == nil)
    #expect(report.counts == DeliveryCounts([.sent: 7]))
    #expect(relay.received.sorted() == Self.readers)
    let edition = room.edition
    #expect(try await room.store.read { try $0.edition(edition)?.state } == .sent)
    await #expect(throws: Failure.self, "it is sent once") { try await room.run(relay) }
    #expect(relay.received.count == 7)
  }

  @Test func whoIsGreylistedIsTriedAgainWhenTheTimeHasCome() async throws {
    let room = try await PostRoom(readers: Self.readers)
    let isGrey = Mutex(true)
    let relay = try ScriptedRelay { address in
      address.localPart == "reader3" && isGrey.withLock { $0 } ? .refuse(.recipient, 450, "4.2.0 greylisted") : .accept
    }
    let first = try await room.run(relay)
    #expect(first.counts == DeliveryCounts([.sent: 6, .deferred: 1]) && !first.isFinished)
    let due = try #require(first.nextDue)
    #expect((300...360).contains(due.timeIntervalSince(room.now)))
    #expect(try await room.run(relay).counts[.deferred] == 1, "not before its time")
    isGrey.withLock { $0 = false }
    room.wait(400)
    #expect(try await room.run(relay).isFinished)
    #expect(relay.received.sorted() == Self.readers)
  }

  @Test func whoIsPutOffForThreeDaysIsGivenUp() async throws {
    let room = try await PostRoom(readers: ["a@example.org"])
    let relay = try ScriptedRelay { _ in .refuse(.recipient, 451, "4.3.0 later") }
    var rounds = 0
    while try await !room.run(relay).isFinished, rounds < 100 {
      rounds += 1
      room.wait(5 * 3_600)
    }
    #expect((14...20).contains(rounds), "\(rounds)")
    #expect(try await room.states() == ["failed"])
  }

  @Test func aMailboxThatIsNotThereIsSuppressed() async throws {
    let room = try await PostRoom(readers: Self.readers)
    let relay = try ScriptedRelay { address in
      address.localPart == "reader2" ? .refuse(.recipient, 550, "5.1.1 no such user") : .accept
    }
    #expect(try await room.run(relay).counts == DeliveryCounts([.sent: 6, .failed: 1]))
    let address = try #require(EmailAddress("reader2@example.org"))
    let (standing, suppressions, consent) = try await room.store.read { reader in
      let subscriber = try #require(try reader.subscriber(at: address))
      return (
        subscriber.standing, try reader.suppressions(of: .address(AddressKey(address))), try reader.consent(of: subscriber.id).last
      )
    }
    #expect(standing == .bounced && consent?.action == .bounce)
    #expect(suppressions.map(\.reason) == [.bounce])
    #expect(suppressions.first?.evidence?.string == "550 5.1.1 no such user")
  }

  @Test func aDomainThatDoesNotWantUsIsLeftInPeaceAndItsReadersAreKept() async throws {
    let room = try await PostRoom(readers: (1...5).map { "reader\($0)@blocked.edu" } + ["li@example.org"])
    let news = NewsLog()
    let relay = try ScriptedRelay(connections: 1) { address in
      address.domain == "blocked.edu" ? .refuse(.message, 550, "5.7.1 blocked") : .accept
    }
    let report = try await room.run(relay, watcher: news)
    #expect(report.counts == DeliveryCounts([.sent: 1, .deferred: 5]))
    #expect(relay.received == ["li@example.org"])
    #expect(news.all.filter { if case .domainPaused = $0 { true } else { false } }.count == 1)
  }

  @Test(arguments: [(Stage.mail, 550, "5.7.1 not you"), (.mail, 554, "no")])
  func aRelayThatDoesNotTakeOurMailCostsNoReader(stage: Stage, code: Int, text: String) async throws {
    let room = try await PostRoom(readers: Self.readers)
    let relay = try ScriptedRelay { _ in .refuse(stage, code, text) }
    let report = try await room.run(relay)
    #expect(report.stop == .noRelay(["main: \(code) \(text), at mail"]))
    #expect(report.counts == DeliveryCounts([.queued: 7]))
  }

  @Test func aWrongPasswordOrCertificateCostsNoReader() async throws {
    for end in [
      TransportEnd.session(.refused(.authentication, Reply(try #require(ReplyCode(rawValue: 535)), ["5.7.8 no"]))),
      .untrusted("the certificate has expired"), .session(.startTLSNotOffered),
    ] {
      let room = try await PostRoom(readers: Self.readers)
      let report = try await room.run(try ScriptedRelay { _ in .end(end) })
      if case .noRelay = report.stop {} else { Issue.record("\(end): \(String(describing: report.stop))") }
      #expect(report.counts == DeliveryCounts([.queued: 7]))
    }
  }

  @Test func aConnectionThatIsLostCostsNothingAndWhatIsOpenIsUnknown() async throws {
    let room = try await PostRoom(readers: Self.readers)
    let lost = Mutex<Set<String>>([])
    let relay = try ScriptedRelay { address in
      if address.localPart == "reader4" { return .doubt }
      return lost.withLock { $0.insert(address.localPart).inserted && address.localPart == "reader5" } ? .lose : .accept
    }
    let report = try await room.run(relay)
    #expect(report.counts == DeliveryCounts([.sent: 6, .unknown: 1]) && report.isFinished)
    #expect(relay.received.sorted() == Self.readers, "the one that is unknown was received, and not sent again")

    #expect(try await room.control.resend(room.edition, .unknown) == 1)
    let again = try ScriptedRelay { _ in .accept }
    #expect(try await room.run(again).isFinished)
    #expect(again.received == ["reader4@example.org"])
  }

  @Test func aPauseFromAnotherTerminalIsHeardAndTheRunGoesOnLater() async throws {
    let room = try await PostRoom(readers: (1...40).map { "reader\($0)@example.org" })
    let relay = try ScriptedRelay(connections: 1) { address in
      if address.localPart == "reader5" {
        do {
          try await room.control.pause(room.edition)
          try await Task.sleep(for: .milliseconds(1_200))
        } catch { Issue.record(error) }
      }
      return .accept
    }
    let report = try await room.run(relay)
    #expect(report.stop == .paused)
    #expect(report.counts[.sent] < 40 && report.counts[.queued] == 40 - report.counts[.sent])
    let rest = try ScriptedRelay { _ in .accept }
    #expect(try await room.run(rest).isFinished)
    #expect(relay.received.count + rest.received.count == 40)
    #expect(Set(relay.received).isDisjoint(with: rest.received))
  }

  @Test func whatIsCalledOffIsNotSentAndEverybodyIsAccountedFor() async throws {
    let room = try await PostRoom(readers: (1...30).map { "reader\($0)@example.org" })
    let relay = try ScriptedRelay(connections: 1) { address in
      if address.localPart == "reader3" {
        do {
          _ = try await room.control.cancel(room.edition)
          try await Task.sleep(for: .milliseconds(1_200))
        } catch { Issue.record(error) }
      }
      return .accept
    }
    let report = try await room.run(relay)
    #expect(report.stop == .cancelled && report.isFinished)
    #expect(report.counts[.sent] + report.counts[.withheld] == 30 && report.counts[.withheld] > 0)
    #expect(relay.received.count == report.counts[.sent])
  }

  @Test func whoeverIsInterruptedEndsWhatIsUnderWayAndGivesBackTheRest() async throws {
    let room = try await PostRoom(readers: (1...40).map { "reader\($0)@example.org" })
    let running = Mutex<Task<DeliveryReport, any Error>?>(nil)
    let relay = try ScriptedRelay(connections: 1) { address in
      if address.localPart == "reader5" { running.withLock { $0?.cancel() } }
      return .accept
    }
    let task = Task {
      try await Task.sleep(for: .milliseconds(50))
      return try await room.run(relay)
    }
    running.withLock { $0 = task }
    let report = try await task.value
    #expect(report.stop == .interrupted)
    #expect(report.counts == DeliveryCounts([.sent: relay.received.count, .queued: 40 - relay.received.count]))
    #expect(relay.received.count >= 5)
    let rest = try ScriptedRelay { _ in .accept }
    #expect(try await room.run(rest).isFinished && relay.received.count + rest.received.count == 40)
  }

  @Test func aConnectionThatEndsWhileAMessageIsAskedForStopsNothing() async throws {
    let room = try await PostRoom(readers: (1...5).map { "reader\($0)@example.org" })
    let relay = try ScriptedRelay { _ in .accept }
    // As a transport does whose connection ends: it cancels the task that waits.
    let edition = room.edition
    let hasty = HastyTransport(relay)
    let report = try await room.sending().run(edition, room.newsletter, to: [(relay.definition, hasty)])
    #expect(report.isFinished && relay.received.count == 5)
  }

  @Test func relaysShareByWeightAndOneThatFailsIsStoodInFor() async throws {
    let room = try await PostRoom(readers: (1...300).map { "reader\($0)@example.org" })
    let heavy = try ScriptedRelay("heavy", weight: 3) { _ in
      do { try await Task.sleep(for: .milliseconds(2)) } catch { Issue.record(error) }
      return .accept
    }
    let light = try ScriptedRelay("light") { _ in
      do { try await Task.sleep(for: .milliseconds(2)) } catch { Issue.record(error) }
      return .accept
    }
    let closed = try ScriptedRelay("closed", weight: 50) { _ in .end(.untrusted("the certificate has expired")) }
    let report = try await room.run([heavy, light, closed])
    #expect(report.isFinished && report.counts == DeliveryCounts([.sent: 300]))
    let (more, fewer) = (Double(heavy.received.count), Double(light.received.count))
    #expect((2.2...4).contains(more / fewer), "\(more) to \(fewer)")
  }

  @Test func oneHundredRefusalsInARowStopTheRun() async throws {
    let room = try await PostRoom(readers: (1...150).map { "reader\($0)@d\($0).example.org" })
    let report = try await room.run(try ScriptedRelay { _ in .refuse(.recipient, 552, "5.2.2 full") })
    if case .refusedThroughout = report.stop {} else { Issue.record("\(String(describing: report.stop))") }
    #expect(report.counts[.queued] >= 40)
  }
}

/// Asks for the first message in a task that is cancelled at once, and tells as lost what comes all the same.
private final class HastyTransport: MailTransport {
  private let relay: ScriptedRelay
  private let isFirst = Mutex(true)

  init(_ relay: ScriptedRelay) {
    self.relay = relay
  }

  func carry(_ mail: any OutgoingMail) async -> TransportEnd {
    guard
      isFirst.withLock({
        let was = $0; $0 = false; return was
      })
    else { return await relay.carry(mail) }
    let asking = Task { await mail.next() }
    asking.cancel()
    if let late = await asking.value { mail.ended(late.id, .lost(.connection, .connectionLost(.connection))) }
    return .session(.connectionLost(.connection))
  }
}

/// Keeps what a watcher is told.
final class NewsLog: DeliveryWatcher {
  private let news = Mutex<[DeliveryNews]>([])
  var all: [DeliveryNews] { news.withLock { $0 } }
  func happened(_ news: DeliveryNews, counts: DeliveryCounts) { self.news.withLock { $0.append(news) } }
}
