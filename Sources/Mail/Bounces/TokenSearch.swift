import Model

/// Looks for tokens where a message was sent to, and in the header of the message that came back.
struct TokenSearch {
  private let keys: BounceKeys
  private var tokens: [BounceToken] = []
  private var readers: [BounceToken] = []
  private var count = 0

  /// No message needs more; each costs two hashes for every newsletter.
  private static let mostTokens = 40
  private static let longestValue = 20_000

  init(_ keys: BounceKeys) {
    self.keys = keys
  }

  /// The fields of a message that say where it was sent to.
  private static let envelopeFields: Set<String> = [
    "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to", "x-rcpt-to", "apparently-to", "to", "cc",
    "return-path",
    "received",
  ]

  /// Looks where a report was sent to.
  mutating func search(envelopeOf header: ReadHeader) {
    for field in header.fields where Self.envelopeFields.contains(field.name.lowercased()) { search(field.value, in: field.name) }
  }

  /// Looks in the whole header of the message that came back.
  mutating func search(returned header: ReadHeader) {
    for field in header.fields {
      search(field.value, in: "\(field.name) of the returned message")
      if field.name.lowercased() == "list-unsubscribe" { searchReaders(field.value, in: "\(field.name) of the returned message") }
    }
  }

  /// Looks for return paths in a text, for example `Original-Mail-From` of a complaint.
  mutating func search(_ text: String, in field: String) {
    guard let reader = keys.returnPaths else { return }
    for token in Self.runs(in: text, of: ReturnPathReader.tokenLength, behind: UInt8(ascii: "+")) where count < Self.mostTokens {
      count += 1
      do throws(TokenError) {
        tokens.append(.delivery(try reader.delivery(of: token, newsletters: keys.newsletters), field: field))
      } catch {
        tokens.append(.refused(.unreadable(error), field: field))
      }
    }
  }

  private mutating func searchReaders(_ text: String, in field: String) {
    guard let reader = keys.readers else { return }
    for token in Self.runs(in: text, of: ReaderTokens.length, behind: nil) where count < Self.mostTokens {
      count += 1
      do throws(TokenError) {
        readers.append(.reader(try reader.reader(of: token, for: .unsubscribe, newsletters: keys.newsletters), field: field))
      } catch {
        // Somebody else's link may look like ours.
        continue
      }
    }
  }

  /// What they say together: return paths first; one that is no token of ours spoils a message that has no other.
  var verdict: BounceToken? {
    let deliveries = tokens.compactMap { token in
      if case .delivery(let delivery, let field) = token { (delivery, field) } else { nil }
    }
    guard let (first, field) = deliveries.first else { return tokens.first ?? readers.first }
    if let (other, place) = deliveries.first(where: { $0.0 != first }) {
      return .refused(.contradiction(first.edition, other.edition), field: place)
    }
    return .delivery(first, field: field)
  }

  /// Runs of letters and digits of base32 that have exactly this length.
  private static func runs(in text: String, of length: Int, behind mark: UInt8?) -> [String] {
    let bytes = Array(text.utf8.prefix(longestValue))
    var found: [String] = []
    var start = 0
    for place in 0...bytes.count {
      if place < bytes.count, isBase32(bytes[place]) { continue }
      let isMarked = mark == nil || start > 0 && bytes[start - 1] == mark
      if place - start == length, isMarked { found.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
      start = place + 1
    }
    return found
  }

  private static func isBase32(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "2")...UInt8(ascii: "7")).contains(byte)
  }
}
