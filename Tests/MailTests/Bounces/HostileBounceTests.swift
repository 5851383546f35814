import Foundation
import Mail
import Model
import TestSupport
import Testing

@Suite struct HostileBounceTests {
  private let desk: BounceDesk

  init() throws {
    desk = try BounceDesk()
  }

  @Test(arguments: 0..<8) func randomDamageNeverStopsTheReader(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 0xB0_0CE + seed)
    for sample in BounceSample.all {
      for _ in 0..<3 {
        var bytes = [UInt8](try desk.message(sample.name))
        for _ in 0..<Int.random(in: 1...12, using: &generator) where !bytes.isEmpty {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          let length = min(bytes.count - place, Int.random(in: 1...80, using: &generator))
          switch Int.random(in: 0..<6, using: &generator) {
          case 0: bytes.removeSubrange(place..<place + length)
          case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
          case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
          case 3: bytes.insert(contentsOf: Array(HostileText.random(upTo: 6, using: &generator).utf8), at: place)
          case 4: bytes.removeSubrange(place...)
          default: bytes.insert(contentsOf: Array("\r\n\r\n".utf8), at: place)
          }
        }
        expectBounded(desk.reader.read(Data(bytes)))
      }
    }
  }

  @Test func damageMakesNoToken() throws {
    var generator = SeededGenerator(seed: 42)
    let token = try desk.token()
    for _ in 0..<2_000 {
      var bytes = Array(token.utf8)
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let letter = Array("abcdefghijklmnopqrstuvwxyz234567".utf8).randomElement(using: &generator) ?? 97
      if bytes[place] == letter { continue }
      bytes[place] = letter
      let text = "Delivered-To: bounce+\(String(decoding: bytes, as: UTF8.self))@news.example.edu\nFrom: a@example.org\n\nhello\n"
      guard case .refused = desk.reader.read(Data(text.utf8)).token else {
        Issue.record("\(String(decoding: bytes, as: UTF8.self)) was taken")
        return
      }
    }
  }

  @Test func hugeAndEndlessMessagesAreRead() throws {
    let start = "Return-Path: <>\nFrom: MAILER-DAEMON@example.org\nSubject: failure notice\n"
    let report = start + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
    let large = Data(report.utf8) + Data(repeating: UInt8(ascii: "x"), count: 10 << 20)
    #expect(desk.reader.read(large).problems.contains("only the first 4 MB were read"))
    let messages: [String] = [
      report + String(repeating: "--b\n\nx\n", count: 100_000),
      report + "--b\nContent-Type: message/delivery-status\n\n"
        + String(repeating: "Final-Recipient: rfc822; a@example.org\nAction: failed\n\n", count: 20_000),
      start + "\n" + String(repeating: "<a@example.org>:\n550 5.1.1 user unknown\n", count: 40_000),
      start + "\n" + String(repeating: "@", count: 1_000_000),
      start + "\n" + String(repeating: "a@b.example ", count: 100_000),
      start + "\n" + String(repeating: "user ", count: 300_000),
      start + "\n" + String(repeating: "5.1.1.", count: 300_000),
      start + "Content-Type: text/html\n\n" + String(repeating: "<style><!--<a", count: 100_000),
      start + String(repeating: "X-Failed-Recipients: a@example.org\n", count: 50_000),
      start + "To: " + String(repeating: "bounce+" + String(repeating: "a", count: 53) + "@x.example,", count: 20_000) + "\n\nx",
      (0..<3_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined(),
      String(repeating: "\0", count: 1_000_000), "", "\n", "\r", ":", "From ", "Content-Type: multipart/report\n\n",
    ]
    for message in messages { expectBounded(desk.reader.read(Data(message.utf8))) }
    var generator = SeededGenerator(seed: 9)
    expectBounded(desk.reader.read(Data((0..<1_000_000).map { _ in UInt8.random(in: 0...255, using: &generator) })))
  }

  private func expectBounded(_ reading: BounceReading) {
    #expect((1...100).contains(reading.findings.count) && reading.evidence.count <= 40 && reading.problems.count <= 21)
    #expect(reading.findings.allSatisfy { ($0.diagnostic?.string.count ?? 0) <= 500 && ($0.recipient?.addresses.count ?? 0) <= 20 })
    #expect(reading.evidence.allSatisfy { $0.count <= 400 })
  }
}
