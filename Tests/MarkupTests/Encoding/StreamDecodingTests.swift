import Foundation
import Markup
import TestSupport
import Testing

@Suite struct StreamDecodingTests {
  @Test(arguments: 1...200) func aTextInBlocksIsReadAsTheWholeTextIs(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array("mail,name\n".utf8)
    let pieces: [[UInt8]] = [
      Array("李安,\n".utf8), Array("Zoë".utf8), [0xFC], [0xC0, 0xEE, 0xB0, 0xB2], [0xE4, 0xB8], Array("ann@example.edu,".utf8),
      Array("🎓".utf8),
    ]
    let allowed = seed % 2 == 0 ? pieces.filter { String(validating: $0, as: UTF8.self) != nil } : pieces
    for _ in 0..<30 { bytes += allowed[Int.random(in: 0..<allowed.count, using: &random)] }
    let whole = try TextDecoding.decode(Data(bytes))
    let (text, name) = try streamed(bytes, &random)
    #expect(name == whole.encoding)
    #expect(text == whole.text)
  }

  @Test(arguments: ["GBK", "UTF-16LE", "UTF-16BE", "Big5", "windows-1252"])
  func everyEncodingThatOfficesWriteIsFoundOut(encoding: String) throws {
    let texts = ["windows-1252": "mail;name\r\nann@example.edu;Müller, Zoë\r\n", "Big5": "郵箱,姓名\r\nann@example.edu,李安大學新聞\r\n"]
    let text = texts[encoding] ?? "邮箱,姓名\r\nann@example.edu,李安大学新闻\r\n"
    let file = try TemporaryFolder(["a": text])
    let converted = try Peer.run("iconv", ["-f", "UTF-8", "-t", encoding, file.url.appending(path: "a").path()])
    var random = SeededGenerator(seed: 7)
    #expect(try streamed(Array(converted.output), &random).text == text)
  }

  @Test func aCharacterBeyondASCIIFarBehindTheStartWasReadInTheWrongEncoding() throws {
    let start = String(repeating: "reader@example.edu,Reader\n", count: 10_000)
    var random = SeededGenerator(seed: 7)
    let chinese: [UInt8] = [0xC0, 0xEE, 0xB0, 0xB2, 0xB4, 0xF3, 0xD1, 0xA7]
    let read = try streamed(Array(start.utf8) + chinese, &random, blocks: 64 << 10)
    #expect(read.name == "gb18030" && read.text == start + "李安大学")
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(throws: ParseError.empty) { try EncodingSurvey().finish() }
    #expect(throws: ParseError.binary) {
      var survey = EncodingSurvey()
      survey.look(at: [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 7, count: 100))
      return try survey.finish()
    }
  }

  private func streamed(_ bytes: [UInt8], _ random: inout SeededGenerator, blocks: Int = 7) throws -> (text: String, name: String) {
    var parts: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      parts.append(Array(rest.prefix(Int.random(in: 1...blocks, using: &random))))
      rest = rest.dropFirst(parts.last?.count ?? 0)
    }
    var survey = EncodingSurvey()
    for part in parts { survey.look(at: part) }
    let encoding = try survey.finish()
    let decoder = try StreamDecoder(encoding)
    let output = parts.flatMap { decoder.decode($0) } + decoder.finish()
    return (String(decoding: output, as: UTF8.self), encoding.name)
  }
}
