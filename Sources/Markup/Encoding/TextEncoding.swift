/// A way to write text as bytes; the raw value is its name in the WHATWG Encoding Standard.
enum TextEncoding: String {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
  case gb18030
  case big5 = "Big5"
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  case iso2022JP = "ISO-2022-JP"
  case eucKR = "EUC-KR"
  case koi8R = "KOI8-R"
  case koi8U = "KOI8-U"
  case ibm866 = "IBM866"
  case iso88592 = "ISO-8859-2"
  case iso88593 = "ISO-8859-3"
  case iso88594 = "ISO-8859-4"
  case iso88595 = "ISO-8859-5"
  case iso88596 = "ISO-8859-6"
  case iso88597 = "ISO-8859-7"
  case iso88598 = "ISO-8859-8"
  case iso885910 = "ISO-8859-10"
  case iso885913 = "ISO-8859-13"
  case iso885914 = "ISO-8859-14"
  case iso885915 = "ISO-8859-15"
  case iso885916 = "ISO-8859-16"
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macintosh
  case macCyrillic = "x-mac-cyrillic"

  /// The encoding that this label means, whatever its case and the spaces around it; nil for an unknown one.
  init?(label: some StringProtocol) {
    let trimmed = label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let encoding = EncodingLabels.encodings[trimmed] else { return nil }
    self = encoding
  }

  /// The name that iconv knows it by: the superset that is met in practice, as the standard defines these encodings.
  var iconvName: String {
    switch self {
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .eucJP: "EUC-JP-MS"
    case .eucKR: "UHC"
    case .macCyrillic: "MAC-CYRILLIC"
    default: rawValue
    }
  }

  /// Whether each byte is a character, so that any bytes at all can be read in it.
  var isSingleByte: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030, .big5, .shiftJIS, .eucJP, .iso2022JP, .eucKR: false
    default: true
    }
  }
}
