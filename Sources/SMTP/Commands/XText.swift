import Model

/// Values of parameters in which some characters are written by number.
enum XText {
  /// RFC 3461 §4: visible ASCII as it is, but `+`, `=` and everything else as `+` and two hexadecimal digits.
  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if (0x21...0x7E).contains(byte), byte != UInt8(ascii: "+"), byte != UInt8(ascii: "=") {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "+" + hexadecimal(UInt32(byte))
      }
    }
    return encoded
  }

  /// RFC 6533 §3, `utf-8-addr-xtext`: everything beyond ASCII, and `+`, `=`, `\`, as `\x{…}`.
  ///
  /// This form is right with and without SMTPUTF8.
  static func encodeInternational(_ text: String) -> String {
    var encoded = ""
    for scalar in text.unicodeScalars {
      if (0x21...0x7E).contains(scalar.value), !"+=\\".unicodeScalars.contains(scalar) {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded += "\\x{" + hexadecimal(scalar.value) + "}"
      }
    }
    return encoded
  }

  /// An address with its type, for ORCPT (RFC 3461 §4.2, RFC 6533 §3).
  static func typed(_ address: EmailAddress) -> String {
    address.needsSMTPUTF8 ? "utf-8;" + encodeInternational(address.description) : "rfc822;" + encode(address.description)
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
