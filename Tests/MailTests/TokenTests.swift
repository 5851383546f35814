import Foundation
import Mail
import Model
import TestSupport
import Testing

@Suite struct TokenTests {
  private let old: TokenKey
  private let new: TokenKey
  private let ring: TokenKeyRing
  private let weekly: Slug
  private let monthly: Slug
  private let paths: ReturnPaths

  init() throws {
    old = try #require(TokenKey(id: 1, secret: [UInt8](repeating: 1, count: 32)))
    new = try #require(TokenKey(id: 2, secret: [UInt8](0..<40)))
    ring = try #require(TokenKeyRing(newest: new, older: [old]))
    weekly = try #require(Slug("weekly"))
    monthly = try #require(Slug("monthly"))
    let mailbox = try #require(EmailAddress("bounce@news.example.edu"))
    paths = try #require(ReturnPaths(mailbox: mailbox, keys: ring))
  }

  // MARK: Readers

  @Test func aReadersTokenIsReadForItsPurposeOnly() throws {
    let tokens = ReaderTokens(keys: ring)
    for subscriber in [0, 1, 42, .max, .min, -1] as [Int64] {
      for purpose in ReaderTokens.Purpose.allCases {
        let token = tokens.token(for: purpose, newsletter: weekly, subscriber: subscriber).string
        #expect(token.count == ReaderTokens.length && token.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) })
        let reader = try tokens.reader(of: token, for: purpose, newsletters: [monthly, weekly])
        #expect(reader.newsletter == weekly && reader.subscriber == subscriber)
        #expect(try tokens.reader(of: token.uppercased(), for: purpose, newsletters: [weekly]) == reader, "a mail program shouted")
        for other in ReaderTokens.Purpose.allCases where other != purpose {
          #expect(throws: TokenError.forged) { try tokens.reader(of: token, for: other, newsletters: [weekly]) }
        }
        #expect(throws: TokenError.forged) { try tokens.reader(of: token, for: purpose, newsletters: [monthly]) }
        #expect(throws: TokenError.forged) { try tokens.reader(of: token, for: purpose, newsletters: []) }
      }
    }
  }

  @Test func noTokenTellsAnythingOfAnother() {
    let tokens = ReaderTokens(keys: ring)
    let all = (0..<2_000 as Range<Int64>).map { tokens.token(for: .unsubscribe, newsletter: weekly, subscriber: $0).string }
    #expect(Set(all).count == 2_000)
    #expect(Set(all.map { $0.suffix(12) }).count == 2_000, "the number itself is hidden")
    #expect(tokens.token(for: .view, newsletter: weekly, subscriber: 1) == tokens.token(for: .view, newsletter: weekly, subscriber: 1))
  }

  @Test func aChangedOrShortenedTokenIsRefused() throws {
    let tokens = ReaderTokens(keys: ring)
    let token = tokens.token(for: .confirm, newsletter: weekly, subscriber: 7).string
    for place in token.indices {
      for letter in "abcdefghijklmnopqrstuvwxyz234567" where letter != token[place] {
        let changed = token.replacingCharacters(in: place...place, with: String(letter))
        #expect(throws: TokenError.self) { try tokens.reader(of: changed, for: .confirm, newsletters: [weekly]) }
      }
      #expect(throws: TokenError.malformed) { try tokens.reader(of: token[..<place], for: .confirm, newsletters: [weekly]) }
    }
    for bad in [
      token + "a", token + "=", " " + token, token.replacing("a", with: "1"), "READER-TOKEN", "", String(repeating: "a", count: 100_000),
    ] {
      #expect(throws: TokenError.malformed) { try tokens.reader(of: bad, for: .confirm, newsletters: [weekly]) }
    }
  }

  // MARK: Keys

