import Foundation
import Model
import Testing

extension StorePromise {
  static let deliveries = [
    StorePromise("a sending comes back as it was started, and is started once") { store in
      let sending = try await store.started()
      #expect(try await store.read { try $0.sending(of: sending.edition) } == sending)
      #expect(try await store.read { try $0.openSendings() } == [sending])
      await #expect(throws: StoreError.duplicate("a sending of weekly-1")) { try await store.write { try $0.start(sending) } }
      let other = Sending(
        edition: try #require(EditionID("weekly-9")), fingerprint: sending.fingerprint, started: Sample.day(1), by: .tidings)
      await #expect(throws: StoreError.missing("edition weekly-9")) { try await store.write { try $0.start(other) } }
    },
    StorePromise("whoever is at a sending is known, and what people want of it") { store in
      let id = try await store.started().edition
      let lease = SendingLease(holder: sampleHolder, renewed: Sample.day(2))
      try await store.write { writer in
        try writer.save(lease, of: id)
        try writer.save(.pause, of: id)
      }
      #expect(try await store.read { try $0.sending(of: id)?.lease } == lease)
      #expect(try await store.read { try $0.sending(of: id)?.order } == .pause)
      try await store.write { try $0.save(nil as SendingLease?, of: id) }
      #expect(try await store.read { try $0.sending(of: id)?.lease } == nil)
    },
    StorePromise("an audience is frozen: one delivery for each reader, and no second one") { store in
      let id = try await store.started(readers: 3, withheld: [4: .monthly]).edition
      #expect(try await store.states(of: id) == ["1 queued", "2 queued", "3 queued", "4 withheld"])
      #expect(try await store.read { try $0.deliveryCounts(of: id) } == DeliveryCounts([.queued: 3, .withheld: 1]))
      let first = try #require(SubscriberID(1))
      await #expect(throws: StoreError.duplicate("subscriber 1 among the readers of weekly-1")) {
        try await store.write { try $0.add(first, to: id, withheld: nil) }
      }
    },
    StorePromise("deliveries are taken in order, those that are due again first, and no one twice") { store in
      let id = try await store.started(readers: 5).edition
      #expect(try await store.taken(2, of: id) == [1, 2])
      let failure = DeliveryFailure(.soft, relay: try Sample.slug("main"), reason: try Sample.text("450 4.2.0 greylisted"))
      try await store.record(2, .postpone(until: Sample.day(3), failure), of: id)
      #expect(try await store.read { try $0.nextDue(of: id) } == Sample.day(3))
      #expect(try await store.taken(2, of: id, at: Sample.day(2)) == [3, 4])
      #expect(try await store.taken(2, of: id, at: Sample.day(3)) == [2, 5])
      #expect(try await store.taken(2, of: id, at: Sample.day(4)) == [])
      let second = try #require(SubscriberID(2))
      let delivery = try #require(try await store.read { try $0.deliveries(to: second).first })
      #expect((delivery.state, delivery.attempts) == (.sending, 2))
    },
    StorePromise("who left, bounced, was suppressed or erased after the freezing is not written to, and it is remembered why") { store in
      let id = try await store.started(readers: 6).edition
      let weekly = id.newsletter
      try await store.happen(.leave, .form, to: 1, newsletter: weekly)
      try await store.happen(.bounce, .report, to: 2, newsletter: nil)
      let third = try sampleTarget("reader3@odd.edu")
      let domain = try sampleTarget("@nowhere.edu")
      let fifth = try #require(SubscriberID(5))
      try await store.write { writer in
        try writer.add(try sampleSuppression(third, newsletter: weekly))
        try writer.add(try sampleSuppression(domain))
        let reader = try #require(try writer.subscriber(fifth))
        try writer.erase(reader, after: try sampleEvent(.erase, .person, newsletter: nil))
      }
      #expect(try await store.taken(10, of: id) == [4, 6])
      #expect(
        try await store.states(of: id) == ["1 withheld", "2 withheld", "3 withheld", "4 sending", "5 withheld", "6 sending"])
      let reasons = try await store.read { reader in
        try [1, 2, 3, 5].map { number -> String? in
          try reader.records(of: id, to: try #require(SubscriberID(number))).first?.detail?.string
        }
      }
      #expect(reasons == ["left", "suppressed", "suppressed", "erased"])
    },
    StorePromise("what happens to deliveries follows the table of their life, or nothing of it is recorded") { store in
      let id = try await store.started(readers: 3).edition
      _ = try await store.taken(3, of: id)
      let receipt = DeliveryReceipt(relay: try Sample.slug("main"), reply: try Sample.text("250 2.0.0 Ok: queued as 4F6D12"))
      try await store.record(1, .mark, of: id)
      try await store.record(1, .accept(receipt), of: id)
      let (first, second) = (try #require(SubscriberID(1)), try #require(SubscriberID(2)))
      await #expect(throws: StoreError.self) {
        try await store.write { writer in
          try writer.record([DeliveryChange(second, .mark), DeliveryChange(first, .mark)], of: id, by: nil, at: Sample.day(2))
        }
      }
      #expect(try await store.states(of: id) == ["1 sent", "2 sending", "3 sending"])
      let delivery = try #require(try await store.read { try $0.deliveries(to: first).first })
      #expect(delivery.state == .sent(receipt))
      #expect(try await store.read { try $0.records(of: id, to: first) } == [], "what went well is in the delivery")
    },
    StorePromise("of a run that is gone, what it had taken waits again, and what it had marked is unknown") { store in
      let id = try await store.started(readers: 4).edition
      _ = try await store.taken(3, of: id)
      try await store.record(2, .mark, of: id)
      let found = try await store.write { try $0.abandonDeliveries(of: id, at: Sample.day(2)) }
      #expect(found == Abandonment(requeued: 2, unknown: 1))
      #expect(try await store.states(of: id) == ["1 queued", "2 unknown", "3 queued", "4 queued"])
      #expect(try await store.taken(10, of: id) == [1, 3, 4], "nothing that is unknown is sent again by itself")
    },
    StorePromise("a person has what is unknown sent again, and is remembered") { store in
      let id = try await store.started(readers: 1).edition
      _ = try await store.taken(1, of: id)
      try await store.record(1, .mark, of: id)
      try await store.record(1, .lose(try Sample.text("no answer came")), of: id)
      let (first, person) = (try #require(SubscriberID(1)), try Sample.text("李安"))
      try await store.write { try $0.record([DeliveryChange(first, .resend)], of: id, by: person, at: Sample.day(5)) }
      let records = try await store.read { try $0.records(of: id, to: first) }
      #expect(records.map(\.state) == [.unknown, .queued])
      #expect(records.map(\.by) == [nil, person])
      #expect(records.map { $0.detail?.string } == ["no answer came", nil])
    },
    StorePromise("what waits of a sending that is called off is withheld, and what is sent stays sent") { store in
      let id = try await store.started(readers: 4).edition
      _ = try await store.taken(1, of: id)
      try await store.record(1, .mark, of: id)
      let person = try Sample.text("Bo")
      let withheld = try await store.write { try $0.withholdRest(of: id, .cancelled, by: person, at: Sample.day(2)) }
      #expect(withheld == 3)
      #expect(try await store.states(of: id) == ["1 data-sent", "2 withheld", "3 withheld", "4 withheld"])
      let second = try #require(SubscriberID(2))
      #expect(try await store.read { try $0.records(of: id, to: second).map(\.by) } == [person])
    },
    StorePromise("deliveries are listed by edition, state and page, and by subscriber") { store in
      let id = try await store.started(readers: 5).edition
      _ = try await store.taken(2, of: id)
      let (all, page) = (DeliveryQuery(id, state: .queued), DeliveryQuery(id, after: SubscriberID(2), limit: 2))
      #expect(try await store.listed(all) == [3, 4, 5])
      #expect(try await store.listed(page) == [3, 4])
      let first = try #require(SubscriberID(1))
      #expect(try await store.read { try $0.deliveries(to: first).map(\.edition) } == [id])
      #expect(try await store.read { try $0.hasEdition(of: id.newsletter, first, since: Sample.day(1)) })
      #expect(try await store.read { try !$0.hasEdition(of: id.newsletter, first, since: Sample.day(2)) })
    },
    StorePromise("which copy of the store may send is known") { store in
      #expect(try await store.read { try $0.claim() } == nil)
      for file in [UInt64(7), UInt64.max] {
        let claim = StoreClaim(
          mark: UUID(), place: StorePlace(machine: try Sample.text("m1"), file: file), at: Sample.day(1), by: try Sample.text("Bo"))
        try await store.write { try $0.save(claim) }
        #expect(try await store.read { try $0.claim() } == claim)
      }
    },
  ]
}

private let sampleHolder = LeaseHolder(machine: PlainText(known: "mail.example.edu"), process: 4711)

extension Store {
  /// An edition that is being sent to the first so many readers, who are all confirmed.
  fileprivate func started(readers: Int = 0, withheld: [Int64: Withholding] = [:]) async throws -> Sending {
    let edition = try sampleEdition(1, state: .sending)
    let sending = Sending(
      edition: edition.id, fingerprint: ContentHash(of: "a"), started: Sample.day(1), by: try Sample.text("Ann"),
      lease: SendingLease(holder: sampleHolder, renewed: Sample.day(1)))
    let last = max(Int64(readers), withheld.keys.max() ?? 0)
    let subscribers = try (1...max(last, 1)).map { number in
      var subscriber = try sampleSubscriber(Int(number), "reader\(number)@odd.edu")
      try subscriber.take(try sampleEvent(.confirm, .list, wording: "signed"))
      return subscriber
    }
    try await add(subscribers)
    try await write { writer in
      try writer.save(edition, after: Sample.step(.startSending))
      try writer.start(sending)
      for subscriber in subscribers.prefix(Int(last)) {
        try writer.add(subscriber.id, to: edition.id, withheld: withheld[subscriber.id.number])
      }
    }
    return sending
  }

