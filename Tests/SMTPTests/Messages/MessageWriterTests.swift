import Foundation
import SMTP
import TestSupport
import Testing

@Suite struct MessageWriterTests {
  @Test func aDotAtTheBeginningOfALineIsDoubled() throws {
    #expect(try written(".a\r\n..\r\nb.\r\n.\r\n") == "..a\r\n...\r\nb.\r\n..\r\n")
  }

  @Test func afterBDATNothingIsChanged() throws {
    #expect(try written(".a\r\n..\r\n", .verbatim(size: 8)) == ".a\r\n..\r\n")
  }

  @Test func whatIsNotOfTheSizeThatWasToldIsRefusedBeforeItIsWritten() throws {
    #expect(throws: MessageFault.otherSize(announced: 3)) { try written("a\r\nb\r\n", .verbatim(size: 3)) }
    #expect(throws: MessageFault.otherSize(announced: 4)) { try written("a\r\n", .verbatim(size: 4)) }
    var writer = MessageWriter(.verbatim(size: 3))
    var output: [UInt8] = []
    try writer.write(Array("a\r\n".utf8), to: &output)
    #expect(throws: MessageFault.otherSize(announced: 3)) { try writer.write([UInt8(ascii: "Q")], to: &output) }
    #expect(output.count == 3)
  }

  @Test func anEmptyMessageIsComplete() throws {
    #expect(try written("") == "")
  }

  @Test(arguments: [true, false])
  func bareLineEndsAreRefusedWithTheirPlace(_ isDotStuffed: Bool) {
    let faults: [(String, MessageFault)] = [
      ("ab\ncd\r\n", .bareLF(offset: 2)), ("ab\rcd\r\n", .bareCR(offset: 2)), ("ab\r\r\n", .bareCR(offset: 2)),
      ("\n", .bareLF(offset: 0)), ("ab\r", .bareCR(offset: 2)), ("ab\r\ncd", .unfinishedLine),
      ("ab\r\n\ncd\r\n", .bareLF(offset: 4)), ("a\n.\r\nb\r\n", .bareLF(offset: 1)),
      ("a\r\n.\n", .bareLF(offset: 4)), ("a\r\n.\r.\r\n", .bareCR(offset: 4)), (".\n", .bareLF(offset: 1)),
    ]
    for (message, fault) in faults {
      let framing = isDotStuffed ? MessageFraming.dotStuffed : .verbatim(size: message.utf8.count)
      #expect(throws: fault, "\(message.debugDescription)") { try written(message, framing) }
      for size in 1...3 { #expect(throws: fault) { try written(pieces(message, of: size), framing) } }
    }
  }

  /// A message that would end early at a server that takes bare line ends ("SMTP smuggling") never gets as far as its end.
  @Test(arguments: ["\n.\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r\n.\r", "\r.\r\n"])
  func noMessageEndsEarlyAnywhere(_ end: String) {
    #expect(throws: MessageFault.self) { try written("a\r\nb" + end + "MAIL FROM:<x@y.example>\r\n") }
  }

  @Test func randomMessagesAreStuffedAsByTheSimplestCodeHoweverTheyAreCut() throws {
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let message = randomMessage(using: &generator)
      let stuffed = try written(randomPieces(message, using: &generator), .dotStuffed)
      #expect(stuffed == simplyStuffed(message), "seed \(seed)")
      #expect(unstuffed(stuffed) == message, "seed \(seed)")
      #expect(try written(randomPieces(message, using: &generator), .verbatim(size: message.count)) == message, "seed \(seed)")
    }
  }

  @Test func randomBytesAreRefusedOrAreLinesThatEndInCRLF() {
    for seed in UInt64(0)..<3_000 {
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        [UInt8](arrayLiteral: 13, 10, 46, 97).randomElement(using: &generator) ?? 0
      }
      let isRight = simplyRight(bytes)
      let output = try? written(randomPieces(bytes, using: &generator), .dotStuffed)
      #expect((output != nil) == isRight, "seed \(seed)")
    }
  }

  @Test func dataAndSlicesAreTakenToo() throws {
    var writer = MessageWriter(.dotStuffed)
    var output: [UInt8] = []
    try writer.write(Data(".a\r".utf8), to: &output)
    try writer.write(Array("x\nb\r\n".utf8)[1...], to: &output)
    try writer.finish()
    #expect(String(decoding: output, as: UTF8.self) == "..a\r\nb\r\n")
  }

  // The definitions, as plainly as they can be written.

  private func simplyStuffed(_ message: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for (index, byte) in message.enumerated() {
      if byte == 46, index == 0 || message[index - 1] == 10 { output.append(46) }
      output.append(byte)
    }
    return output
  }

  private func unstuffed(_ stuffed: [UInt8]) -> [UInt8] {
    stuffed.indices.filter { index in !(stuffed[index] == 46 && (index == 0 || stuffed[index - 1] == 10)) }.map { stuffed[$0] }
  }

  private func simplyRight(_ bytes: [UInt8]) -> Bool {
    let isPaired = bytes.indices.allSatisfy { index in
      switch bytes[index] {
      case 13: index + 1 < bytes.count && bytes[index + 1] == 10
      case 10: index > 0 && bytes[index - 1] == 13
      default: true
      }
    }
    return isPaired && (bytes.isEmpty || bytes.last == 10)
  }

  private func randomMessage(using generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...12, using: &generator)).flatMap { _ -> [UInt8] in
      let dots = [UInt8](repeating: 46, count: Int.random(in: 0...3, using: &generator))
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in UInt8.random(in: 14...255, using: &generator) }
      return dots + text + [13, 10]
    }
  }

  private func randomPieces(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 0...20, using: &generator))
      pieces.append(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }

  private func pieces(_ text: String, of size: Int) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
  }

  private func written(_ pieces: [[UInt8]], _ framing: MessageFraming) throws(MessageFault) -> [UInt8] {
    var writer = MessageWriter(framing)
    var output: [UInt8] = []
    for piece in pieces { try writer.write(piece, to: &output) }
    try writer.finish()
    return output
  }

  private func written(_ message: String, _ framing: MessageFraming = .dotStuffed) throws(MessageFault) -> String {
    String(decoding: try written([Array(message.utf8)], framing), as: UTF8.self)
  }
}
