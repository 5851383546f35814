/// A value of a JSON document, with its place.
public struct JSONNode: Sendable {
  /// What it is.
  public let value: Value
  /// Where it starts.
  public let position: SourcePosition

  /// The values that there are (RFC 8259 §3).
  public indirect enum Value: Sendable {
    case object([Member])
    case array([JSONNode])
    case string(String)
    /// A number as it is written.
    case number(String)
    case bool(Bool)
    case null
  }

  /// A name and a value in an object; the document may repeat a name, and all of them are here.
  public struct Member: Sendable {
    /// The name, with its escapes resolved.
    public let name: String
    /// Where the name stands.
    public let position: SourcePosition
    /// What it is the name of.
    public let value: JSONNode
  }
}

extension JSONNode {
  /// The members in the order of the document; none for what is no object.
  public var members: [Member] { if case .object(let members) = value { members } else { [] } }

  /// The elements of an array; none for what is no array.
  public var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }

  /// The text of a string; nil for anything else.
  public var string: String? { if case .string(let text) = value { text } else { nil } }

  /// The first member of this name; nil when there is none, or this is no object.
  public func member(_ name: String) -> Member? { members.first { $0.name == name } }
}

/// Why a text is not JSON.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// Where it stops being JSON.
  public let position: SourcePosition
  /// What is wrong there, for a person.
  public let problem: String
}