  fileprivate func states(of id: EditionID) async throws -> [String] {
    try await read { reader in
      var states: [String] = []
      try reader.visitDeliveries(DeliveryQuery(id)) { states.append("\($0.subscriber.number) \($0.state.name.rawValue)") }
      return states
    }
  }

  fileprivate func listed(_ query: DeliveryQuery) async throws -> [Int64] {
    try await read { reader in
      var numbers: [Int64] = []
      try reader.visitDeliveries(query) { numbers.append($0.subscriber.number) }
      return numbers
    }
  }

  fileprivate func taken(_ limit: Int, of id: EditionID, at now: Date = Sample.day(2)) async throws -> [Int64] {
    try await write { try $0.claimDeliveries(of: id, limit: limit, at: now).deliveries.map(\.subscriber.number) }
  }

  fileprivate func record(_ number: Int64, _ event: DeliveryEvent, of id: EditionID) async throws {
    let subscriber = try #require(SubscriberID(number))
    try await write { try $0.record([DeliveryChange(subscriber, event)], of: id, by: nil, at: Sample.day(2)) }
  }

  fileprivate func happen(_ action: ConsentAction, _ channel: ConsentChannel, to number: Int64, newsletter: Slug?) async throws {
    let id = try #require(SubscriberID(number))
    let event = ConsentEvent(action, by: channel, newsletter: newsletter, at: Sample.day(2), person: .tidings)
    try await write { writer in
      var subscriber = try #require(try writer.subscriber(id))
      try subscriber.take(event)
      try writer.save(subscriber, after: [event])
    }
  }
}
