import Findings
import Foundation

/// The header fields of a request or an answer, in their order; names are compared without case (RFC 9110 §5).
public struct WebHeaders: Hashable, Sendable {
  /// One field.
  public struct Field: Hashable, Sendable {
    /// Its name as it was written.
    public let name: String
    /// Its value without white space around it.
    public let value: String

    /// Nil unless the name is a token, and the value holds no control characters but tabs: a line break would be a field of its own.
    public init?(_ name: String, _ value: String) {
      let isValue = value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
      guard !name.isEmpty, name.utf8.allSatisfy(Self.isTokenByte), isValue else { return nil }
      self.name = name
      self.value = WebHeaders.trimmed(value)
    }

    /// RFC 9110 §5.6.2 `tchar`.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
    }
  }

  /// The fields in their order.
  public private(set) var fields: [Field]

  /// The fields of these names and values; a pair that cannot be a field is left out.
  public init(_ pairs: KeyValuePairs<String, String> = [:]) {
    fields = pairs.compactMap { Field($0.key, $0.value) }
  }

  /// These fields.
  public init(_ fields: [Field]) {
    self.fields = fields
  }

  /// The first value of a name.
  public subscript(name: String) -> String? {
    fields.first { Self.isSame($0.name, name) }?.value
  }

  /// All values of a name, one for each of its lines.
  public func values(_ name: String) -> [String] {
    fields.filter { Self.isSame($0.name, name) }.map(\.value)
  }

  /// The members of a field that is a list, from all of its lines (RFC 9110 §5.6.1); a comma in quotes divides nothing.
  public func list(_ name: String) -> [String] {
    values(name).flatMap(Self.members)
  }

  /// Adds a field at the end.
  public mutating func append(_ field: Field) {
    fields.append(field)
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.lowercased() == right.lowercased()
  }

  private static func members(_ value: String) -> [String] {
    var members: [String] = []
    var member = ""
    var isQuoted = false
    var isEscaped = false
    for character in value {
      if character == ",", !isQuoted {
        members.append(member)
        member = ""
        continue
      }
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = isQuoted && character == "\\" && !isEscaped
      member.append(character)
    }
    members.append(member)
    return members.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: CharacterSet(charactersIn: " \t"))
  }
}
