extension EscapeTable {
  /// Text between tags of XML; what XML forbids or discourages is left out.
  static let xmlText = xml { rules in
    rules.keep(UInt8(ascii: "\n"))
    rules.replace(UInt8(ascii: "&"), with: "&amp;")
    rules.replace(UInt8(ascii: "<"), with: "&lt;")
    rules.replace(UInt8(ascii: ">"), with: "&gt;")
  }

  /// Text between tags of RSS that is no HTML: readers that unescape twice still show it right (RSS Best Practices).
  static let xmlPlainText = xml { rules in
    rules.keep(UInt8(ascii: "\n"))
    rules.replace(UInt8(ascii: "&"), with: "&#x26;")
    rules.replace(UInt8(ascii: "<"), with: "&#x3C;")
    rules.replace(UInt8(ascii: ">"), with: "&#x3E;")
  }

  /// An attribute's value between double quotes; line ends and tabs as references, as a reader would fold them to spaces.
  static let xmlAttribute = xml { rules in
    rules.replace(UInt8(ascii: "&"), with: "&amp;")
    rules.replace(UInt8(ascii: "<"), with: "&lt;")
    rules.replace(UInt8(ascii: ">"), with: "&gt;")
    rules.replace(UInt8(ascii: "\""), with: "&quot;")
    rules.replace(UInt8(ascii: "\t"), with: "&#x9;")
    rules.replace(UInt8(ascii: "\n"), with: "&#xA;")
  }

  /// Text of HTML (HTML Living Standard, 13.3).
  static let htmlText = html { _ in }

  /// An attribute's value in HTML, between double quotes (HTML Living Standard, 13.3).
  static let htmlAttribute = html { rules in
    rules.replace(UInt8(ascii: "\""), with: "&quot;")
  }

  /// Text of HTML and attributes' values alike, for who writes HTML of his own: `>` too, so that no value can end a comment, and
  /// every other character as it is.
  static let markup = markup(quote: "&quot;")

  /// The value of a declaration in a `style` attribute: double quotes become single ones, as `&quot;` makes some inliners and mail clients
  /// drop the attribute.
  static let styleValue = markup(quote: "'")

  private static func markup(quote: StaticString) -> EscapeTable {
    var rules = EscapeRules()
    rules.keep(UInt8(ascii: "\n"))
    rules.replace(UInt8(ascii: "&"), with: "&amp;")
    rules.replace(UInt8(ascii: "<"), with: "&lt;")
    rules.replace(UInt8(ascii: ">"), with: "&gt;")
    rules.replace(UInt8(ascii: "\""), with: quote)
    return EscapeTable(rules)
  }

  /// A string of JSON (RFC 8259, section 7); U+2028 and U+2029 are escaped for readers that take JSON for JavaScript,
  /// U+FEFF for those that drop it (Foundation's is one).
  static let json: EscapeTable = {
    var rules = EscapeRules()
    let controls: [StaticString] = [
      "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007", "\\b", "\\t", "\\n", "\\u000b", "\\f", "\\r",
      "\\u000e", "\\u000f", "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017", "\\u0018", "\\u0019",
      "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
    ]
    for (byte, text) in zip(UInt8(0)..., controls) { rules.replace(byte, with: text) }
    rules.replace(UInt8(ascii: "\""), with: "\\\"")
    rules.replace(UInt8(ascii: "\\"), with: "\\\\")
    rules.replace(0xE2, 0x80...0x80, 0xA8...0xA8, with: "\\u2028")
    rules.replace(0xE2, 0x80...0x80, 0xA9...0xA9, with: "\\u2029")
    rules.replace(0xEF, 0xBB...0xBB, 0xBF...0xBF, with: "\\ufeff")
    return EscapeTable(rules)
  }()

  /// What all of XML has in common: the characters outside `Char` (XML 1.0, section 2.2), the controls that it discourages
  /// and the byte order mark are left out; a carriage return is a reference, as a reader would turn it into a line feed.
  private static func xml(_ adjust: (inout EscapeRules) -> Void) -> EscapeTable {
    var rules = EscapeRules()
    rules.drop(0x00...0x08)
    rules.drop(0x0B...0x0C)
    rules.drop(0x0E...0x1F)
    rules.drop(0x7F...0x7F)
    rules.replace(UInt8(ascii: "\r"), with: "&#xD;")
    rules.replace(0xC2, 0x80...0x9F, with: "")
    rules.replace(0xEF, 0xBB...0xBB, 0xBF...0xBF, with: "")
    rules.replace(0xEF, 0xBF...0xBF, 0xBE...0xBF, with: "")
    adjust(&rules)
    return EscapeTable(rules)
  }

  private static func html(_ adjust: (inout EscapeRules) -> Void) -> EscapeTable {
    var rules = EscapeRules()
    rules.keep(UInt8(ascii: "\n"))
    rules.replace(UInt8(ascii: "&"), with: "&amp;")
    rules.replace(UInt8(ascii: "<"), with: "&lt;")
    rules.replace(UInt8(ascii: ">"), with: "&gt;")
    rules.replace(0xC2, 0xA0...0xA0, with: "&nbsp;")
    adjust(&rules)
    return EscapeTable(rules)
  }
}
