/// Whether an address is written in the one way that RFC 4287 §4.2.6.1 advises for ids, so that nobody writes it otherwise by accident.
struct AddressNormalization {
  private let address: AddressSyntax

  init(_ address: AddressSyntax) {
    self.address = address
  }

  /// What could be written in another way; nil when nothing could.
  var variety: String? {
    guard let scheme = address.scheme, address.fault == nil else { return nil }
    let text = address.text
    if !text.hasPrefix(scheme) { return "the scheme has capitals" }
    if text.contains("%") {
      if text.contains(/%([a-f][0-9A-Fa-f]|[0-9A-F][a-f])/) { return "a character is written as %xx with small letters" }
      if text.contains(/%(4[1-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A]|3[0-9]|2D|2E|5F|7E)/) {
        return "a letter, a digit or one of - . _ ~ is written as %XX"
      }
    }
    return address.isWeb ? webVariety(text.dropFirst(scheme.utf8.count + 3), scheme) : nil
  }

  private func webVariety(_ rest: Substring, _ scheme: String) -> String? {
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.dropFirst(authority.count).prefix { $0 != "?" && $0 != "#" }
    if authority.hasPrefix("@") { return "there is an @ with nobody in front of it" }
    let hostAndPort = authority.split(separator: "@").last ?? authority
    if hostAndPort.contains(where: \.isUppercase) { return "the host has capitals" }
    if hostAndPort.hasSuffix(":") { return "there is a colon and no port" }
    if hostAndPort.hasSuffix(scheme == "http" ? ":80" : ":443") { return "the port is the one that it would be anyway" }
    if path.isEmpty { return "there is no / behind the host" }
    return path.split(separator: "/").contains { $0 == "." || $0 == ".." } ? "there are . or .. in the path" : nil
  }
}
