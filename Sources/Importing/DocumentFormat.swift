import Foundation

/// The kinds of document that articles are read from.
enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  /// A web page.
  case page
  /// A web page saved as text.
  case text
  /// Markdown, with or without front matter.
  case markdown
  /// RSS 2.0 and its relatives, RSS 0.9x and RSS 1.0 (RDF).
  case rss
  /// A WordPress export (WXR).
  case wordPress
  /// Atom 1.0 and 0.3.
  case atom
  /// JSON Feed 1.0 and 1.1.
  case jsonFeed

  /// The format of a document by its first characters, then by its name; nil when it is none of these.
  ///
  /// What stands in a document is believed before its name: CMS's serve feeds as `.html` and pages as `.php`.
  static func sniff(_ start: String, name: String) -> DocumentFormat? {
    let head = beginning(of: start)
    if head.hasPrefix("---\n") || head.hasPrefix("---\r") { return .markdown }
    if head.hasPrefix("+++\n") || head.hasPrefix("+++\r") { return .markdown }
    if let feed = feedBehindJunk(head) { return sniff(feed, name: name) }
    if head.contains(/<rss[^>]+xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//) { return .wordPress }
    if let root = rootElement(in: head) { return format(ofRoot: root) ?? (isXML(head) ? nil : byName(name, else: .page)) }
    if head.hasPrefix("{") { return byName(name, else: .jsonFeed) }
    return byName(name, else: .text)
  }

  /// A feed from its XML declaration on, when something else stands before that: mostly the warnings of a program on the server.
  private static func feedBehindJunk(_ head: String) -> String? {
    guard let start = FeedXML.declarationBehindJunk(in: head) else { return nil }
    let feed = String(head[start...])
    return rootElement(of: feed).flatMap(format(ofRoot:)).map { $0 == .rss || $0 == .atom } == true ? feed : nil
  }

  /// What the name tells, unless it tells of markup that is not there, or hides markup that is.
  private static func byName(_ name: String, else seen: DocumentFormat) -> DocumentFormat {
    guard let told = byEnding(name) else { return seen }
    switch (told, seen) {
    case (.markdown, _), (.jsonFeed, _): return told
    default: return seen
    }
  }

  private static let byRootElement: [String: DocumentFormat] = [
    "rss": .rss, "rdf": .rss, "feed": .atom, "html": .page, "entry": .atom,
  ]

  /// The format that an element at the top tells, whatever prefix stands for its namespace.
  private static func format(ofRoot name: String) -> DocumentFormat? {
    byRootElement[name.split(separator: ":").last.map(String.init) ?? name]
  }

  private static func isXML(_ head: String) -> Bool {
    head.hasPrefix("<?xml") && !head.lowercased().contains("<!doctype html")
  }

  /// The name of the first start tag in lower case, when the document begins with markup.
  static func rootElement(of document: String) -> String? { rootElement(in: beginning(of: document)) }

  private static func beginning(of document: String) -> String {
    String(document.prefix(4096)).trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{FEFF}"]))
  }

  private static func rootElement(in head: String) -> String? {
    var rest = Substring(head)
    while rest.first == "<" {
      if rest.hasPrefix("<!--") {
        guard let end = rest.range(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
        guard let end = rest.firstIndex(of: ">") else { return doctype(of: rest) }
        if let root = doctype(of: rest), rest[..<end].contains("[") { return root }
        rest = rest[rest.index(after: end)...]
      } else {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
        return name.isEmpty ? nil : name.lowercased()
      }
      rest = rest.drop { $0.isWhitespace }
    }
    return nil
  }

  /// The element that a document type declaration names; one with declarations inside may be longer than what is looked at.
  private static func doctype(of text: Substring) -> String? {
    let words = text.prefix { $0 != "[" && $0 != ">" }.split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, words[0].lowercased() == "<!doctype" else { return nil }
    return words[1].lowercased()
  }

  private static func byEnding(_ name: String) -> DocumentFormat? {
    let path = name.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "html", "htm", "xhtml", "shtml", "jhtml", "php", "asp", "aspx", "jsp": return .page
    case "md", "markdown", "mdown", "mkd": return .markdown
    case "txt", "text": return .text
    case "rss": return .rss
    case "atom": return .atom
    case "json", "jsonfeed": return .jsonFeed
    default: return nil
    }
  }
}
