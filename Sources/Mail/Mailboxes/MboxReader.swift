public import Foundation

/// Takes a mailbox in one file apart, block by block: mboxo, mboxrd, mboxcl and mboxcl2 (RFC 4155 and what was there before it).
///
/// A line `From ` with a time begins a message where an empty line stands before it. A `Content-Length` is believed as long as a message
/// ends where it says; the first that does not is the last that is believed, because such fields survive when files are edited.
public struct MboxReader {
  /// The largest message that is kept whole, in bytes; of a larger one the beginning is.
  public static let messageLimit = 16 << 20

  /// A message of a mailbox.
  public struct Message: Hashable, Sendable {
    /// The message, quoting undone.
    public let bytes: Data
    /// Whether it was too large, so that its end is missing.
    public let isCut: Bool
  }

  /// How many bytes stand before the first message; in a mailbox there are none.
  public private(set) var strayBytes = 0

  private var line: [UInt8] = []
  private var isContinued = false
  private var draft: Draft?
  private var isAfterEmptyLine = true
  private var believesLengths = true

  private static let longestLine = 1 << 20

  /// A reader of one file.
  public init() {}

  /// Whether a file that begins so is a mailbox.
  public static func isMailbox(_ start: Data) -> Bool {
    let line = start.prefix { $0 != 10 }
    return isSeparator(Array(line))
  }

  /// Goes on with the next bytes of the file, and hands over the messages that are complete.
  public mutating func take(_ block: Data, _ visit: (Message) throws -> Void) rethrows {
    for byte in block {
      line.append(byte)
      if byte == 10 || line.count >= Self.longestLine { try takeLine(visit) }
    }
  }

  /// Hands over the last message.
  public mutating func finish(_ visit: (Message) throws -> Void) rethrows {
    if !line.isEmpty { try takeLine(visit) }
    if let draft, draft.hidesMessages(isAtEnd: true) { try splitAnew(draft, visit) }
    if let draft { try visit(draft.message) }
    draft = nil
  }

  private mutating func takeLine(_ visit: (Message) throws -> Void) rethrows {
    let isStart = !isContinued
    let isSeparator = isStart && isAfterEmptyLine && Self.isSeparator(line)
    if isSeparator, let draft, believesLengths, draft.hidesMessages(isAtEnd: false) { try splitAnew(draft, visit) }
    if isSeparator, draft?.isWithinLength != true || !believesLengths {
      if let draft { try visit(draft.message) }
      draft = Draft()
    } else if draft == nil {
      strayBytes += line.count
    } else {
      draft?.append(line, isSeparator: isSeparator, isStart: isStart)
    }
    isAfterEmptyLine = isStart && (line == [10] || line == [13, 10])
    isContinued = line.last != 10
    line.removeAll(keepingCapacity: true)
  }

  /// Its length was wrong, and messages are hidden in it: they are read once more, without believing any length.
  private mutating func splitAnew(_ wrong: Draft, _ visit: (Message) throws -> Void) rethrows {
    believesLengths = false
    let held = (line: line, isContinued: isContinued, isAfterEmptyLine: isAfterEmptyLine)
    guard let cut = wrong.hidden else { return }
    try visit(wrong.head(cut).message)
    draft = nil
    (line, isContinued, isAfterEmptyLine) = ([], false, true)
    try take(Data(wrong.bytes[cut...]), visit)
    if !line.isEmpty { try takeLine(visit) }
    (line, isContinued, isAfterEmptyLine) = held
  }

  /// `From ann@example.org Mon Nov 23 08:00:00 2026`: there is a time in it.
  private static func isSeparator(_ line: [UInt8]) -> Bool {
    guard line.starts(with: Array("From ".utf8)), line.count < 500 else { return false }
    return line.indices.dropFirst(7).dropLast(2).contains { place in
      line[place] == UInt8(ascii: ":") && isDigit(line[place - 1]) && isDigit(line[place + 1])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

/// A message that is not complete yet, as it stands in the file.
private struct Draft {
  private(set) var bytes: [UInt8] = []
  private var isCut = false
  private var length: Int?
  private var bodyStart: Int?
  /// Where the first line stands that would begin a message, were it not within the length.
  private(set) var hidden: Int?

  /// Where the message ends by its own word.
  private var end: Int? {
    guard let bodyStart, let length else { return nil }
    return bodyStart + length
  }

  /// Whether what comes next belongs to it by its own word.
  var isWithinLength: Bool { end.map { bytes.count < $0 } ?? false }

  /// Whether its length was wrong and led over the beginning of another message.
  func hidesMessages(isAtEnd: Bool) -> Bool {
    guard hidden != nil, let end else { return false }
    if bytes.count < end { return isAtEnd }
    return bytes[end...].contains { $0 != 10 && $0 != 13 }
  }

  mutating func append(_ line: [UInt8], isSeparator: Bool, isStart: Bool) {
    guard bytes.count + line.count <= MboxReader.messageLimit else {
      isCut = true
      return
    }
    if isSeparator, hidden == nil { hidden = bytes.count }
    bytes += line
    guard isStart, bodyStart == nil else { return }
    if line == [10] || line == [13, 10] {
      bodyStart = bytes.count
    } else if line.count < 60, let colon = line.firstIndex(of: UInt8(ascii: ":")),
      String(decoding: line[..<colon], as: UTF8.self).lowercased() == "content-length"
    {
      let digits = String(decoding: line[(colon + 1)...], as: UTF8.self).filter { !$0.isWhitespace }
      length = Int(digits).flatMap { (0...MboxReader.messageLimit).contains($0) ? $0 : nil }
    }
  }

  /// What stands before a place.
  func head(_ place: Int) -> Draft {
    var head = Draft()
    head.bytes = Array(bytes[..<place])
    return head
  }

  /// The message, with a `>` taken away where one was put before `From `, and without the empty line that parts it from the next.
  var message: MboxReader.Message {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      let isQuoted =
        bytes[start] == UInt8(ascii: ">") && bytes[start..<end].drop { $0 == UInt8(ascii: ">") }.starts(with: Array("From ".utf8))
      output += bytes[(isQuoted ? start + 1 : start)..<end]
      start = end
    }
    if output.suffix(2) == [10, 10] { output.removeLast() } else if output.suffix(4) == [13, 10, 13, 10] { output.removeLast(2) }
    return MboxReader.Message(bytes: Data(output), isCut: isCut)
  }
}
