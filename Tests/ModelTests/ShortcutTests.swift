import Foundation
import Model
import TestSupport
import Testing

/// Where a type decides quickly, it decides as the long way would.
@Suite struct ShortcutTests {
  @Test func everyCharacterOfAPlainTextIsTreatedByItsUnicodeProperties() throws {
    let otherPlanes = (1...16).flatMap { (plane: UInt32) in [0, 0xFFFD, 0xFFFE, 0xFFFF].map { (value: UInt32) in plane << 16 | value } }
    let basicPlane: [UInt32] = Array(0...0xFFFF)
    for scalar in (basicPlane + otherPlanes).compactMap(Unicode.Scalar.init) {
      let (text, properties) = (try #require(PlainText("a\(scalar)b")).string, scalar.properties)
      if properties.isWhitespace || scalar == "\u{FEFF}" {
        #expect(text == "a b", "\(scalar.value)")
      } else if properties.generalCategory == .control || properties.isNoncharacterCodePoint {
        #expect(text == "ab", "\(scalar.value)")
      } else {
        #expect(text.unicodeScalars.elementsEqual(["a", scalar, "b"]), "\(scalar.value)")
      }
    }
  }

  @Test func anyWebAddressIsWhatAParserMakesOfIt() {
    let pieces = [
      "http://", "https://", "HTTP://", "//", "a", "example.edu", "-", ".", ":", "80", "@", "/", "?", "#", "%", "%e4", "%E4%BD", "%zz", "&",
      "=",
      ";", "'", "(", "+", "~", "_", "[", "]", "|", "\\", "\"", "中", " ",
    ]
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<20_000 {
      let text = (0...Int.random(in: 0...6, using: &generator)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
      let candidate = (Bool.random(using: &generator) ? "https://example.edu/" : "") + text.joined()
      let trimmed = candidate.trimmingCharacters(in: .whitespacesAndNewlines)
      let parsed = URL(string: trimmed, encodingInvalidCharacters: true).flatMap { WebAddress($0) }
      #expect(WebAddress(candidate) == parsed, "\(candidate)")
    }
  }

  @Test(arguments: [
    ("example.edu", true), ("a-b.c1", true), ("example", false), ("-a.edu", false), ("a-.edu", false), ("a..edu", false), (".edu", false),
    ("a_b.edu", false), (String(repeating: "a", count: 64) + ".edu", false),
    ("a.\(String(repeating: "b.", count: 130))c", false),
  ]) func aDomainIsOfLettersDigitsAndHyphens(domain: String, isDomain: Bool) {
    #expect((EmailAddress("x@\(domain)") != nil) == isDomain)
    #expect((TagAuthority("\(domain),2026") != nil) == isDomain)
  }
}
