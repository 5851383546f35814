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

  @Test(arguments: 0..<2000)
  func anyTextComesBackAndEveryLineIsShort(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    guard let text = PlainText(HostileText.random(upTo: 60, using: &generator)) else { return }
    let name = try #require(HeaderName("Subject"))
    let field = HeaderField(name, .text(text)).text()
    #expect(field.hasSuffix("\r\n"))
    #expect(HeaderDecoder.decode(field).unicodeScalars.elementsEqual(text.string.unicodeScalars))
    #expect(field.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0D || $0 == 0x0A })
    for line in String(field.dropLast()).components(of: "\r\n") {
      #expect(line.utf8.count <= 76 && !line.allSatisfy { (character: Character) in character == " " })
    }
    for word in HeaderDecoder.encodedWords(of: field) {
      #expect(word.utf8.count <= 75)
      #expect(HeaderDecoder.decodeWord(word) != nil)
    }
  }
}

extension StringProtocol {
  /// The pieces between the places where a separator stands.
  func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
