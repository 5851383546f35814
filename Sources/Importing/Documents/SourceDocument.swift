public import Foundation
import Model

/// A document as it was found, before anything is known of it.
public struct SourceDocument: Sendable {
  /// Where it was found: a path relative to its source, with `/` between folders, or a URL.
  public var name: String
  /// Its bytes.
  public var bytes: Data
  /// The `Content-Type` that came with it over HTTP, for example `text/html; charset=gb2312`.
  public var contentType: String?

  /// A document of these parts.
  public init(name: String, bytes: Data, contentType: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.contentType = contentType
  }

  /// The `charset` of the content type (RFC 9110 §8.3.2).
  var charset: String? {
    for parameter in (contentType ?? "").split(separator: ";").dropFirst() {
      let halves = parameter.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'")) }
      if halves.count == 2, halves[0].lowercased() == "charset" { return halves[1] }
    }
    return nil
  }

  /// Its address, if it was found on the web.
  var address: WebAddress? { WebAddress(name) }
}
