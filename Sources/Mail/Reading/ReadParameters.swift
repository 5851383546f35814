import Foundation

/// A value with parameters, such as `text/html; charset="utf-8"` (RFC 2045 §5.1), those of RFC 2231 put together.
public struct ReadParameters: Hashable, Sendable {
  /// What stands before the first semicolon, in lower case.
  public let value: String
  /// The parameters; names in lower case.
  public let parameters: [String: String]

  /// Reads a field's value; what is no parameter is passed over.
  public init(_ text: String) {
    let parts = Self.split(text.prefix(10_000))
    value = (parts.first ?? "").trimmingCharacters(in: .whitespaces).lowercased()
    var found: [String: String] = [:]
    for part in parts.dropFirst().prefix(100) {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].trimmingCharacters(in: .whitespaces).lowercased()
      found[name] = Self.unquoted(part[part.index(after: equals)...].trimmingCharacters(in: .whitespaces))
    }
    parameters = Self.joined(found)
  }

  /// Cuts at semicolons that stand in no quotes.
  private static func split(_ text: Substring) -> [String] {
    var parts = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if character == ";", !isQuoted {
        parts.append("")
        continue
      }
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped && isQuoted
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  private static func unquoted(_ text: String) -> String {
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.count >= 2 else { return text }
    return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }

  /// `name*0*=utf-8''%E4` and its continuations as one parameter (RFC 2231 §3, §4).
  private static func joined(_ found: [String: String]) -> [String: String] {
    var joined: [String: String] = [:]
    for (name, value) in found where !name.contains("*") { joined[name] = value }
    let bases = Set(found.keys.compactMap { key in key.contains("*") ? String(key.prefix { $0 != "*" }) : nil })
    for base in bases {
      var text = ""
      if let whole = found["\(base)*"] {
        text = plain(whole, hasCharset: true)
      } else {
        for number in 0..<100 {
          if let coded = found["\(base)*\(number)*"] {
            text += plain(coded, hasCharset: number == 0)
          } else if let piece = found["\(base)*\(number)"] {
            text += piece
          } else {
            break
          }
        }
      }
      if !text.isEmpty { joined[base] = text }
    }
    return joined
  }

  private static func plain(_ coded: String, hasCharset: Bool) -> String {
    let pieces = coded.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let text = hasCharset && pieces.count == 3 ? String(pieces[2]) : coded
    return text.removingPercentEncoding ?? text
  }
}
