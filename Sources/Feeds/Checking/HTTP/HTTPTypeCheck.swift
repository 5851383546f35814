import Findings
import Model

/// A media type with its parameters (RFC 9110 §8.3.1).
struct HTTPType {
  let essence: String
  /// The encoding that it names, in lower case.
  let charset: String?

  init?(_ value: String) {
    guard let media = MediaType(value) else { return nil }
    essence = media.string
    charset =
      value.split(separator: ";").dropFirst().lazy.compactMap { parameter -> String? in
        let halves = parameter.split(separator: "=", maxSplits: 1).map { $0.trimmed.lowercased() }
        guard halves.count == 2, halves[0] == "charset" else { return nil }
        return halves[1].filter { $0 != "\"" }
      }.first
  }
}

/// Checks what a document is said to be.
struct HTTPTypeCheck {
  let visit: HTTPVisit
  let check: Check

  func run(_ format: CheckedFormat?) {
    let place = HTTPPlace.field("Content-Type")
    if visit.plain["X-Content-Type-Options"]?.lowercased() != "nosniff" {
      check.report(.httpNoSniff, at: HTTPPlace.field("X-Content-Type-Options"), "the type may be guessed")
    }
    guard let value = visit.plain["Content-Type"] else { return check.report(.httpNoType, at: place, "there is none") }
    guard let type = HTTPType(value) else { return check.report(.httpType, at: place, "\(value.quoted) is no media type") }
    if type.essence == "text/xml", type.charset == nil { check.report(.httpTextXML, at: place, "it is text/xml without a charset") }
    guard let format else { return }
    let (own, others) = Self.types(of: format)
    if own.contains(type.essence) { return }
    if others.contains(type.essence) {
      check.report(.httpTypeLoose, at: place, "\(format.displayName) is served as \(type.essence)")
    } else if ["text/plain", "application/octet-stream", "binary/octet-stream"].contains(type.essence) {
      check.report(.httpTypeVague, at: place, "\(format.displayName) is served as \(type.essence)")
    } else {
      check.report(.httpType, at: place, "\(format.displayName) is served as \(type.essence)")
    }
  }

  private static func types(of format: CheckedFormat) -> (own: Set<String>, others: Set<String>) {
    switch format {
    case .rss: (["application/rss+xml", "application/rdf+xml"], ["application/xml", "text/xml"])
    case .atom: (["application/atom+xml"], ["application/xml", "text/xml"])
    case .json: (["application/feed+json"], ["application/json"])
    case .opml: (["text/x-opml", "text/x-opml+xml", "application/opml+xml"], ["application/xml", "text/xml"])
    case .html: (["text/html"], [])
    case .eml: (["message/rfc822"], [])
    }
  }
}
