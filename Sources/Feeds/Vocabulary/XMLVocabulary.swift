/// The namespaces beside its own that a document of XML needs.
struct XMLVocabulary: OptionSet, Hashable {
  let rawValue: Int

  static let tombstones = XMLVocabulary(rawValue: 1 << 0)
  static let atom = XMLVocabulary(rawValue: 1 << 1)
  static let content = XMLVocabulary(rawValue: 1 << 2)
  static let dublinCore = XMLVocabulary(rawValue: 1 << 3)
  static let history = XMLVocabulary(rawValue: 1 << 4)
  static let itunes = XMLVocabulary(rawValue: 1 << 5)
  static let media = XMLVocabulary(rawValue: 1 << 6)
  static let podcast = XMLVocabulary(rawValue: 1 << 7)
  static let slash = XMLVocabulary(rawValue: 1 << 8)
  static let syndication = XMLVocabulary(rawValue: 1 << 9)
  static let threading = XMLVocabulary(rawValue: 1 << 10)
  static let commentAPI = XMLVocabulary(rawValue: 1 << 11)
  static let source = XMLVocabulary(rawValue: 1 << 12)

  /// How each is declared, with the prefix that readers without a parser of namespaces look for.
  static let declarations: [(namespace: XMLVocabulary, attribute: StaticString, uri: String)] = [
    (.tombstones, "xmlns:at", "http://purl.org/atompub/tombstones/1.0"),
    (.atom, "xmlns:atom", "http://www.w3.org/2005/Atom"),
    (.content, "xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    (.dublinCore, "xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    (.history, "xmlns:fh", "http://purl.org/syndication/history/1.0"),
    (.itunes, "xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    (.media, "xmlns:media", "http://search.yahoo.com/mrss/"),
    (.podcast, "xmlns:podcast", "https://podcastindex.org/namespace/1.0"),
    (.slash, "xmlns:slash", "http://purl.org/rss/1.0/modules/slash/"),
    (.source, "xmlns:source", "http://source.scripting.com/"),
    (.syndication, "xmlns:sy", "http://purl.org/rss/1.0/modules/syndication/"),
    (.threading, "xmlns:thr", "http://purl.org/syndication/thread/1.0"),
    (.commentAPI, "xmlns:wfw", "http://wellformedweb.org/CommentAPI/"),
  ]
}
