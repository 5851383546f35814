public import Foundation

/// Takes a message apart as it is found in the wild (RFC 5322, RFC 2045, RFC 2046); nothing that it meets makes it stop.
public struct MessageReader {
  /// The largest message that is read, in bytes.
  public static let byteLimit = 32 << 20
  private static let deepest = 16
  private static let mostParts = 500

  /// What was wrong, in words, in the order met.
  public private(set) var problems: [String] = []
  private var count = 0

  /// A reader of one message.
  public init() {}

  /// The message; line ends may be CR LF or LF.
  public mutating func read(_ bytes: Data) -> ReadPart {
    part(bytes[...], depth: 0)
  }

  private mutating func part(_ bytes: Data, depth: Int) -> ReadPart {
    count += 1
    let (head, body) = Self.divided(bytes)
    let header = ReadHeader(head)
    problems += header.problems
    let type = ReadParameters(header.first("Content-Type") ?? "text/plain")
    let encoding = header.first("Content-Transfer-Encoding") ?? "7bit"
    if type.value.hasPrefix("multipart/") {
      guard let boundary = type.parameters["boundary"], !boundary.isEmpty else {
        problems.append("a part is \(type.value), but names no boundary")
        return ReadPart(header: header, type: type, content: body, parts: [])
      }
      let parts = parts(of: body, boundary, depth: depth)
      return ReadPart(header: header, type: type, content: parts.isEmpty ? body : Data(), parts: parts)
    }
    return ReadPart(header: header, type: type, content: TransferDecoding.decode(body, as: encoding), parts: [])
  }

  private mutating func parts(of body: Data, _ boundary: String, depth: Int) -> [ReadPart] {
    guard depth < Self.deepest else {
      problems.append("parts lie more than \(Self.deepest) deep in one another")
      return []
    }
    var parts: [ReadPart] = []
    let (pieces, isClosed) = Self.pieces(of: body, boundary)
    if !isClosed { problems.append("the boundary \(boundary.prefix(70)) is never closed") }
    for piece in pieces {
      guard count < Self.mostParts else {
        problems.append("the message has more than \(Self.mostParts) parts")
        break
      }
      parts.append(part(piece, depth: depth + 1))
    }
    return parts
  }

  /// What stands before and behind the first empty line.
  private static func divided(_ bytes: Data) -> (head: Data, body: Data) {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 10) ?? bytes.endIndex
      let line = bytes[place..<end]
      if line.isEmpty || line.count == 1 && line.first == 13 {
        return (bytes[..<place], end < bytes.endIndex ? bytes[(end + 1)...] : bytes[end...])
      }
      place = end < bytes.endIndex ? end + 1 : end
    }
    return (bytes, bytes[bytes.endIndex...])
  }

  /// What stands between lines that are the boundary, and whether the last one says so (RFC 2046 §5.1.1).
  private static func pieces(of body: Data, _ boundary: String) -> (pieces: [Data], isClosed: Bool) {
    let mark = Data("--\(boundary)".utf8)
    var pieces: [Data] = []
    var start: Data.Index?
    var place = body.startIndex
    while place < body.endIndex {
      let end = body[place...].firstIndex(of: 10).map { $0 + 1 } ?? body.endIndex
      if body[place..<end].starts(with: mark) {
        let rest = String(decoding: body[(place + mark.count)..<end], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        if rest.isEmpty || rest == "--" {
          if let start { pieces.append(body[start..<withoutLineEnd(body, before: place, from: start)]) }
          if rest == "--" { return (pieces, true) }
          start = end
        }
      }
      place = end
    }
    if let start { pieces.append(body[start...]) }
    return (pieces, false)
  }

  /// The line end before a boundary belongs to the boundary.
  private static func withoutLineEnd(_ body: Data, before place: Data.Index, from start: Data.Index) -> Data.Index {
    var end = place
    if end > start, body[end - 1] == 10 { end -= 1 }
    if end > start, body[end - 1] == 13 { end -= 1 }
    return end
  }
}
