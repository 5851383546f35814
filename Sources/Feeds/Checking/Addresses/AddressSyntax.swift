import Model

/// Looks at an address as it is written, by RFC 3986 and, where other characters are allowed, RFC 3987.
struct AddressSyntax {
  let text: String
  /// In lower case; nil for a relative reference.
  let scheme: String?

  init(_ text: String) {
    self.text = text
    scheme = Self.scheme(of: text)
  }

  var isWeb: Bool { scheme == "http" || scheme == "https" }

  /// Whether it holds characters that a URI must write with per cent signs, and an IRI may write as they are.
  var isBeyondASCII: Bool { text.utf8.contains { $0 >= 0x80 } }

  /// What is wrong with it; nil for an address or reference that can be used.
  var fault: String? {
    if text.isEmpty { return "it is empty" }
    if text.unicodeScalars.contains(where: \.properties.isWhitespace) { return "there is white space in it" }
    if let forbidden = text.unicodeScalars.first(where: Self.isForbidden) {
      return "it holds \(forbidden.value < 0x20 ? "a control character" : "the character \(forbidden)"), which must be written as %XX"
    }
    if hasLoosePercentSign { return "a per cent sign is not followed by two hexadecimal digits" }
    guard let scheme else { return nil }
    if isWeb { return hostFault(scheme) }
    return text.utf8.count > scheme.utf8.count + 1 ? nil : "there is nothing behind \(scheme):"
  }

  /// What is not as its scheme wants it, in a name that can be used all the same: readers compare names and never take them apart.
  var oddity: String? {
    switch scheme {
    case "tag": hasTagAuthority ? nil : tagFault
    case "urn": text.wholeMatch(of: /(?i)urn:[a-z0-9][a-z0-9-]{0,31}:.+/) == nil ? "it is no urn: with a namespace and a name" : uuidFault
    default: nil
    }
  }

  private func hostFault(_ scheme: String) -> String? {
    let rest = text.dropFirst(scheme.utf8.count + 1)
    guard rest.hasPrefix("//") else { return "there is no // behind \(scheme):" }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let hostAndPort = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    if hostAndPort.hasPrefix("[") { return hostAndPort.contains("]") ? nil : "the address in brackets is never closed" }
    let parts = hostAndPort.split(separator: ":", omittingEmptySubsequences: false)
    let host = parts.first ?? ""
    if host.isEmpty { return "there is no host" }
    if host.hasPrefix(".") || host.contains("..") || host.contains("_") && !host.contains(".") { return "\(host) is no host" }
    if parts.count > 2 || parts.count == 2 && !parts[1].isEmpty && String(parts[1]).digits == nil { return "the port is no number" }
    return nil
  }

  /// A mail address may stand in the place of the domain (RFC 4151 §2.1).
  private var hasTagAuthority: Bool {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let comma = parts[1].lastIndex(of: ",") else { return false }
    guard let at = parts[1].lastIndex(of: "@") else { return TagAuthority(parts[1]) != nil }
    return EmailAddress(parts[1][..<comma]) != nil && TagAuthority(parts[1][at...].dropFirst()) != nil
  }

  private var tagFault: String { "it is no tag: with a domain, a date and a name, like tag:example.edu,2026-05:news/1 (RFC 4151 §2.1)" }

  private var uuidFault: String? {
    guard text.lowercased().hasPrefix("urn:uuid:") else { return nil }
    let isUUID = text.wholeMatch(of: /(?i)urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/) != nil
    return isUUID ? nil : "it is no UUID (RFC 9562 §4)"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x21 || scalar.value == 0x7F || #"<>"\^`{|}"#.unicodeScalars.contains(scalar)
  }

  // The two below are asked for every address of every document that a build writes: bytes are ten times as fast as a regular expression.

  private var hasLoosePercentSign: Bool {
    let pieces = text.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
    return pieces.dropFirst().contains { $0.count < 2 || !$0.prefix(2).allSatisfy(Self.isHexDigit) }
  }

  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let first = text.utf8.first, isLetter(first) else { return nil }
    let name = text[..<colon]
    guard name.utf8.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || "+.-".utf8.contains($0) }) else { return nil }
    return name.lowercased()
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { UnicodeScalar(byte).properties.isASCIIHexDigit }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
