import Foundation
import Model
import Testing

extension StorePromise {
  static let bounces = [
    StorePromise("a bounce comes back as it was saved, and its message is known from then on") { store in
      let ann = try subscriber(1)
      let first = try bounce("a", of: ann.id, day: 3)
      let second = try bounce("b", of: ann.id, day: 1, edition: nil)
      #expect(try await store.read { try $0.isProcessed(first.message) } == false)
      try await store.write { writer in
        try writer.save(ann, after: [])
        try writer.add(first)
        try writer.add(second)
      }
      #expect(try await store.read { try $0.bounces(of: ann.id) } == [first, second])
      #expect(try await store.read { try $0.isProcessed(first.message) })
      #expect(try await store.read { try $0.isProcessed(try message("c")) } == false)
    },
    StorePromise("the same recipient of the same message is saved once") { store in
      let ann = try subscriber(1)
      let bounce = try bounce("a", of: ann.id)
      try await store.write { writer in
        try writer.save(ann, after: [])
        try writer.add(bounce)
      }
      await #expect(throws: StoreError.self) { try await store.write { try $0.add(bounce) } }
      #expect(try await store.read { try $0.bounces(of: ann.id) }.count == 1)
    },
    StorePromise("of a bounce about nobody no words are kept") { store in
      let bounce = try bounce("a", of: nil)
      try await store.write { try $0.add(bounce) }
      #expect(try await store.read { try $0.isProcessed(bounce.message) })
    },
    StorePromise("with a subscriber the words of their bounces are forgotten, and the message is still known") { store in
      let (ann, bo) = (try subscriber(1), try subscriber(2))
      let event = ConsentEvent(.erase, by: .person, at: Sample.day(7), person: try Sample.text("Bo"))
      let kept = try bounce("b", of: bo.id)
      try await store.write { writer in
        for subscriber in [ann, bo] { try writer.save(subscriber, after: []) }
        try writer.add(try bounce("a", of: ann.id))
        try writer.add(kept)
        try writer.erase(ann, after: event)
      }
      #expect(try await store.read { try $0.bounces(of: ann.id) } == [])
      #expect(try await store.read { try $0.isProcessed(try message("a")) })
      #expect(try await store.read { try $0.bounces(of: bo.id) } == [kept])
    },
    StorePromise("a domain is paused once, until it is lifted, and can be paused again") { store in
      let domain = try #require(MailDomain("example.org"))
      let pause = DomainPause(of: domain, since: Sample.day(1), reason: try Sample.text("spam 垃圾"), message: try message("a"))
      try await store.write { try $0.add(pause) }
      await #expect(throws: StoreError.duplicate("a pause of example.org")) { try await store.write { try $0.add(pause) } }
      #expect(try await store.read { try $0.pause(of: domain) } == pause)
      let lifting = Suppression.Lifting(at: Sample.day(2), by: try Sample.text("Ann"), note: try Sample.text("they let us in"))
      #expect(
        try await store.write { [try $0.lift(pauseOf: domain, lifting), try $0.lift(pauseOf: domain, lifting)] } == [true, false])
      #expect(try await store.read { try $0.pause(of: domain) } == nil)
      try await store.write { try $0.add(pause) }
      var lifted = pause
      lifted.lifting = lifting
      let both = [pause, lifted]
      #expect(try await store.read { try $0.pauses(inForceOnly: false) } == both)
      #expect(try await store.read { try $0.pauses(inForceOnly: true) } == [pause])
    },
  ]
}

private func subscriber(_ number: Int) throws -> Subscriber {
  Subscriber(
    id: try #require(SubscriberID(Int64(number))), mailbox: Mailbox(address: try #require(EmailAddress("reader\(number)@example.org"))),
    since: Sample.day(1))
}

private func message(_ name: String) throws -> ContentHash { ContentHash(of: name) }

private func bounce(_ name: String, of subscriber: SubscriberID?, day: Int = 1, edition: Int? = 4) throws -> Bounce {
  let weekly = try Sample.slug("weekly")
  return Bounce(
    message: try message(name), place: 2, at: Sample.day(day), bounceClass: .soft, reason: .mailboxFull, status: EnhancedStatus("5.2.2"),
    subscriber: subscriber, edition: edition.flatMap { EditionID(newsletter: weekly, number: $0) }, source: .returnedMessage,
    diagnostic: try Sample.text("552 邮箱已满"), evidence: [try Sample.text("Status: 5.2.2"), try Sample.text("Action: failed")],
    outcome: .counted, note: try Sample.text("2 of 5"))
}
