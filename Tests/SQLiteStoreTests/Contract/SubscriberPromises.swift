import Foundation
import Model
import Testing

extension StorePromise {
  static let subscribers = [
    StorePromise("a subscriber comes back as saved, by number and by every spelling of the address") { store in
      var ann = try sampleSubscriber(1, "Ann.Lee@Example.edu", name: "李 安", language: "zh-Hans")
      try ann.take(try sampleEvent(.ask))
      try ann.take(try sampleEvent(.ask, newsletter: "monthly"))
      let news = try Sample.slug("weekly")
      let (copper, steel) = (try Sample.text("铜"), try Sample.text("Steel"))
      ann.choose(news) { $0.topics = [copper, steel, copper] }
      ann.choose(news) { ($0.frequency, $0.format) = (.monthly, .text) }
      try await store.add([ann])
      let saved = ann
      let other = try sampleAddress("aNN.lEE@EXAMPLE.EDU")
      #expect(try await store.read { [try $0.subscriber(saved.id), try $0.subscriber(at: other)] } == [saved, saved])
      #expect(try await store.read { try $0.nextSubscriberID().number } == 2)
    },
    StorePromise("an address belongs to one subscriber") { store in
      try await store.add([try sampleSubscriber(1, "ann@example.edu")])
      let second = try sampleSubscriber(2, "ANN@example.edu")
      await #expect(throws: StoreError.duplicate("ANN@example.edu")) { try await store.add([second]) }
    },
    StorePromise("every event of a consent is remembered in order, with its wording, version, origin and reason") { store in
      let ann = try sampleSubscriber(1, "ann@example.edu")
      let address = try #require(IPAddress("2001:db8::7"))
      let events = [
        try sampleEvent(.ask, .form, wording: "Send me the news", version: "2", origin: .network(address)),
        try sampleEvent(.confirm, .list, wording: "signed", origin: .file(try Sample.text("读者.csv"), line: 12)),
        try sampleEvent(.bounce, .report, newsletter: nil, note: "550 5.1.1 no such user"),
        try sampleEvent(.confirm, .list, wording: "Send me the news"),
      ]
      for event in events { try await store.write { try $0.save(ann, after: [event]) } }
      #expect(try await store.read { try $0.consent(of: ann.id) } == events)
    },
    StorePromise("subscribers are paged through in order of their numbers, whatever is asked of them") { store in
      try await store.add(try (1...30).map(mixedSubscriber))
      let weekly = try Sample.slug("weekly")
      for status in [nil, Subscription.Status.pending, .confirmed, .unsubscribed] {
        for language in [nil, "zh", "zh-Hans", "zh-Hant", "en"].map({ $0.flatMap { LanguageTag($0) } }) {
          for standing in [nil, Subscriber.Standing.good, .bounced] {
            let wanted = try (1...30).map(mixedSubscriber).filter { subscriber in
              guard let subscription = subscriber[weekly] else { return false }
              return (status ?? subscription.status) == subscription.status && (standing ?? subscriber.standing) == subscriber.standing
                && (language.map { subscriber.language?.matches($0) ?? false } ?? true)
            }
            let query = SubscriberQuery(.init(weekly, status: status, language: language), standing: standing)
            #expect(try await store.pages(of: query, size: 3) == wanted.map(\.id.number), "\(query)")
          }
        }
      }
      #expect(try await store.pages(of: SubscriberQuery(), size: 7) == Array(1...30))
      #expect(try await store.pages(of: SubscriberQuery(standing: .bounced), size: 2) == [5, 10, 15, 20, 25, 30])
    },
    StorePromise("subscriptions are counted by newsletter and status") { store in
      try await store.add(try (1...30).map(mixedSubscriber))
      let counts = try await store.read { try $0.subscriberCounts() }
      #expect(
        counts.map { "\($0.newsletter) \($0.status) \($0.count)" } == ["weekly confirmed 9", "weekly pending 9", "weekly unsubscribed 9"])
    },
    StorePromise("a newsletter goes to the confirmed in good standing whom nothing suppresses") { store in
      try await store.add(try (1...30).map(mixedSubscriber))
      let weekly = try Sample.slug("weekly")
      let monthly = try Sample.slug("monthly")
      #expect(try await store.audience(of: weekly) == [1, 4, 7, 13, 16, 19, 22, 28])
      let (first, fourth) = (try sampleTarget("reader1@Even.edu"), try sampleTarget("reader4@even.edu"))
      let (domain, parent) = (try sampleTarget("@odd.edu"), try sampleTarget("@edu.odd"))
      try await store.write { writer in
        try writer.add(try sampleSuppression(first))
        try writer.add(try sampleSuppression(fourth, newsletter: monthly))
        try writer.add(try sampleSuppression(domain, newsletter: weekly))
        try writer.add(try sampleSuppression(parent))
      }
      #expect(try await store.audience(of: weekly) == [4, 16, 22, 28])
      let lifting = Suppression.Lifting(at: Sample.day(9), by: try Sample.text("Bo"))
      #expect(try await store.write { try $0.lift(domain, newsletter: weekly, lifting) })
      #expect(try await store.audience(of: weekly) == [4, 7, 13, 16, 19, 22, 28])
      #expect(try await store.audience(of: monthly) == [])
    },
    StorePromise("a suppression that was lifted is kept, and another can follow it") { store in
      let target = try sampleTarget("@example.edu")
      let first = try sampleSuppression(target, note: "投诉", evidence: "550 5.7.1")
      try await store.write { try $0.add(first) }
      await #expect(throws: StoreError.self) { try await store.write { try $0.add(first) } }
      let lifting = Suppression.Lifting(at: Sample.day(4), by: try Sample.text("Bo"), note: try Sample.text("a mistake"))
      #expect(
        try await store.write { [try $0.lift(target, newsletter: nil, lifting), try $0.lift(target, newsletter: nil, lifting)] } == [
          true, false,
        ])
      try await store.write { try $0.add(first) }
      var lifted = first
      lifted.lifting = lifting
      let both = [lifted, first]
      #expect(try await store.read { try $0.suppressions(of: target) } == both)
      #expect(try await store.read { try $0.suppressionCount() } == SuppressionCount(domains: 1))
      #expect(try await store.suppressions(inForceOnly: true) == [first])
      #expect(try await store.suppressions(inForceOnly: false) == both.reversed())
    },
    StorePromise("of one who was erased nothing comes back but the erasure, and the number is not given again") { store in
      let ann = try mixedSubscriber(3)
      let target = try sampleTarget(ann.mailbox.address.description)
      try await store.add([try mixedSubscriber(1), ann])
      let event = ConsentEvent(.erase, by: .person, at: Sample.day(7), person: try Sample.text("Bo"))
      try await store.write { writer in
        try writer.add(try sampleSuppression(target))
        try writer.erase(ann, after: event)
      }
      #expect(try await store.read { [try $0.subscriber(ann.id), try $0.subscriber(at: ann.mailbox.address)] } == [nil, nil])
      #expect(try await store.read { try $0.consent(of: ann.id) } == [event])
      #expect(try await store.read { try $0.suppressions(of: target) } == [])
      #expect(try await store.pages(of: SubscriberQuery(), size: 2) == [1])
      #expect(try await store.read { try $0.nextSubscriberID().number } == 4)
      await #expect(throws: StoreError.missing("subscriber 9")) {
        try await store.write { try $0.erase(try sampleSubscriber(9, "x@example.edu"), after: event) }
      }
      try await store.scrub()
    },
    StorePromise("a secret is made once, at random, and stays") { store in
      #expect(try await store.read { try $0.secret(.erasure) } == nil)
      let made = try await store.write { try $0.makeSecret(.erasure) }
      #expect(made.count == 32 && Set(made).count > 8)
      #expect(try await store.write { try $0.makeSecret(.erasure) } == made)
      #expect(try await store.read { try $0.secret(.erasure) } == made)
    },
  ]
}

