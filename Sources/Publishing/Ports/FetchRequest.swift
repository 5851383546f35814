public import Foundation
public import Model

/// What is asked of a server, and how much of an answer is taken.
public struct FetchRequest: Hashable, Sendable {
  /// What is asked for.
  public var address: WebAddress
  /// How it is asked for.
  public var method: Method
  /// What is known of the document from an earlier visit: the server may then answer 304 (RFC 9110 §13).
  public var known: Validators?
  /// The media types that are welcome, as `Accept` writes them (RFC 9110 §12.5.1).
  public var accept: String
  /// What becomes of compression on the way.
  public var coding: Coding
  /// Header fields beyond those that the other parts make, for example `Origin` or `A-IM`.
  public var headers: WebHeaders
  /// How far it may go.
  public var limits: FetchLimits

  /// A request of these parts.
  public init(
    _ address: WebAddress, method: Method = .get, known: Validators? = nil, accept: String = "*/*", coding: Coding = .decoded,
    headers: WebHeaders = WebHeaders(), limits: FetchLimits = FetchLimits()
  ) {
    self.address = address
    self.method = method
    self.known = known
    self.accept = accept
    self.coding = coding
    self.headers = headers
    self.limits = limits
  }

  /// The methods of RFC 9110 §9.3 that a publication needs.
  public enum Method: Hashable, Sendable {
    /// Get the document.
    case get
    /// Get only what stands above it.
    case head
    /// Send these fields as a form does, `application/x-www-form-urlencoded`; used to ping hubs (WebSub §7).
    case postForm([FormField])

    /// Its name in a request.
    public var name: String {
      switch self {
      case .get: "GET"
      case .head: "HEAD"
      case .postForm: "POST"
      }
    }
  }

  /// What becomes of compression on the way (RFC 9110 §8.4).
  public enum Coding: Hashable, Sendable {
    /// Compression is asked for and undone; the body is the document, and the byte limit is the document's.
    case decoded
    /// The codings are asked for as stated, for example `gzip, br` or `identity`, and the body is what was sent.
    case asSent(acceptEncoding: String)
  }
}

/// One field of a form.
public struct FormField: Hashable, Sendable {
  /// Its name, not yet encoded.
  public var name: String
  /// Its value, not yet encoded.
  public var value: String

  /// A field of these parts.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Fields as the body of a request (HTML, `application/x-www-form-urlencoded` serializing): a space is `+`.
  public static func body(of fields: [FormField]) -> Data {
    Data(fields.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&").utf8)
  }

  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        result.unicodeScalars.append(UnicodeScalar(byte))
      case UInt8(ascii: " "): result += "+"
      default: result += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}

/// By what a server knows a version of a document again (RFC 9110 §8.8).
public struct Validators: Hashable, Sendable {
  /// The entity tag with its quotes, as the server sent it.
  public var entityTag: String?
  /// The date of the last change, as the server wrote it: it is compared by the server, so it goes back as it came.
  public var lastModified: String?

  /// Nil when there is nothing to know it by.
  public init?(entityTag: String?, lastModified: String?) {
    guard entityTag != nil || lastModified != nil else { return nil }
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}

/// How much of an answer is taken.
public struct FetchLimits: Hashable, Sendable {
  /// The most bytes of a body, after compression is undone.
  public var bytes: Int
  /// The longest time from the start of each exchange to its last byte.
  public var time: Duration
  /// The most redirects that are followed; with 0, a redirect is itself the answer.
  public var redirects: Int
  /// Whether of a body with more bytes the beginning is taken, instead of refusing it.
  public var takesBeginning: Bool

  /// Limits of these sizes.
  public init(bytes: Int = 16 * 1024 * 1024, time: Duration = .seconds(30), redirects: Int = 5, takesBeginning: Bool = false) {
    self.bytes = bytes
    self.time = time
    self.redirects = redirects
    self.takesBeginning = takesBeginning
  }
}
