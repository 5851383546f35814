import Foundation
import Model

/// Groups of fields as reports have them: `name: value` lines, groups apart by empty lines (RFC 3464 §2.1, RFC 5965 §3).
struct ReportFields {
  /// The groups, the fields of each in order.
  let groups: [[ReadField]]

  private static let mostLines = 5_000
  private static let longestLine = 4_000

  /// Reads every line that is a field; what is none ends the field above it.
  init(_ text: String) {
    var groups: [[ReadField]] = [[]]
    for line in text.split(separator: "\n", maxSplits: Self.mostLines, omittingEmptySubsequences: false).prefix(Self.mostLines) {
      let line = line.prefix(Self.longestLine)
      let isFolded = line.first == " " || line.first == "\t"
      let value = line.trimmingCharacters(in: .whitespacesAndNewlines)
      if value.isEmpty {
        if groups.last?.isEmpty == false { groups.append([]) }
      } else if isFolded, let last = groups[groups.count - 1].popLast() {
        groups[groups.count - 1].append(ReadField(name: last.name, value: String("\(last.value) \(value)".prefix(Self.longestLine))))
      } else if let field = Self.field(line) {
        groups[groups.count - 1].append(field)
      }
    }
    self.groups = groups.filter { !$0.isEmpty }
  }

  private static func field(_ line: Substring) -> ReadField? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    guard name.utf8.count <= 60, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return ReadField(name: String(name), value: line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
  }
}

extension [ReadField] {
  /// The first value of a field, whatever its case.
  func first(_ name: String) -> String? {
    first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

extension EmailAddress {
  /// The address in `rfc822;ann@example.edu` or `<ann@example.edu>`, xtext undone (RFC 3461 §4).
  init?(reported raw: String) {
    let behind = raw.firstIndex(of: ";").map { raw[raw.index(after: $0)...] } ?? raw[...]
    var text = behind.trimmingCharacters(in: .whitespaces)
    if let open = text.lastIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
      text = String(text[text.index(after: open)..<close])
    }
    // Servers hand on the original recipient as it came to them, with `=` and `+` still written as in a command.
    let plain = text.replacing("+3D", with: "=").replacing("+2B", with: "+")
    guard let address = EmailAddress(plain) ?? EmailAddress(text) else { return nil }
    self = address
  }
}