  @Test func anOldKeyReadsAndTheNewestSigns() throws {
    let before = ReaderTokens(keys: try #require(TokenKeyRing(newest: old)))
    let now = ReaderTokens(keys: ring)
    let token = before.token(for: .unsubscribe, newsletter: weekly, subscriber: 9)
    #expect(try now.reader(of: token.string, for: .unsubscribe, newsletters: [weekly]).subscriber == 9)
    let newer = now.token(for: .unsubscribe, newsletter: weekly, subscriber: 9)
    #expect(newer != token)
    #expect(throws: TokenError.unknownKey(2)) { try before.reader(of: newer.string, for: .unsubscribe, newsletters: [weekly]) }
  }

  @Test func anotherSecretUnderTheSameNumberReadsNothing() throws {
    let other = try #require(TokenKey(id: 2, secret: [UInt8](1..<41)))
    let theirs = ReaderTokens(keys: try #require(TokenKeyRing(newest: other)))
    let token = theirs.token(for: .unsubscribe, newsletter: weekly, subscriber: 9).string
    #expect(throws: TokenError.forged) { try ReaderTokens(keys: ring).reader(of: token, for: .unsubscribe, newsletters: [weekly]) }
  }

  @Test func aRingHasNoNumberTwiceAndNoShortSecret() {
    #expect(TokenKeyRing(newest: old, older: [old]) == nil)
    #expect(TokenKey(id: 3, secret: [UInt8](repeating: 1, count: 31)) == nil)
    #expect("\(old)" == "token key 1")
  }

  // MARK: Return paths

  @Test func aBounceTellsItsEditionAndSubscriber() throws {
    var generator = SeededGenerator(seed: 3464)
    for _ in 0..<500 {
      let number =
        Bool.random(using: &generator) ? Int.random(in: 1...3_000, using: &generator) : Int.random(in: 1...(.max), using: &generator)
      let subscriber = Int64.random(in: .min ... .max, using: &generator)
      let edition = try #require(EditionID(newsletter: weekly, number: number))
      let address = paths.address(edition: edition, subscriber: subscriber)
      #expect(address.localPart.utf8.count <= 64 && address.description == address.description.lowercased())
      let delivery = try paths.delivery(to: address.description, newsletters: [monthly, weekly])
      #expect(delivery.edition == edition && delivery.subscriber == subscriber)
      for way in [
        address.description.uppercased(), address.localPart, "Bounce" + address.description.dropFirst(6), address.localPart + "@mx.example",
      ] {
        #expect(try paths.delivery(to: way, newsletters: [weekly]) == delivery, "\(way)")
      }
    }
  }

  @Test func aReturnPathForgedOrOfAnotherEditionIsRefused() throws {
    let edition = try #require(EditionID(newsletter: weekly, number: 12))
    let next = try #require(EditionID(newsletter: weekly, number: 13))
    let address = paths.address(edition: edition, subscriber: 5).localPart
    let other = paths.address(edition: next, subscriber: 5).localPart
    #expect(throws: TokenError.forged) { try paths.delivery(to: address, newsletters: [monthly]) }
    // The code of one edition with the content of another: what somebody replays who has two.
    for length in 20..<address.count - 1 {
      let mixed = address.prefix(length) + other.dropFirst(length)
      if mixed != address, mixed != other {
        #expect(throws: TokenError.forged) { try paths.delivery(to: mixed, newsletters: [weekly]) }
      }
    }
    for length in 0..<address.count {
      #expect(throws: TokenError.malformed) { try paths.delivery(to: address.prefix(length), newsletters: [weekly]) }
    }
    let reader = ReaderTokens(keys: ring).token(for: .unsubscribe, newsletter: weekly, subscriber: 5)
    #expect(throws: TokenError.malformed) { try paths.delivery(to: "bounce+\(reader)", newsletters: [weekly]) }
    #expect(throws: TokenError.malformed) { try paths.delivery(to: "leave+" + address.dropFirst(7), newsletters: [weekly]) }
  }

  @Test func noAddressMakesTheReaderStumble() {
    var generator = SeededGenerator(seed: 5321)
    for _ in 0..<3_000 {
      let text = (Bool.random(using: &generator) ? "bounce+" : "") + HostileText.random(upTo: 40, using: &generator)
      #expect(throws: TokenError.self) { try paths.delivery(to: text, newsletters: [weekly]) }
    }
  }

  @Test(arguments: ["bounces-long@example.edu", "bounce+x@example.edu", "弹@example.edu"])
  func aMailboxThatLeavesNoRoomIsRefused(address: String) throws {
    let mailbox = try #require(EmailAddress(address))
    #expect(ReturnPaths(mailbox: mailbox, keys: ring) == nil)
  }
}
