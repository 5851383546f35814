/// What the request line asks for (RFC 9112 §3.2).
public enum RequestTarget: Hashable, Sendable {
  /// A path, decoded, that starts with `/` and has neither `.` nor `..` nor an empty part in its middle.
  case path(String)
  /// `*`: the server as a whole.
  case server
  /// Nothing that can be made sense of, or a way to lead out of the folder.
  case malformed

  /// Reads origin form, absolute form (whose host is not looked at) and asterisk form.
  public init(_ target: String) {
    if target == "*" {
      self = .server
      return
    }
    guard let path = Self.pathPart(of: target), let decoded = Self.decoded(path), Self.isClean(decoded) else {
      self = .malformed
      return
    }
    self = .path(decoded)
  }

  private static func pathPart(of target: String) -> Substring? {
    var rest = target[...]
    if !rest.hasPrefix("/") {
      guard let colon = rest.firstIndex(of: ":"), ["http", "https"].contains(rest[..<colon].lowercased()),
        rest[colon...].hasPrefix("://")
      else { return nil }
      let host = rest[colon...].dropFirst(3)
      guard let first = host.first, first != "/", first != "?" else { return nil }
      rest = host.firstIndex(where: { "/?".contains($0) }).map { host[$0...] } ?? "/"
      if rest.hasPrefix("?") { rest = "/" }
    }
    let path = rest.prefix { $0 != "?" }
    return path.contains("#") ? nil : path
  }

  /// Percent-encoding is undone exactly once; nil when a sign is no code, or the bytes are no UTF-8.
  private static func decoded(_ path: Substring) -> String? {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return String(path) }
    var bytes: [UInt8] = []
    var rest = path.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }

  private static func isClean(_ path: String) -> Bool {
    guard path.hasPrefix("/"), !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" }) else {
      return false
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    return parts.dropLast().allSatisfy { !$0.isEmpty } && parts.allSatisfy { $0 != "." && $0 != ".." }
  }
}
