import Foundation
import Markup
import Testing

@Suite struct TextDecodingTests {
  /// "江西理工大学的新闻中心，今天发布了消息。" in GB 18030.
  private let simplified: [UInt8] = [
    0xBD, 0xAD, 0xCE, 0xF7, 0xC0, 0xED, 0xB9, 0xA4, 0xB4, 0xF3, 0xD1, 0xA7, 0xB5, 0xC4, 0xD0, 0xC2, 0xCE, 0xC5, 0xD6, 0xD0, 0xD0, 0xC4,
    0xA3, 0xAC, 0xBD, 0xF1, 0xCC, 0xEC, 0xB7, 0xA2, 0xB2, 0xBC, 0xC1, 0xCB, 0xCF, 0xFB, 0xCF, 0xA2, 0xA1, 0xA3,
  ]
  /// "臺灣大學的新聞中心，今天發布了消息。" in Big5.
  private let traditional: [UInt8] = [
    0xBB, 0x4F, 0xC6, 0x57, 0xA4, 0x6A, 0xBE, 0xC7, 0xAA, 0xBA, 0xB7, 0x73, 0xBB, 0x44, 0xA4, 0xA4, 0xA4, 0xDF, 0xA1, 0x41, 0xA4, 0xB5,
    0xA4, 0xD1, 0xB5, 0x6F, 0xA5, 0xAC, 0xA4, 0x46, 0xAE, 0xF8, 0xAE, 0xA7, 0xA1, 0x43,
  ]

  private func decode(_ parts: [UInt8]..., declared: String? = nil) throws -> DecodedText {
    try TextDecoding.decode(Data(parts.flatMap { $0 }), declared: declared)
  }

  @Test func validUTF8IsUTF8AndItsMarkIsDropped() throws {
    let decoded = try decode([0xEF, 0xBB, 0xBF], Array("é江".utf8))
    #expect(decoded.text == "é江")
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.repairs == [])
  }

  @Test(arguments: ["gb2312", "GBK", " gb18030 ", "x-gbk", "csGB2312"]) func theLabelsOfGBMeanGB18030(label: String) throws {
    let decoded = try decode(simplified, declared: label)
    #expect(decoded.text == "江西理工大学的新闻中心，今天发布了消息。")
    #expect(decoded.encoding == "gb18030")
    #expect(decoded.repairs == [])
  }

  @Test func undeclaredChineseIsTold() throws {
    #expect(try decode(simplified).encoding == "gb18030")
    #expect(try decode(traditional).encoding == "Big5")
    #expect(try decode(traditional).text == "臺灣大學的新聞中心，今天發布了消息。")
  }

  @Test func undeclaredWesternTextIsWindows1252() throws {
    let decoded = try decode(
      Array("Universit".utf8), [0xE9], Array(" de Gen".utf8), [0xE8], Array("ve ".utf8), [0x93, 0x94])
    #expect(decoded.text == "Université de Genève “”")
    #expect(decoded.encoding == "windows-1252")
  }

  @Test func theDocumentsOwnDeclarationCounts() throws {
    #expect(try decode(Array("<?xml version='1.0' encoding='GBK'?><a>".utf8), [0xCA, 0xC7]).text.hasSuffix("<a>是"))
    #expect(
      try decode(Array("<!-- <meta charset=big5> --><META http-equiv=x content='text/html; charset=gb2312'>".utf8), [0xCA, 0xC7]).text
        .hasSuffix("是"))
    #expect(try decode(Array("<meta charset=\"koi8-r\">".utf8), [0xD2]).text.hasSuffix("р"))
  }

  @Test func bytesThatContradictTheLabelWin() throws {
    let decoded = try decode(Array("江西理工大学。\n".utf8), declared: "iso-8859-1")
    #expect(decoded.text == "江西理工大学。\n")
    #expect(decoded.repairs == [Repair("it is stated to be windows-1252 but is UTF-8")])
    #expect(try decode(simplified, declared: "utf-8").encoding == "gb18030")
  }

  @Test(arguments: [true, false]) func utf16IsReadWithAndWithoutItsMark(littleEndian: Bool) throws {
    let text = "<html>新闻 news</html>"
    let units = text.utf16.flatMap { littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try decode(units).text == text)
    #expect(try decode(littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF], units).text == text)
  }

  @Test func strayBytesInUTF8AreReadAsWindows1252() throws {
    let decoded = try decode(Array("江西理工大学\n".utf8), [0x93], Array("caf".utf8), [0xE9, 0x20, 0x94, 0x20, 0xE6, 0xB1, 0x20])
    #expect(decoded.text == "江西理工大学\n“café ” \u{FFFD} ")
    #expect(decoded.encoding == "UTF-8")
    #expect(decoded.repairs.map(\.line) == [2])
  }

  @Test func bytesOutsideTheEncodingAreReplacedAndCounted() throws {
    let decoded = try decode(simplified, [0xFF, 0x20, 0xB0], declared: "gbk")
    #expect(decoded.text.hasSuffix("。\u{FFFD} \u{FFFD}"))
    #expect(decoded.repairs == [Repair("2 bytes are not gb18030; replaced them by U+FFFD")])
  }

  @Test func anUnknownLabelIsReportedAndIgnored() throws {
    let decoded = try decode(Array("é".utf8), declared: "klingon")
    #expect(decoded.text == "é")
    #expect(decoded.repairs == [Repair("ignored the unknown encoding \"klingon\"")])
  }

  @Test(arguments: [[], [0x20, 0x0A], [0xEF, 0xBB, 0xBF]] as [[UInt8]]) func nothingIsEmpty(bytes: [UInt8]) {
    #expect(throws: ParseError.empty) { try decode(bytes) }
  }

  @Test(
    arguments: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], Array("%PDF-1.7 text".utf8), [0x1F, 0x8B, 8, 0], [1, 2, 3, 0, 0, 0, 65]] as [[UInt8]])
  func whatIsNoTextIsBinary(bytes: [UInt8]) {
    #expect(throws: ParseError.binary) { try decode(bytes) }
  }

  @Test(arguments: [true, false]) func charactersWithALowByteOfZeroHidUTF16(isLittleEndian: Bool) throws {
    let page = "<html>\n<title>一</title>\n<p>稀土一最开，" + String(repeating: "一开稀最", count: 40) + " 完</p>\n</html>"
    let bytes = page.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return isLittleEndian ? [low, high] : [high, low]
    }
    #expect(try decode(bytes).text == page)
  }
}
