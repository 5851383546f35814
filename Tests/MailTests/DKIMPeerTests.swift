import Foundation
import Mail
import Model
import TestSupport
import Testing

/// dkimpy and libopendkim verify what we sign.
@Suite struct DKIMPeerTests {
  @Test func bothVerifiersTakeBothSignaturesOfEveryMessageAndNoneOfADamagedOne() throws {
    let keys = try SignedMessage.Keys()
    var generator = SeededGenerator(seed: 6376)
    var messages: [String: Data] = [:]
    for number in 0..<400 {
      let sample = try RandomMessage(number: number, using: &generator)
      let signed = try keys.signer.signed(sample.message.bytes(), at: SignedMessage.date)
      messages["\(number)"] = signed
      let damage = Damage.allCases[number % Damage.allCases.count]
      messages["\(number)-\(damage.rawValue)"] = try damage.done(to: signed)
    }
    let verdicts = try SignedMessage.verdicts(of: messages, keys.records)
    #expect(verdicts.count == 800)
    for (name, verdict) in verdicts {
      if name.contains("-") {
        #expect(verdict.isTakenByNone, "\(verdict)")
      } else {
        #expect(verdict.isTakenByAll, "\(verdict)")
      }
    }
  }

  /// What somebody on the way, or somebody who sends our mail again, may do to it.
  private enum Damage: String, CaseIterable {
    case changedSubject, changedSender, secondSenderAbove, secondSenderBelow, changedBody, changedWayOut, secondWayOut, removedOneClick
    case addedCopy, addedFeedbackID, changedDate, addedLine, changedType

    func done(to message: Data) throws -> Data {
      switch self {
      case .changedSubject: return try replacing("Subject: S", with: "Subject: T", in: message)
      case .changedSender: return try replacing("\r\nFrom: ", with: "\r\nFrom: x", in: message)
      case .secondSenderAbove: return Data("From: fraud@example.com\r\n".utf8) + message
      case .secondSenderBelow: return try replacing("\r\n\r\n", with: "\r\nFrom: fraud@example.com\r\n\r\n", in: message)
      case .changedBody: return message + Data("x\r\n".utf8)
      case .changedWayOut: return try replacing("<https://news.example.edu/leave/", with: "<https://fraud.example.com/", in: message)
      case .secondWayOut:
        return try replacing("\r\nList-Unsubscribe:", with: "\r\nList-Unsubscribe: <x:>\r\nList-Unsubscribe:", in: message)
      case .removedOneClick: return try replacing("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", with: "", in: message)
      case .addedCopy: return Data("Cc: fraud@example.com\r\n".utf8) + message
      case .addedFeedbackID: return Data("Feedback-ID: 1:2:3:fraud\r\n".utf8) + message
      case .changedDate: return try replacing("\r\nDate: ", with: "\r\nDate: 1", in: message)
      case .addedLine: return try replacing("\r\n\r\n", with: "\r\n\r\nx\r\n", in: message)
      case .changedType: return try replacing("\r\nContent-Type: ", with: "\r\nContent-Type: x-", in: message)
      }
    }

    private func replacing(_ text: String, with other: String, in message: Data) throws -> Data {
      let place = try #require(message.firstRange(of: Data(text.utf8)), "\(rawValue)")
      return message[..<place.lowerBound] + Data(other.utf8) + message[place.upperBound...]
    }
  }

  @Test func whatServersMayChangeBreaksNoSignature() throws {
    let keys = try SignedMessage.Keys()
    let message = try MailFixtures.message(
      from: "Office", to: "Reader", subject: "News  of the week", text: "One line\n\nand another  \n\n\n", html: "<p>x</p>", language: "en",
      list: "Weekly")
    let signed = String(decoding: try keys.signer.signed(message.bytes(), at: SignedMessage.date), as: UTF8.self)
    let changed = [
      "received": "Received: from a by b; Thu, 1 Jan 2026 00:00:00 +0000\r\n" + signed,
      "folded": signed.replacing("\r\nFrom: ", with: "\r\nFROM:\r\n\t "),
      "spaces": signed.replacing("Subject: News", with: "Subject:   News").replacing("One line", with: "One \t line  "),
      "end": signed + "\r\n\r\n",
      "results": signed.replacing("\r\nDate:", with: "\r\nX-Spam: no\r\nDate:"),
    ].mapValues { Data($0.utf8) }
    for verdict in try SignedMessage.verdicts(of: changed, keys.records).values { #expect(verdict.isTakenByAll, "\(verdict)") }
  }

  @Test func anEmptyBodyAndAHeadAloneAreSigned() throws {
    let keys = try SignedMessage.Keys()
    let head = "From: a@example.edu\r\nSubject: x\r\nFrom: b@example.edu\r\n"
    let messages = try ["nothing": "\r\n", "lines": "\r\n\r\n\r\n", "spaces": "\r\n  \r\n\t\r\n", "open": "\r\nno line end"]
      .mapValues { try keys.signer.signed(Data((head + $0).utf8), at: SignedMessage.date) }
    for verdict in try SignedMessage.verdicts(of: messages, keys.records).values { #expect(verdict.isTakenByAll, "\(verdict)") }
  }
}
