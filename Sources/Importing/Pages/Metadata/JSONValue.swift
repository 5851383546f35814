import Foundation

/// Any JSON, as far as texts in it are of interest.
indirect enum JSONValue {
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
  /// A number, a truth value or null.
  case other

  /// Parses a JSON text; Foundation refuses more than 512 levels.
  init(parsing json: String) throws {
    self.init(try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed))
  }

  private init(_ value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let list as [Any]: self = .list(list.map(JSONValue.init))
    case let object as [String: Any]: self = .object(object.mapValues(JSONValue.init))
    default: self = .other
    }
  }

  /// The text, or the texts of a list.
  var strings: [String] {
    switch self {
    case .text(let text): text.folded.isEmpty ? [] : [text.folded]
    case .list(let values): values.flatMap { if case .text(let text) = $0, !text.folded.isEmpty { [text.folded] } else { [String]() } }
    case .object, .other: []
    }
  }

  /// All objects in it, outer ones first, in an order that does not depend on hashing.
  func objects(upTo limit: Int) -> [[String: JSONValue]] {
    switch self {
    case .text, .other: []
    case .list(let values): Array(values.flatMap { $0.objects(upTo: limit) }.prefix(limit))
    case .object(let object):
      Array(([object] + object.keys.sorted().flatMap { object[$0]?.objects(upTo: limit) ?? [] }).prefix(limit))
    }
  }
}