/// A third of them pending, confirmed and left, in three languages; each fifth has bounced, each tenth has nothing to do with the newsletter.
private func mixedSubscriber(_ number: Int) throws -> Subscriber {
  let languages = ["en", "zh-Hans", "zh-Hant", nil]
  let domain = [1, 4].contains(number) || number % 2 == 0 ? "even.edu" : "odd.edu"
  var subscriber = try sampleSubscriber(number, "Reader\(number)@\(domain)", language: languages[number % 4])
  if number % 10 != 0 {
    try subscriber.take(try sampleEvent(number % 3 == 1 ? .confirm : .ask, .list, wording: "signed"))
    if number % 3 == 2 { try subscriber.take(try sampleEvent(.leave)) }
  }
  if number % 5 == 0 { try subscriber.take(try sampleEvent(.bounce, .report)) }
  return subscriber
}

func sampleSubscriber(_ number: Int, _ address: String, name: String? = nil, language: String? = nil) throws -> Subscriber {
  Subscriber(
    id: try #require(SubscriberID(Int64(number))),
    mailbox: Mailbox(name: name.flatMap { PlainText($0) }, address: try sampleAddress(address)),
    language: language.flatMap { LanguageTag($0) },
    since: Sample.day(number))
}

private func sampleAddress(_ text: String) throws -> EmailAddress { try #require(EmailAddress(text)) }

func sampleTarget(_ text: String) throws -> Suppression.Target {
  if text.hasPrefix("@") { return .domain(try #require(MailDomain(text.dropFirst()))) }
  return .address(try #require(AddressKey(text)))
}

func sampleSuppression(
  _ target: Suppression.Target, newsletter: Slug? = nil, note: String? = nil, evidence: String? = nil
) throws -> Suppression {
  Suppression(
    target, newsletter: newsletter, reason: .complaint, at: Sample.day(2), by: try Sample.text("Ann"), note: note.flatMap { PlainText($0) },
    evidence: evidence.flatMap { PlainText($0) })
}

func sampleEvent(
  _ action: ConsentAction, _ channel: ConsentChannel = .form, newsletter: String? = "weekly", wording: String? = nil,
  version: String? = nil,
  origin: ConsentOrigin? = nil, note: String? = nil
) throws -> ConsentEvent {
  ConsentEvent(
    action, by: channel, newsletter: try newsletter.map(Sample.slug),
    wording: try wording.map { ConsentWording(try Sample.text($0), version: version.flatMap { PlainText($0) }) }, at: Sample.day(1),
    person: try Sample.text("Ann"), origin: origin, note: try note.map(Sample.text))
}

extension Store {
  func add(_ subscribers: [Subscriber]) async throws {
    try await write { writer in
      for subscriber in subscribers { try writer.save(subscriber, after: []) }
    }
  }

  /// The numbers of all pages that a query has, one behind the other.
  fileprivate func pages(of query: SubscriberQuery, size: Int) async throws -> [Int64] {
    var numbers: [Int64] = []
    var query = query
    query.limit = size
    while true {
      let page = query
      let found = try await read { reader in
        var found: [SubscriberID] = []
        try reader.visitSubscribers(page) { found.append($0.id) }
        return found
      }
      numbers += found.map(\.number)
      guard found.count == size else { return numbers }
      query.after = found.last
    }
  }

  fileprivate func audience(of newsletter: Slug) async throws -> [Int64] {
    try await read { reader in
      var numbers: [Int64] = []
      try reader.visitAudience(of: newsletter) { numbers.append($0.id.number) }
      return numbers
    }
  }

  fileprivate func suppressions(inForceOnly: Bool) async throws -> [Suppression] {
    try await read { reader in
      var found: [Suppression] = []
      try reader.visitSuppressions(inForceOnly: inForceOnly) { found.append($0) }
      return found
    }
  }
}
