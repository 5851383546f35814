/// What of a request an answer depends on.
public struct Request: Hashable, Sendable {
  /// `GET`, `HEAD` and so on, as it was sent: methods differ by case.
  public var method: String
  /// What stands in the request line between the method and the version.
  public var target: String
  /// The fields that matter.
  public var fields: RequestFields

  /// A request of these parts.
  public init(method: String, target: String, fields: RequestFields = RequestFields()) {
    self.method = method
    self.target = target
    self.fields = fields
  }
}

/// The header fields that an answer depends on; all others are passed over.
public struct RequestFields: Hashable, Sendable {
  var acceptEncoding: String?
  var ifMatch: String?
  var ifNoneMatch: String?
  var ifModifiedSince: String?
  var ifUnmodifiedSince: String?
  var ifRange: String?
  var range: String?
  var manipulations: String?
  var preflightMethod: String?
  /// Who asks, as it names itself.
  public private(set) var userAgent: String?
  /// Where a proxy says that the request comes from.
  public private(set) var forwardedFor: String?

  /// No fields.
  public init() {}

  /// The fields of these names and values.
  public init(_ fields: [(String, String)]) {
    for (name, value) in fields { note(name, value) }
  }

  /// Takes one field; several of one name are one list (RFC 9110 §5.3).
  ///
  /// Most fields of a request do not matter, and the length of the name says so.
  public mutating func note(_ name: String, _ value: String) {
    switch name.utf8.count {
    case 4 where Self.isSame(name, "a-im"): Self.add(value, to: &manipulations)
    case 5 where Self.isSame(name, "range"): Self.add(value, to: &range)
    case 8:
      if Self.isSame(name, "if-match") { Self.add(value, to: &ifMatch) }
      if Self.isSame(name, "if-range") { ifRange = value }
    case 10 where Self.isSame(name, "user-agent"): userAgent = value
    case 13 where Self.isSame(name, "if-none-match"): Self.add(value, to: &ifNoneMatch)
    case 15:
      if Self.isSame(name, "accept-encoding") { Self.add(value, to: &acceptEncoding) }
      if Self.isSame(name, "x-forwarded-for") { Self.add(value, to: &forwardedFor) }
    case 17 where Self.isSame(name, "if-modified-since"): ifModifiedSince = value
    case 19 where Self.isSame(name, "if-unmodified-since"): ifUnmodifiedSince = value
    case 29 where Self.isSame(name, "access-control-request-method"): preflightMethod = value
    default: break
    }
  }

  private static func add(_ value: String, to field: inout String?) {
    field = field.map { "\($0), \(value)" } ?? value
  }

  /// - Parameter lowercase: a name in lower case of the same length.
  private static func isSame(_ name: String, _ lowercase: StaticString) -> Bool {
    lowercase.withUTF8Buffer { zip(name.utf8, $0).allSatisfy { ($0 | 0x20) == $1 || $0 == $1 } }
  }
}
