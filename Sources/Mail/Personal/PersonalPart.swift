import Foundation

/// The content of a text part that is encoded once, and has readers' tokens put in afterwards.
struct PersonalPart: Sendable {
  let encoding: TransferEncoding
  /// As it is sent, with stand-ins in its holes.
  private let encoded: [UInt8]
  private let holes: TokenHoles
  /// What was encoded, where a hole is no byte of its own: in base64 three bytes are four characters.
  private let raw: [UInt8]?
  /// The groups of base64 that a token has a share in: numbers of groups of three bytes.
  private let groups: [Int]

  /// The part of a text that was written with the two stand-ins; nil when the texts differ in more than those.
  init?(_ first: String, _ second: String) {
    let (encoding, bytes) = TransferEncoding.encode(text: first)
    let other = TransferEncoding.encode(text: second)
    guard encoding == other.encoding else { return nil }
    self.encoding = encoding
    encoded = [UInt8](bytes)
    if encoding == .base64 {
      let raw = CanonicalText.bytes(first)
      guard let holes = TokenHoles(raw, CanonicalText.bytes(second)) else { return nil }
      self.holes = holes
      self.raw = raw
      groups = Set(holes.places.flatMap { $0.lowerBound / 3...($0.upperBound - 1) / 3 }).sorted()
    } else {
      guard let holes = TokenHoles(encoded, [UInt8](other.bytes)) else { return nil }
      self.holes = holes
      raw = nil
      groups = []
    }
  }

  /// Adds the content with these tokens.
  func append(_ tokens: [[UInt8]], to output: inout [UInt8]) {
    let start = output.count
    output += encoded
    guard var raw else { return holes.fill(&output, from: start, with: tokens) }
    holes.fill(&raw, with: tokens)
    for group in groups { Base64Group.write(raw, group, to: &output, from: start) }
  }
}

/// Three bytes as four characters (RFC 4648 §4), at their place in lines of 76.
private enum Base64Group {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let perLine = 19

  static func write(_ raw: [UInt8], _ group: Int, to output: inout [UInt8], from start: Int) {
    let bytes = raw[group * 3..<min(group * 3 + 3, raw.count)]
    let bits = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32((3 - bytes.count) * 8)
    let place = start + group * 4 + group / perLine * 2
    // The characters behind the last byte are `=` and stay.
    for index in 0...bytes.count {
      output[place + index] = alphabet[Int(bits >> UInt32(18 - index * 6) & 63)]
    }
  }
}
