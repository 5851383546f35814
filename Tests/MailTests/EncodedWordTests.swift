import Mail
import Model
import TestSupport
import Testing

@Suite struct EncodedWordTests {
  @Test func chineseIsShorterInBase64() {
    #expect(EncodedWord.Encoding(shortestFor: "江西理工大学") == .base64)
  }

  @Test func mostlyLatinTextStaysReadable() {
    #expect(EncodedWord.Encoding(shortestFor: "Émilie and the choir") == .quoted)
    #expect(EncodedWord.words("Émilie and the choir", as: .quoted) == ["=?utf-8?Q?=C3=89milie_and_the_choir?="])
  }

  @Test func aCharacterThatReadersSeeAsOneIsNotDivided() throws {
    let scientists = String(repeating: "👩🏽‍🔬", count: 12)
    let words = EncodedWord.words(scientists, as: .base64)
    #expect(words.count > 1)
    for word in words {
      let text = try #require(HeaderDecoder.decodeWord(word))
      #expect(text.allSatisfy { $0 == "👩🏽‍🔬" })
    }
  }

  @Test func aCharacterLongerThanAWordIsDividedBetweenItsScalars() throws {
    let tower = "e" + String(repeating: "\u{301}", count: 200)
    let words = EncodedWord.words(tower, as: .quoted)
    let text = words.compactMap(HeaderDecoder.decodeWord).joined()
    #expect(text.unicodeScalars.elementsEqual(tower.unicodeScalars))
  }

  @Test func anyTextComesBackAndEveryLineIsShort() throws {
    let name = try #require(HeaderName("Subject"))
    for seed in UInt64(0)..<2000 {
      var generator = SeededGenerator(seed: seed)
      guard let text = PlainText(HostileText.random(upTo: 60, using: &generator)) else { continue }
      expectShortLines(of: text, in: try #require(HeaderField(name, .text(text))).text(), "seed \(seed)")
    }
  }

  private func expectShortLines(of text: PlainText, in field: String, _ comment: Comment) {
    #expect(field.hasSuffix("\r\n"), comment)
    #expect(HeaderDecoder.decode(field).unicodeScalars.elementsEqual(text.string.unicodeScalars), comment)
    #expect(field.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A }, comment)
    for line in String(field.dropLast()).components(of: "\r\n") {
      #expect(line.utf8.count <= 76 && !line.allSatisfy { (character: Character) in character == " " }, comment)
    }
    for word in HeaderDecoder.encodedWords(of: field) {
      #expect(word.utf8.count <= 75, comment)
      #expect(HeaderDecoder.decodeWord(word) != nil, comment)
    }
  }
}

extension StringProtocol {
  /// The pieces between the places where a separator stands.
  func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
