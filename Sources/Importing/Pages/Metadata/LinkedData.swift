import Foundation
import Markup

/// What a page's JSON-LD says of the article on it (schema.org `Article` and its kinds).
struct LinkedData {
  /// A person or an organisation by name.
  struct Person: Hashable {
    var name: String
    var url: String?
  }

  /// A picture's reference, with what it shows if that is told.
  struct Picture: Hashable {
    var url: String
    var alt: String?
  }

  private(set) var headlines: [String] = []
  private(set) var descriptions: [String] = []
  private(set) var published: [String] = []
  private(set) var updated: [String] = []
  private(set) var authors: [Person] = []
  private(set) var publishers: [String] = []
  private(set) var sections: [String] = []
  private(set) var keywords: [String] = []
  private(set) var images: [Picture] = []
  private(set) var addresses: [String] = []
  private(set) var languages: [String] = []
  /// Whether the script is no JSON, or too much of it, so that nothing was read.
  private(set) var isBroken = false

  /// Reads the text of a `script` element; what is not JSON, or not about an article, gives nothing.
  init(json: String) {
    guard json.utf8.count <= 1 << 20, JSONMarks.count(in: json.utf8) <= 50_000 else {
      isBroken = true
      return
    }
    do {
      try JSONValue(parsing: json).objects(upTo: 200).filter(Self.isArticle).forEach { add($0) }
    } catch {
      isBroken = true
    }
  }

  private static func isArticle(_ object: [String: JSONValue]) -> Bool {
    object["@type"]?.strings.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" } ?? false
  }

  private mutating func add(_ object: [String: JSONValue]) {
    headlines += object["headline"]?.strings ?? object["name"]?.strings ?? []
    descriptions += object["description"]?.strings ?? []
    published += object["datePublished"]?.strings ?? object["dateCreated"]?.strings ?? []
    updated += object["dateModified"]?.strings ?? []
    authors += (object["author"] ?? object["creator"])?.named ?? []
    publishers += object["publisher"]?.named.map(\.name) ?? []
    sections += object["articleSection"]?.strings ?? []
    keywords += object["keywords"]?.strings ?? []
    images += object["image"]?.pictures ?? []
    addresses += object["mainEntityOfPage"]?.addresses ?? object["url"]?.strings ?? []
    languages += object["inLanguage"]?.strings ?? []
  }
}

extension JSONValue {
  /// The name of each person or organisation in an author: a text, an object, or a list of these.
  fileprivate var named: [LinkedData.Person] {
    switch self {
    case .text(let name): [LinkedData.Person(name: name)]
    case .list(let values): values.prefix(50).flatMap(\.named)
    case .object(let object):
      object["name"]?.strings.first.map { [LinkedData.Person(name: $0, url: object["url"]?.strings.first)] } ?? []
    case .other: []
    }
  }

  fileprivate var pictures: [LinkedData.Picture] {
    switch self {
    case .text(let url): [LinkedData.Picture(url: url)]
    case .list(let values): values.prefix(20).flatMap(\.pictures)
    case .object(let object):
      (object["url"] ?? object["contentUrl"])?.strings.first
        .map { [LinkedData.Picture(url: $0, alt: (object["caption"] ?? object["description"])?.strings.first)] } ?? []
    case .other: []
    }
  }

  fileprivate var addresses: [String] {
    if case .object(let object) = self { return object["@id"]?.strings ?? [] }
    return strings
  }
}
