import Findings
public import Foundation
public import Model

/// What a server answered to one request for a document.
public struct HTTPAnswer: Hashable, Sendable {
  /// A header field.
  public struct Field: Hashable, Sendable {
    /// Its name, in any case.
    public let name: String
    /// Its value.
    public let value: String

    /// A field of this name and value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The status code (RFC 9110 §15).
  public let status: Int
  /// The header fields in their order.
  public let fields: [Field]
  /// The body as it was sent, perhaps compressed.
  public let body: Data

  /// An answer of these parts.
  public init(status: Int, fields: [Field] = [], body: Data = Data()) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// The values of a name, joined as one list (RFC 9110 §5.3); nil when there is none.
  subscript(name: String) -> String? {
    let values = fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// The members of a list, in lower case, without parameters.
  func words(_ name: String) -> [String] {
    (self[name] ?? "").split(separator: ",").map { String($0.prefix { $0 != ";" }).trimmed.lowercased() }
  }
}

/// The answers to all requests that were made to find out how a document is served; what was not asked is nil.
public struct HTTPVisit: Sendable {
  /// Somebody who sent us on: where, and with which status.
  public struct Redirect: Hashable, Sendable {
    /// Where the redirect was met.
    public let address: WebAddress
    /// 301, 302, 303, 307 or 308.
    public let status: Int

    /// A redirect that was met here.
    public init(address: WebAddress, status: Int) {
      self.address = address
      self.status = status
    }
  }

  /// The address that was asked for.
  public var asked: WebAddress
  /// The redirects on the way.
  public var redirects: [Redirect]
  /// Where the document is.
  public var address: WebAddress
  /// The answer to GET with `Accept-Encoding: identity`.
  public var plain: HTTPAnswer
  /// The answer to GET with `If-None-Match` and the entity tag of `plain`.
  public var sameTag: HTTPAnswer?
  /// The answer to GET with `If-Modified-Since` and the date of `plain`.
  public var sameDate: HTTPAnswer?
  /// The answer to HEAD.
  public var head: HTTPAnswer?
  /// The answers to GET with `Accept-Encoding`, by the coding that was asked for: `gzip`, `br`.
  public var compressed: [String: HTTPAnswer]

  /// A visit of these answers.
  public init(
    asked: WebAddress, redirects: [Redirect] = [], address: WebAddress, plain: HTTPAnswer, sameTag: HTTPAnswer? = nil,
    sameDate: HTTPAnswer? = nil, head: HTTPAnswer? = nil, compressed: [String: HTTPAnswer] = [:]
  ) {
    self.asked = asked
    self.redirects = redirects
    self.address = address
    self.plain = plain
    self.sameTag = sameTag
    self.sameDate = sameDate
    self.head = head
    self.compressed = compressed
  }
}
