import Findings

extension CheckRule {
  static let addressMalformed = CheckRule(
    "address-malformed", .error, "RFC 3986 §2-3", "Correct it; characters that may not stand in it are written as %XX.")
  static let addressRelative = CheckRule(
    "address-relative", .error, nil, "Write the whole address with https:// and the host: readers see the feed at other addresses than you."
  )
  static let addressNeedsBase = CheckRule(
    "address-needs-base", .warning, "RFC 4287 §2", "Write the whole address: several readers pay no heed to xml:base.")
  static let addressNotWeb = CheckRule("address-not-web", .error, nil, "Give an address that starts with https:// or http://.")
  static let addressBeyondASCII = CheckRule(
    "address-beyond-ascii", .warning, "RFC 3986 §2",
    "Write characters beyond ASCII as %XX: this format wants URLs, and not every reader converts them.")
  static let idMalformed = CheckRule(
    "id-malformed", .error, "RFC 4287 §4.2.6",
    "Give a permanent name with a scheme, for example tag:example.edu,2026-05:news/1 or urn:uuid:….")
  /// No error: an id that readers know must stay as it is, and a feed of such articles must go out.
  static let idOdd = CheckRule(
    "id-odd", .warning, "RFC 4287 §4.2.6",
    "Leave it to articles that were public under it; give new ones a name like tag:example.edu,2026-05:news/1 or urn:uuid:….")
}

extension CheckRule {
  /// No more than a hint, for the same reason.
  static let idNotNormalized = CheckRule(
    "id-not-normalized", .hint, "RFC 4287 §4.2.6.1",
    "Leave it to entries that were public under it; write new ids in one way only, for readers compare them letter by letter.")
}

extension ValueForm {
  /// An absolute address of the web, in ASCII: RSS, JSON Feed and OPML speak of URLs.
  static let webAddress = ValueForm { place, check in
    let address = AddressSyntax(place.trimmed)
    if let fault = address.fault { return check.report(.addressMalformed, at: place, "\(place.trimmed.quoted): \(fault)") }
    guard address.scheme != nil else {
      return check.report(.addressRelative, at: place, "\(place.trimmed.quoted) is no absolute address")
    }
    if !address.isWeb { check.report(.addressNotWeb, at: place, "\(place.trimmed.quoted) is no address of the web") }
    if address.isBeyondASCII { check.report(.addressBeyondASCII, at: place, "\(place.trimmed.quoted) has characters beyond ASCII") }
  }

  /// Any absolute address: RSS links may also be mailto: and the like.
  static let absoluteAddress = ValueForm { place, check in
    let address = AddressSyntax(place.trimmed)
    if let fault = address.fault { return check.report(.addressMalformed, at: place, "\(place.trimmed.quoted): \(fault)") }
    guard address.scheme != nil else {
      return check.report(.addressRelative, at: place, "\(place.trimmed.quoted) is no absolute address")
    }
    if address.isBeyondASCII { check.report(.addressBeyondASCII, at: place, "\(place.trimmed.quoted) has characters beyond ASCII") }
  }

  /// A reference of Atom: an IRI, and relative to `xml:base` if need be.
  static let reference = ValueForm { place, check in
    let address = AddressSyntax(place.trimmed)
    if let fault = address.fault { return check.report(.addressMalformed, at: place, "\(place.trimmed.quoted): \(fault)") }
    if address.scheme == nil { check.report(.addressNeedsBase, at: place, "\(place.trimmed.quoted) is a relative reference") }
  }

  /// A name that is permanent and unique (RFC 4287 §4.2.6).
  static let id = ValueForm { place, check in
    let address = AddressSyntax(place.trimmed)
    if let fault = address.fault { return check.report(.idMalformed, at: place, "\(place.trimmed.quoted): \(fault)") }
    if address.scheme == nil { check.report(.idMalformed, at: place, "\(place.trimmed.quoted) is no absolute IRI") }
    if let oddity = address.oddity { check.report(.idOdd, at: place, "\(place.trimmed.quoted): \(oddity)") }
    if let variety = AddressNormalization(address).variety {
      check.report(.idNotNormalized, at: place, "\(place.trimmed.quoted): \(variety)")
    }
  }

  /// An absolute IRI without more: schemes of categories, references of tombstones and threads.
  static let absoluteIRI = ValueForm { place, check in
    let address = AddressSyntax(place.trimmed)
    if let fault = address.fault { return check.report(.addressMalformed, at: place, "\(place.trimmed.quoted): \(fault)") }
    if address.scheme == nil { check.report(.addressRelative, at: place, "\(place.trimmed.quoted) is no absolute IRI") }
  }
}
