import Foundation
import Model
import TestSupport
import Testing

@Suite struct SubscriberLifeTests {
  private static let seeds = 0..<400

  /// Whatever happens, in whatever order, some things cannot come of it.
  @Test(arguments: seeds) func noListBringsBackWhoLeftBouncedOrComplained(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let weekly = try #require(Slug("weekly"))
    var subscriber = try sample()
    for _ in 0..<40 {
      let event = try self.event(&random)
      let before = subscriber
      do {
        try subscriber.take(event)
      } catch {
        #expect(subscriber == before, "what is refused changes nothing")
        continue
      }
      let (was, now) = (before[weekly]?.status, subscriber[weekly]?.status)
      if before.standing != .good, event.action != .restore || event.channel != .person { #expect(subscriber.standing != .good) }
      if was == .unsubscribed, event.channel == .list { #expect(now == .unsubscribed) }
      if before.standing != .good { #expect(now == was || now == .unsubscribed) }
      if now == .confirmed, was != .confirmed {
        #expect(event.action == .confirm)
        #expect(event.wording != nil || event.channel == .link || event.channel == .mail)
      }
      if event.action == .complain { #expect(now != .confirmed && now != .pending) }
      if was != nil { #expect(now != nil, "nothing makes a choice unknown again") }
    }
  }

  @Test(arguments: [ConsentChannel.list, .form, .link, .oneClick, .mail, .report, .person])
  func aConfirmationOutOfNothingNeedsAProofThatIsStated(channel: ConsentChannel) throws {
    var subscriber = try sample()
    let proof = ConsentWording(try #require(PlainText("signed at the open day")))
    let proven = try event(.confirm, channel, wording: proof)
    let isEnough = channel == .list || channel == .person
    #expect(throws: ConsentRefusal.self) { try subscriber.take(event(.confirm, channel)) }
    if isEnough { try subscriber.take(proven) } else { #expect(throws: ConsentRefusal.self) { try subscriber.take(proven) } }
    #expect(subscriber.subscriptions.count == (isEnough ? 1 : 0))
  }

  @Test func anOldLinkDoesNotBringBackWhoLeftSince() throws {
    var subscriber = try sample()
    try subscriber.take(event(.ask, .form))
    try subscriber.take(event(.leave, .oneClick))
    let refusal = #expect(throws: ConsentRefusal.self) { try subscriber.take(event(.confirm, .link)) }
    #expect(refusal?.why == "has left weekly")
    try subscriber.take(event(.ask, .form))
    try subscriber.take(event(.confirm, .link))
    #expect(subscriber.subscriptions.map(\.status) == [.confirmed])
  }

  @Test func whoComplainedStaysUnsubscribedAfterAPersonTookItBack() throws {
    var subscriber = try sample()
    try subscriber.take(event(.ask, .form))
    try subscriber.take(event(.confirm, .link))
    try subscriber.take(event(.complain, .report))
    try subscriber.take(event(.bounce, .report))
    #expect(subscriber.standing == .complained, "the graver word stays")
    try subscriber.take(event(.restore, .person))
    #expect(subscriber.standing == .good && subscriber.subscriptions.map(\.status) == [.unsubscribed])
  }

  @Test func addressesAreComparedWithoutCaseAndHoweverTheirLettersAreEncoded() throws {
    func key(_ text: String) throws -> AddressKey { AddressKey(try #require(EmailAddress(text))) }
    #expect(try key("Ann.Lee@Example.EDU") == key("ann.lee@example.edu"))
    #expect(Array(try key("Zoe\u{308}@example.edu").string.utf8) == Array(try key("ZO\u{CB}@example.edu").string.utf8))
    #expect(try key("ann@例子.中国") == key("ANN@xn--fsqu00a.xn--fiqs8s"))
    #expect(try key("ann@example.edu") != key("anne@example.edu"))
  }

  private func sample() throws -> Subscriber {
    let address = try #require(EmailAddress("ann@example.edu"))
    return Subscriber(
      id: try #require(SubscriberID(1)), mailbox: Mailbox(address: address), since: Date(timeIntervalSince1970: 1_793_491_200))
  }

  private func event(_ action: ConsentAction, _ channel: ConsentChannel, wording: ConsentWording? = nil) throws -> ConsentEvent {
    let weekly = try #require(Slug("weekly"))
    return ConsentEvent(
      action, by: channel, newsletter: weekly, wording: wording, at: Date(timeIntervalSince1970: 1_793_491_200),
      person: .tidings)
  }

  private func event(_ random: inout SeededGenerator) throws -> ConsentEvent {
    let actions = ConsentAction.allCases
    let channels: [ConsentChannel] = ConsentChannel.allCases + [.list, .list, .list]
    let action = actions[Int.random(in: 0..<actions.count, using: &random)]
    let channel = channels[Int.random(in: 0..<channels.count, using: &random)]
    let isProven = Bool.random(using: &random)
    var event = try event(action, channel, wording: isProven ? ConsentWording(.tidings) : nil)
    if Int.random(in: 0..<5, using: &random) == 0 { event.newsletter = nil }
    return event
  }
}
