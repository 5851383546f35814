import Foundation
import Markup
import Model

/// The vocabularies that feeds are put together from.
enum FeedNamespace: CaseIterable {
  case rss, atom, content, dublinCore, dublinCoreTerms, media, itunes, xhtml, rdf, feedBurner, wordPress, wordPressExcerpt
  case podcast, threading, commentAPI, creativeCommons, ccREL

  /// The URIs by which it is known; feeds misspell some of them so often that the wrong ones count too.
  private var uris: Set<String> {
    switch self {
    case .rss:
      [
        "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss", "http://backend.userland.com/rss2", "http://backend.userland.com/RSS2",
        "http://purl.org/net/rss1.1#",
      ]
    case .atom: ["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://www.w3.org/2005/Atom/", "https://www.w3.org/2005/Atom"]
    case .content: ["http://purl.org/rss/1.0/modules/content/", "https://purl.org/rss/1.0/modules/content/"]
    case .dublinCore: ["http://purl.org/dc/elements/1.1/", "https://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/"]
    case .dublinCoreTerms: ["http://purl.org/dc/terms/"]
    case .media:
      [
        "http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss", "https://search.yahoo.com/mrss/",
        "http://www.rssboard.org/media-rss",
      ]
    case .itunes: ["http://www.itunes.com/dtds/podcast-1.0.dtd", "http://www.itunes.com/DTDs/Podcast-1.0.dtd"]
    case .xhtml: [XMLNamespace.xhtml]
    case .rdf: ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"]
    case .feedBurner: ["http://rssnamespace.org/feedburner/ext/1.0"]
    case .podcast:
      ["https://podcastindex.org/namespace/1.0", "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"]
    case .threading: ["http://purl.org/syndication/thread/1.0"]
    case .commentAPI: ["http://wellformedweb.org/CommentAPI/"]
    case .creativeCommons:
      ["http://backend.userland.com/creativeCommonsRssModule", "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"]
    case .ccREL: ["http://creativecommons.org/ns#", "http://web.resource.org/cc/"]
    case .wordPress: Set(["1.0", "1.1", "1.2"].map { "http://wordpress.org/export/\($0)/" })
    case .wordPressExcerpt: Set(["1.0", "1.1", "1.2"].map { "http://wordpress.org/export/\($0)/excerpt/" })
    }
  }

  /// The prefix that is understood when a feed forgot to declare it.
  private var prefix: String? {
    switch self {
    case .rss: nil
    case .atom: "atom:"
    case .content: "content:"
    case .dublinCore: "dc:"
    case .dublinCoreTerms: "dcterms:"
    case .media: "media:"
    case .itunes: "itunes:"
    case .xhtml: "xhtml:"
    case .rdf: "rdf:"
    case .feedBurner: "feedburner:"
    case .podcast: "podcast:"
    case .threading: "thr:"
    case .commentAPI: "wfw:"
    case .creativeCommons: "creativeCommons:"
    case .ccREL: "cc:"
    case .wordPress: "wp:"
    case .wordPressExcerpt: "excerpt:"
    }
  }

  /// Whether an element or attribute is this one of this vocabulary.
  ///
  /// RSS has no namespace, and nothing but its specification to say that `pubDate` is not `pubdate`: there capitals do not count.
  func matches(_ found: String, in namespace: String?, named name: String) -> Bool {
    if let namespace { return found == name && uris.contains(namespace) }
    guard let prefix else { return found == name || found.utf8.count == name.utf8.count && found.lowercased() == name.lowercased() }
    return found == prefix + name
  }
}

extension Element {
  /// The children of a name in a vocabulary.
  func children(_ vocabulary: FeedNamespace, _ name: String) -> [Element] {
    childElements.filter { vocabulary.matches($0.name, in: $0.namespace, named: name) }
  }

  /// The first such child that has text or attributes: empty elements say nothing.
  func child(_ vocabulary: FeedNamespace, _ name: String) -> Element? {
    children(vocabulary, name).first { !$0.attributes.isEmpty || !$0.text.allSatisfy(\.isWhitespace) }
  }

  /// The text of the first such child, without white space around it; nil when there is none.
  func text(_ vocabulary: FeedNamespace, _ name: String) -> String? {
    children(vocabulary, name).lazy.map(\.trimmedText).first { !$0.isEmpty }
  }

  /// The text without white space around it.
  var trimmedText: String {
    let text = text
    guard let start = text.firstIndex(where: { !$0.isWhitespace }), let end = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(text[start...end])
  }

  /// What a link says of its target, in lower case: `alternate` when it says nothing, and short where IANA's whole address of the
  /// relation is written (RFC 4287 §4.2.7.2).
  var relation: String {
    let stated = (self["rel"] ?? "").trimmingCharacters(in: .whitespaces).lowercased()
    guard stated.contains("://www.iana.org/assignments/") else { return stated.isEmpty ? "alternate" : stated }
    return stated.split(separator: "/").last.map(String.init) ?? stated
  }

  /// `xml:lang` of this element itself (XML 1.0 §2.12); an empty one says that the language is not known.
  var statedLanguage: String? { attributes.first { $0.name == "lang" && $0.namespace == XMLNamespace.xml }?.value }

  /// The base address inside this element, given the one around it (XML Base).
  func base(inside base: WebAddress) -> WebAddress {
    let stated = attributes.first { $0.name == "base" && $0.namespace == XMLNamespace.xml }?.value
    return stated.flatMap { base.resolving($0) } ?? base
  }
}
