import Findings

extension CheckRule {
  static let enclosureUnencrypted = CheckRule(
    "enclosure-unencrypted", .warning, "Mixed Content §5; Apple Podcasts, episode files",
    "Give an https address: readers in browsers load nothing else from a page served by https, and directories ask for it.")
  static let enclosureLength = CheckRule(
    "enclosure-length", .hint, "RFC 4287 §4.2.7.6", "Say length=\"…\" in bytes, so that readers know before they load it.")
}

extension ValueForm {
  /// The address of a file that readers play or show in the feed's place.
  static let enclosureAddress = ValueForm { place, check in
    webAddress.check(place, check)
    encrypted.check(place, check)
  }

  /// An address that is https where the feed is.
  static let encrypted = ValueForm { place, check in
    if check.isEncrypted, AddressSyntax(place.trimmed).scheme == "http" {
      check.report(.enclosureUnencrypted, at: place, "\(place.trimmed.quoted) is not encrypted, and the feed is")
    }
  }
}
