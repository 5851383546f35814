import Foundation
import Mail
import TestSupport
import Testing

@Suite struct TransferEncodingTests {
  @Test func plainShortLinesGoAsTheyStand() {
    #expect(encoded("Hello,\nworld.\n") == (.sevenBit, "Hello,\r\nworld.\r\n"))
  }

  @Test func everyKindOfLineEndBecomesTheOne() {
    #expect(encoded("a\nb\rc\r\nd\r\r\n\n").text == "a\r\nb\r\nc\r\nd\r\n\r\n\r\n")
  }

  @Test func latinTextIsQuotedPrintable() {
    #expect(encoded("A café = a place \nto sit\t\n") == (.quotedPrintable, "A caf=C3=A9 =3D a place=20\r\nto sit=09\r\n"))
  }

  @Test func chineseTextIsBase64() {
    #expect(encoded("江西理工大学").encoding == .base64)
  }

  @Test func linesThatServersTouchAreMadeSafe() {
    #expect(encoded("From me to you\n.\n..x and more\n.") == (.quotedPrintable, "=46rom me to you\r\n=2E\r\n=2E.x and more\r\n=2E"))
  }

  @Test func aDotOrFromBehindASoftBreakIsMadeSafe() {
    for tail in [".rest", "From me"] {
      for width in 60...80 {
        let lines = encoded("é" + String(repeating: "a", count: width) + tail + "\n").text.components(of: "\r\n")
        #expect(lines.allSatisfy { !$0.hasPrefix(".") && !$0.hasPrefix("From ") }, "\(width) \(tail)")
      }
    }
  }

  @Test func anyTextComesBackInShortLinesOfASCII() throws {
    for seed in UInt64(0)..<2000 {
      var generator = SeededGenerator(seed: seed)
      try expectShortLines(of: HostileText.random(upTo: 120, using: &generator), "seed \(seed)")
    }
  }

  private func expectShortLines(of text: String, _ comment: Comment) throws {
    let (encoding, body) = encoded(text)
    for line in body.components(of: "\r\n") {
      #expect(line.utf8.count <= (encoding == .sevenBit ? 78 : 76), comment)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 }, "no bare CR, LF or 8-bit byte, \(comment)")
      #expect(!line.hasPrefix("From ") && !line.hasPrefix(".") && !line.hasSuffix(" ") && !line.hasSuffix("\t"), comment)
    }
    #expect(try decoded(body, encoding) == canonical(text), comment)
  }

  private func encoded(_ text: String) -> (encoding: TransferEncoding, text: String) {
    let (encoding, bytes) = TransferEncoding.encode(text: text)
    return (encoding, String(decoding: bytes, as: UTF8.self))
  }

  /// What the reader must get: by the definition, not by the code under test.
  private func canonical(_ text: String) -> [UInt8] {
    let scalars = text.unicodeScalars.filter { $0 != "\u{0}" }
    var bytes: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      let isSecondHalf = scalar == "\n" && index > 0 && scalars[scalars.index(scalars.startIndex, offsetBy: index - 1)] == "\r"
      if scalar == "\r" || (scalar == "\n" && !isSecondHalf) {
        bytes += [13, 10]
      } else if !isSecondHalf {
        bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  private func decoded(_ body: String, _ encoding: TransferEncoding) throws -> [UInt8] {
    switch encoding {
    case .sevenBit: return Array(body.utf8)
    case .base64: return Array(try #require(Data(base64Encoded: body.replacing("\r\n", with: ""))))
    case .quotedPrintable:
      var bytes: [UInt8] = []
      var rest = Array(body.replacing("=\r\n", with: "").utf8)[...]
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "=") {
          bytes.append(try #require(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)))
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      }
      return bytes
    }
  }
}
