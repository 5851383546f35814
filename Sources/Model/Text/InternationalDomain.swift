import Foundation

/// Domain names in letters of all the world, as the DNS has them (IDNA 2008 with the mapping of UTS 46).
enum InternationalDomain {
  /// The name in lower case, each label beyond ASCII as `xn--…`; nil for what no registry may register, such as `☃.net`.
  static func ascii(_ domain: String) -> String? {
    if domain.utf8.allSatisfy({ $0 < 0x80 }) { return domain.lowercased() }
    guard domain.utf8.count <= 1_000, domain.unicodeScalars.allSatisfy(mayStandInLabel) else { return nil }
    var components = URLComponents()
    components.host = domain
    guard let host = components.encodedHost, host.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return host.lowercased()
  }

  /// IDNA 2008 takes letters, marks and digits (RFC 5892 §2); the mapping makes dots of full-width ones.
  private static func mayStandInLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .decimalNumber: true
    // The joiners that some scripts need; which is right where is looked at with the whole label.
    default: "-.\u{3002}\u{FF0E}\u{FF61}\u{200C}\u{200D}\u{B7}\u{30FB}".unicodeScalars.contains(scalar)
    }
  }
}
