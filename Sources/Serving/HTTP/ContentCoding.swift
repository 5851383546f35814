/// How the bytes of a document are packed for the way (RFC 9110 §8.4.1).
public enum ContentCoding: String, Hashable, Sendable, CaseIterable {
  /// As they are.
  case identity
  /// RFC 1952.
  case gzip
  /// Brotli, RFC 7932.
  case br
}

/// What `Accept-Encoding` allows (RFC 9110 §12.5.3).
struct AcceptedCodings: Hashable, Sendable {
  private var weights: [ContentCoding: Int] = [:]

  /// Without the field everything would be allowed, but only the bytes as they are are sure to be understood.
  init(_ field: String?) {
    weights[.identity] = 1
    guard let field else { return }
    let members = FieldList.members(of: field).compactMap { WeightedMember($0) }
    let others = members.first { $0.name == "*" }?.weight
    for coding in ContentCoding.allCases {
      let names = coding == .gzip ? ["gzip", "x-gzip"] : [coding.rawValue]
      if let member = members.first(where: { names.contains($0.name) }) {
        weights[coding] = member.weight
      } else if let others, coding != .identity || others == 0 {
        weights[coding] = others
      }
    }
  }

  /// The best of those that there are: the heaviest, and of equals the smallest; nil when none is allowed.
  ///
  /// Identity that nobody mentioned is allowed, and anything that was mentioned is better.
  func best(of available: [ContentCoding]) -> ContentCoding? {
    var best: (coding: ContentCoding, weight: Int)?
    for coding in ContentCoding.allCases.reversed() where available.contains(coding) {
      guard let weight = weights[coding], weight > 0 else { continue }
      if let found = best, found.weight >= weight { continue }
      best = (coding, weight)
    }
    return best?.coding
  }
}
