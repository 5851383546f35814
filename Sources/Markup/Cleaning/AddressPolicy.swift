/// Which addresses may stand in content, and in which form.
public struct AddressPolicy {
  let resolve: (String) -> String?

  /// A link in its absolute form; nil unless it is http, https, mailto or tel.
  func link(_ reference: String) -> String? {
    let reference = Self.tidied(reference)
    guard let scheme = Self.scheme(reference) else { return absolute(reference) }
    switch scheme {
    case "mailto", "tel":
      let rest = reference.dropFirst(scheme.utf8.count + 1)
      return rest.isEmpty ? nil : "\(scheme):\(rest)"
    default: return absolute(reference)
    }
  }

  /// The absolute address of something that is loaded; nil unless it is http or https.
  func media(_ reference: String) -> String? {
    absolute(Self.tidied(reference))
  }

  private func absolute(_ reference: String) -> String? {
    guard !reference.isEmpty, Self.isWeb(Self.scheme(reference) ?? "https") else { return nil }
    guard let resolved = resolve(reference).map(Self.tidied), let scheme = Self.scheme(resolved), Self.isWeb(scheme) else { return nil }
    return resolved
  }

  private static func isWeb(_ scheme: String) -> Bool {
    scheme == "http" || scheme == "https"
  }

  /// The candidates of a `srcset` that can be kept, each made absolute; nil if there are none (HTML, 4.8.4.2.1).
  func sourceSet(_ value: String) -> String? {
    let kept = Self.candidates(value).compactMap { candidate -> String? in
      guard let address = media(candidate.address), !address.hasSuffix(","), !address.hasPrefix(",") else { return nil }
      return candidate.descriptor.isEmpty ? address : "\(address) \(candidate.descriptor)"
    }
    return kept.isEmpty ? nil : kept.joined(separator: ", ")
  }

  /// The addresses that a `srcset` offers.
  public static func addresses(ofSourceSet value: String) -> [String] { candidates(value).map(\.address) }

  /// Addresses may hold commas, so a candidate ends at a comma behind white space or behind its descriptor.
  static func candidates(_ value: String) -> [(address: String, descriptor: String)] {
    var candidates: [(String, String)] = []
    var rest = Substring(value)
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { return candidates }
      var address = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(address.count)
      var descriptor = ""
      if address.hasSuffix(",") {
        while address.hasSuffix(",") { address.removeLast() }
      } else {
        let written = rest.prefix { $0 != "," }
        rest = rest.dropFirst(written.count)
        descriptor = written.filter { !$0.isWhitespace }
      }
      if isDescriptor(descriptor) { candidates.append((String(address), descriptor)) }
    }
  }

  private static func isDescriptor(_ text: String) -> Bool {
    guard let unit = text.last else { return true }
    let number = text.dropLast()
    return (unit == "w" || unit == "x") && !number.isEmpty && number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
  }

  /// A reference as a browser reads it: without control characters, which hide `java\nscript:`, and without outer space.
  static func tidied(_ reference: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in reference.unicodeScalars where !isInvisible(scalar) { scalars.append(scalar) }
    let text = String(scalars)
    guard text.contains(where: \.isWhitespace) else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: "%20")
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFF: true
    default: false
    }
  }

  /// The host of an absolute address in lower case, without its port, and what stands behind it.
  static func hostAndPath(_ address: String) -> (host: String, path: String) {
    guard let scheme = scheme(address) else { return ("", "") }
    let rest = address.dropFirst(scheme.utf8.count + 1).drop { $0 == "/" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
    return (host.lowercased(), String(rest.dropFirst(authority.count)))
  }

  /// The scheme in lower case; nil for a relative reference (RFC 3986 §3.1).
  static func scheme(_ reference: String) -> String? {
    let head = reference.utf8.prefix {
      $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard head.count < reference.utf8.count, reference.utf8[head.endIndex] == UInt8(ascii: ":") else { return nil }
    guard let first = head.first, first.isASCIILetter else { return nil }
    let isScheme = head.allSatisfy {
      $0.isASCIILetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    return isScheme ? String(Substring(head)).lowercased() : nil
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { self | 32 >= 97 && self | 32 <= 122 }
}
