public import Foundation

/// Writes a message as a server takes it, piece by piece, however it is cut; refuses bare CR and LF.
///
/// The line of one dot that ends DATA is not written here: it is a command of the session's (`Session.dataSentRecorded`), so that it can
/// be held back until the ledger knows.
public struct MessageWriter: Sendable {
  private enum Position {
    case lineStart
    case inLine
    /// Behind a CR, which wants its LF.
    case afterCR
  }

  private let framing: MessageFraming
  private var position = Position.lineStart
  private var offset = 0

  /// A writer at the beginning of a message.
  public init(_ framing: MessageFraming) {
    self.framing = framing
  }

  /// Appends the next piece of the message to what goes out.
  ///
  /// After an error nothing of the message may be completed.
  public mutating func write(_ piece: some ContiguousBytes, to output: inout [UInt8]) throws(MessageFault) {
    let result = piece.withUnsafeBytes { bytes in
      Result { () throws(MessageFault) in try append(bytes, to: &output) }
    }
    try result.get()
  }

  /// Checks that the message is complete.
  public func finish() throws(MessageFault) {
    switch position {
    case .lineStart:
      if case .verbatim(let size) = framing, offset != size { throw .otherSize(announced: size) }
    case .inLine: throw .unfinishedLine
    case .afterCR: throw .bareCR(offset: offset - 1)
    }
  }

  /// Goes from line end to line end; between two doubled dots everything is copied at once.
  private mutating func append(_ bytes: UnsafeRawBufferPointer, to output: inout [UInt8]) throws(MessageFault) {
    if case .verbatim(let size) = framing, offset + bytes.count > size { throw .otherSize(announced: size) }
    var copied = 0
    var start = 0
    while start < bytes.count {
      switch position {
      case .afterCR:
        guard bytes[start] == UInt8(ascii: "\n") else { throw .bareCR(offset: offset + start - 1) }
        position = .lineStart
        start += 1
      case .lineStart where framing == .dotStuffed && bytes[start] == UInt8(ascii: "."):
        output.append(contentsOf: bytes[copied..<start])
        output.append(UInt8(ascii: "."))
        copied = start
        position = .inLine
      case .lineStart, .inLine:
        let end = index(of: UInt8(ascii: "\r"), in: bytes, from: start) ?? bytes.count
        if let bare = index(of: UInt8(ascii: "\n"), in: UnsafeRawBufferPointer(rebasing: bytes[..<end]), from: start) {
          throw .bareLF(offset: offset + bare)
        }
        position = end < bytes.count ? .afterCR : .inLine
        start = end + 1
      }
    }
    output.append(contentsOf: bytes[copied...])
    offset += bytes.count
  }

  private func index(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
