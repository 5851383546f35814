import Foundation
import Mail
import Signing
import TestSupport
import Testing

@Suite struct BodyHashTests {
  /// RFC 6376 §3.4.5, §3.4.4.
  @Test(arguments: [
    (" C \r\nD \t E\r\n\r\n\r\n", " C\r\nD E\r\n"), ("", ""), ("\r\n", ""), ("\r\n\r\n", ""), (" \t\r\n", ""), ("a", "a\r\n"),
    ("a \t ", "a\r\n"), ("\r\na\r\n", "\r\na\r\n"), ("a\r\n \r\nb", "a\r\n\r\nb\r\n"), ("a\rb\nc", "a\rb\nc\r\n"), ("a\r", "a\r\r\n"),
    ("a\r\r\n\r\n", "a\r\r\n"), ("\t a", " a\r\n"),
  ])
  func theRelaxedFormIsHashed(body: String, relaxed: String) {
    let body = BodyHash(of: [UInt8](body.utf8))
    #expect(body == BodyHash(of: [UInt8](relaxed.utf8)), "the relaxed form is its own")
    #expect("\(body)".contains(Data(SHA256Hash.of([UInt8](relaxed.utf8))).base64EncodedString()))
  }

  @Test func piecesHashAsTheWholeDoesAndAsThePlainReadingOfTheRFC() {
    var generator = SeededGenerator(seed: 344)
    let words = [
      "a", "word", "a word that is longer than eight bytes", "!\u{1F}\u{7F}~", "\u{20AC}\u{20AC}\u{20AC}", " ", "  ", "\t", "\r\n",
      "\r\n\r\n", "\r", "\n", "é", "=20", "\u{0}", ".",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...24, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }.joined()
      let body = [UInt8](text.utf8)
      var hasher = BodyHasher()
      var rest = body[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 1...5, using: &generator)))
        hasher.update(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(hasher.finished() == BodyHash(of: body), "\(body)")
      #expect("\(BodyHash(of: body))".contains(Data(SHA256Hash.of(Self.relaxed(body))).base64EncodedString()), "\(body)")
    }
  }

  @Test func aCopyGoesOnByItself() {
    var common = BodyHasher()
    common.update([UInt8]("Dear ".utf8))
    var one = common
    one.update([UInt8]("reader\r\n".utf8))
    #expect(one.finished() == BodyHash(of: [UInt8]("Dear reader\r\n".utf8)))
    #expect(common.finished() == BodyHash(of: [UInt8]("Dear".utf8)))
  }

  /// RFC 6376 §3.4.4, rule by rule and without a thought of speed.
  private static func relaxed(_ body: [UInt8]) -> [UInt8] {
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < body.count {
      if body[index] == 13, index + 1 < body.count, body[index + 1] == 10 {
        lines.append([])
        index += 2
      } else {
        lines[lines.count - 1].append(body[index])
        index += 1
      }
    }
    lines = lines.map { line in
      var reduced: [UInt8] = []
      for byte in line {
        if byte == 32 || byte == 9 {
          if reduced.last != 32 { reduced.append(32) }
        } else {
          reduced.append(byte)
        }
      }
      return reduced.last == 32 ? reduced.dropLast() : reduced
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.flatMap { $0 + [13, 10] }
  }
}
