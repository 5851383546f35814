import Foundation

/// Undoes the encodings of RFC 2045 §6; what breaks their rules is passed over, as mailboxes do.
public enum TransferDecoding {
  /// The content of a part with this `Content-Transfer-Encoding`.
  static func decode(_ bytes: Data, as encoding: String) -> Data {
    switch encoding.lowercased().trimmingCharacters(in: .whitespaces) {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: bytes
    }
  }

  /// The bytes of quoted-printable; an `=` that encodes nothing stays.
  static func quotedPrintable(_ bytes: Data) -> Data {
    let bytes = [UInt8](bytes)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "=") else {
        output.append(byte)
        place += 1
        continue
      }
      if let line = softBreak(bytes, at: place + 1) {
        place = line
      } else if place + 2 < bytes.count, let high = value(bytes[place + 1]), let low = value(bytes[place + 2]) {
        output.append(high << 4 | low)
        place += 3
      } else {
        output.append(byte)
        place += 1
      }
    }
    return Data(output)
  }

  /// Where the next line begins, when nothing but white space stands before the end of this one.
  private static func softBreak(_ bytes: [UInt8], at start: Int) -> Int? {
    var place = start
    while place < bytes.count, bytes[place] == 32 || bytes[place] == 9 || bytes[place] == 13 { place += 1 }
    if place == bytes.count { return place }
    return bytes[place] == 10 ? place + 1 : nil
  }

  private static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// The bytes of base64; whatever is no letter of it is passed over (RFC 2045 §6.8).
  static func base64(_ bytes: Data) -> Data {
    Data(base64Encoded: padded(bytes), options: .ignoreUnknownCharacters) ?? Data()
  }

  /// With the `=` at the end that some programs forget, and without what comes behind it.
  private static func padded(_ bytes: Data) -> Data {
    var letters = bytes.prefix { $0 != UInt8(ascii: "=") }.filter { byte in
      byte | 32 >= 97 && byte | 32 <= 122 || byte >= 48 && byte <= 57 || byte == 43 || byte == 47
    }
    if letters.count % 4 == 1 { letters.removeLast() }
    return letters + Data(repeating: UInt8(ascii: "="), count: (4 - letters.count % 4) % 4)
  }
}
