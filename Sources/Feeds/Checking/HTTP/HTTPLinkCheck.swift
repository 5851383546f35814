import Findings

/// Checks that the header and the document name the same hubs (WebSub §4).
struct HTTPLinkCheck {
  let visit: HTTPVisit
  let check: Check

  func run() {
    let place = HTTPPlace.field("Link")
    let hubs = Self.targets("hub", in: visit.plain["Link"] ?? "")
    let own = Self.targets("self", in: visit.plain["Link"] ?? "")
    let declared = check.declared
    if !hubs.isEmpty || !own.isEmpty {
      for hub in Set(hubs).symmetricDifference(declared.hubs).sorted() {
        check.report(.httpLinks, at: place, "the hub \(hub.quoted) is named in \(hubs.contains(hub) ? "the header" : "the document") alone")
      }
    }
    if let own = own.first, let stated = declared.own, own != stated {
      check.report(.httpLinks, at: place, "self is \(own.quoted) in the header, and \(stated.quoted) in the document")
    }
    if !hubs.isEmpty, own.isEmpty { check.report(.httpLinks, at: place, "the header names a hub, and no self") }
  }

  /// The targets of links of a relation (RFC 8288 §3).
  static func targets(_ relation: String, in header: String) -> [String] {
    header.matches(of: /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"[^"]*"|[^",;\s]*))?)*)/).compactMap { match in
      let parameters = match.2.split(separator: ";").map { $0.trimmed.lowercased().filter { $0 != "\"" } }
      let isRelation = parameters.contains { parameter in
        guard parameter.hasPrefix("rel=") else { return false }
        return parameter.dropFirst(4).split(separator: " ").contains { $0 == relation }
      }
      return isRelation ? String(match.1) : nil
    }
  }
}
