import Foundation
import Signing

/// The SHA-256 of a message's body in the relaxed form (RFC 6376 §3.4.4), which does not change when spaces and line ends do.
public struct BodyHash: Hashable, Sendable {
  /// The 32 bytes in base64, as in `bh=`.
  let base64: String

  /// The hash of a whole body: what follows the empty line, already encoded for its way.
  public init(of body: [UInt8]) {
    var hasher = BodyHasher()
    hasher.update(body)
    self = hasher.finished()
  }

  fileprivate init(_ hash: SHA256Hash) {
    base64 = Data(hash.finished()).base64EncodedString()
  }
}

/// Hashes a body that comes in pieces.
///
/// It is a value: what all readers' bodies start with is hashed once, and a copy goes on with what is a reader's own.
public struct BodyHasher: Sendable {
  private var hash = SHA256Hash()
  /// Line ends that count only if something follows them.
  private var heldLineEnds = 0
  /// White space that counts only if something follows it on its line.
  private var holdsSpace = false
  /// A CR that may be half of a line end.
  private var holdsReturn = false
  private var isEmpty = true

  /// The hash of an empty body.
  public init() {}

  /// Goes on with more of the body.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes.span.bytes)
  }

  /// Goes on with more of the body.
  public mutating func update(_ bytes: RawSpan) {
    var place = 0
    while place < bytes.byteCount {
      let length = holdsReturn ? 0 : bytes.withUnsafeBytes { Self.lengthOfPlainText(in: $0, from: place) }
      if length > 0 {
        flush()
        hash.update(bytes.extracting(place..<place + length))
        place += length
      } else {
        take(bytes.unsafeLoad(fromByteOffset: place, as: UInt8.self))
        place += 1
      }
    }
  }

  /// The hash of everything up to here as a whole body.
  public func finished() -> BodyHash {
    var last = self
    if last.holdsReturn { last.add(Self.carriageReturn) }
    // Empty lines at the end do not count; the last line has an end, whether one was sent or not.
    if !last.isEmpty { last.hash.update([Self.carriageReturn, Self.lineFeed]) }
    return BodyHash(last.hash)
  }

  /// How many bytes from here on are certain to stay as they are: words one space apart, and lines that end with a word before the next word.
  private static func lengthOfPlainText(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var place = start
    guard place < bytes.count, isWord(bytes[place]) else { return 0 }
    while true {
      place = endOfWord(in: bytes, from: place)
      if place + 1 < bytes.count, bytes[place] == space, isWord(bytes[place + 1]) {
        place += 2
      } else if place + 2 < bytes.count, bytes[place] == carriageReturn, bytes[place + 1] == lineFeed, isWord(bytes[place + 2]) {
        place += 3
      } else {
        return place - start
      }
    }
  }

  /// The next white space, line end or control, looked for in eight bytes at a time.
  ///
  /// Of the bytes that are marked as below `!`, only the lowest is certain to be one, as a borrow may reach those above it.
  private static func endOfWord(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let (ones, highBits) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
    var place = start
    while place + 8 <= bytes.count {
      let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let below = (eight &- ones &* 0x21) & ~eight & highBits
      if below != 0 { return place + below.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < bytes.count, isWord(bytes[place]) { place += 1 }
    return place
  }

  private mutating func take(_ byte: UInt8) {
    if holdsReturn {
      holdsReturn = false
      if byte == Self.lineFeed {
        heldLineEnds += 1
        holdsSpace = false
        return
      }
      add(Self.carriageReturn)
    }
    switch byte {
    case Self.carriageReturn: holdsReturn = true
    case Self.space, Self.tab: holdsSpace = true
    default: add(byte)
    }
  }

  private mutating func add(_ byte: UInt8) {
    flush()
    hash.update([byte])
  }

  /// What was held counts, as something follows it.
  private mutating func flush() {
    isEmpty = false
    for _ in 0..<heldLineEnds { hash.update([Self.carriageReturn, Self.lineFeed]) }
    if holdsSpace { hash.update([Self.space]) }
    heldLineEnds = 0
    holdsSpace = false
  }

  private static func isWord(_ byte: UInt8) -> Bool { byte > space }

  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")
}
