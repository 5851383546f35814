import Model

/// Finds e-mail addresses in the words of a report.
enum AddressScan {
  /// The addresses in a line in their order, each with where it begins and ends.
  static func addresses(in line: Substring, atMost most: Int = 5) -> [(address: EmailAddress, start: String.Index, end: String.Index)] {
    guard line.utf8.contains(UInt8(ascii: "@")) else { return [] }
    var found: [(EmailAddress, String.Index, String.Index)] = []
    var from = line.startIndex
    while found.count < most, let at = line[from...].firstIndex(of: "@") {
      let behind = line.index(after: at)
      let local = line[from..<at].suffix(64)
      let start = local.lastIndex { !isLocal($0) }.map { line.index(after: $0) } ?? local.startIndex
      let domain = line[behind...].prefix(255)
      var end = domain.firstIndex { !isDomain($0) } ?? domain.endIndex
      // The full stop of a sentence is no part of the domain.
      while end > behind, line[line.index(before: end)] == "." || line[line.index(before: end)] == "-" { end = line.index(before: end) }
      if let address = EmailAddress(line[start..<end].drop { $0 == "." || $0 == "'" }) { found.append((address, start, end)) }
      from = max(end, behind)
    }
    return found
  }

  private static func isLocal(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
  }

  private static func isDomain(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return false }
    return isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
